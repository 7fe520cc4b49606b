CREATE TABLE "prior_choices" (
	"organisation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"version" integer NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL,
	"actor" jsonb NOT NULL,
	"reason" text,
	CONSTRAINT "prior_choices_organisation_id_number_pk" PRIMARY KEY("organisation_id","number")
);
--> statement-breakpoint
CREATE TABLE "prior_versions" (
	"organisation_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"deals" integer NOT NULL,
	"last_closed_at" timestamp (3) with time zone,
	"up_to_position" bigint,
	"log_digest" text NOT NULL,
	"outcome" text NOT NULL,
	"learnt" jsonb NOT NULL,
	"priors" jsonb NOT NULL,
	"asked_by" jsonb,
	"engine" text NOT NULL,
	CONSTRAINT "prior_versions_organisation_id_version_pk" PRIMARY KEY("organisation_id","version")
);
--> statement-breakpoint
CREATE INDEX "prior_choices_by_beginning" ON "prior_choices" USING btree ("organisation_id","from_at","number");
--> statement-breakpoint
-- As every table with rows of organisations: work in one sees and writes only its rows. What was learnt and what was chosen is added to and
-- never changed.
do $$
declare
  own constant text := 'organisation_id = nullif(current_setting(''walkaway.organisation'', true), '''')::uuid';
  one text;
begin
  foreach one in array array['prior_versions', 'prior_choices'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_organisation on %I to walkaway_desk using (%s) with check (%s)', one, own, own);
    execute format('create policy operator on %I to walkaway_operator using (true) with check (true)', one);
    execute format('grant select, insert on %I to walkaway_desk', one);
    execute format(
      'create trigger %I before update on %I for each statement execute function refuse_change()', one || '_never_change', one);
  end loop;
end $$;
