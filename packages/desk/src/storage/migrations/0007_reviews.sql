CREATE TABLE "deal_reviews" (
	"organisation_id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"deal_version" integer NOT NULL,
	"unit_version" integer NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"closed_on" date NOT NULL,
	"owner_id" text NOT NULL,
	"customer_id" uuid,
	"template" text NOT NULL,
	"currency" text NOT NULL,
	"outcome" text NOT NULL,
	"verdict" text NOT NULL,
	"turn_out" text NOT NULL,
	"advice_source" text NOT NULL,
	"untold" boolean NOT NULL,
	"hours" double precision NOT NULL,
	"facts" jsonb NOT NULL,
	"review" jsonb NOT NULL,
	"concession" jsonb,
	"computed_at" timestamp (3) with time zone NOT NULL,
	"engine" text NOT NULL,
	CONSTRAINT "deal_reviews_organisation_id_deal_id_pk" PRIMARY KEY("organisation_id","deal_id")
);
--> statement-breakpoint
CREATE TABLE "learnt_figures" (
	"organisation_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"figures" jsonb NOT NULL,
	"computed_at" timestamp (3) with time zone NOT NULL,
	"engine" text NOT NULL,
	CONSTRAINT "learnt_figures_organisation_id_from_day_pk" PRIMARY KEY("organisation_id","from_day")
);
--> statement-breakpoint
CREATE INDEX "deal_reviews_by_closing" ON "deal_reviews" USING btree ("organisation_id","closed_at","deal_id");--> statement-breakpoint
CREATE INDEX "deal_reviews_by_owner" ON "deal_reviews" USING btree ("organisation_id","owner_id","closed_at","deal_id");
--> statement-breakpoint
-- As every table with rows of organisations: work in one sees and writes only its rows.
do $$
declare
  own constant text := 'organisation_id = nullif(current_setting(''walkaway.organisation'', true), '''')::uuid';
  one text;
begin
  foreach one in array array['deal_reviews', 'learnt_figures'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_organisation on %I to walkaway_desk using (%s) with check (%s)', one, own, own);
    execute format('create policy operator on %I to walkaway_operator using (true) with check (true)', one);
    execute format('grant select, insert, update, delete on %I to walkaway_desk', one);
  end loop;
end $$;
