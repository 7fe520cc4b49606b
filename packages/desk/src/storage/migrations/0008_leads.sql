CREATE TABLE "lead_efforts" (
	"organisation_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"effort_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"hours" double precision NOT NULL,
	"money" numeric,
	"currency" text NOT NULL,
	"note_id" uuid,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"actor" jsonb NOT NULL,
	CONSTRAINT "lead_efforts_organisation_id_lead_id_effort_id_pk" PRIMARY KEY("organisation_id","lead_id","effort_id")
);
--> statement-breakpoint
CREATE TABLE "lead_stages" (
	"organisation_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"stage" text NOT NULL,
	"passed" boolean NOT NULL,
	"owner_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lead_stages_organisation_id_lead_id_version_pk" PRIMARY KEY("organisation_id","lead_id","version")
);
--> statement-breakpoint
CREATE TABLE "lead_values" (
	"organisation_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"day" date NOT NULL,
	"owner_id" text NOT NULL,
	"stage" text NOT NULL,
	"status" text NOT NULL,
	"proposed" text,
	"index_per_hour" double precision,
	"price_per_hour" double precision,
	"team_price_per_hour" double precision,
	"expected_value" double precision,
	"hours_to_come" double precision,
	"days_left" integer,
	"kill_reached" boolean NOT NULL,
	"computed_at" timestamp (3) with time zone NOT NULL,
	"engine" text NOT NULL,
	CONSTRAINT "lead_values_organisation_id_lead_id_day_pk" PRIMARY KEY("organisation_id","lead_id","day")
);
--> statement-breakpoint
CREATE TABLE "leads" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"currency" text NOT NULL,
	"channel" text NOT NULL,
	"status" text NOT NULL,
	"outcome" text,
	"owner_id" text NOT NULL,
	"customer_id" uuid,
	"unit_id" uuid,
	"deal_id" uuid,
	"external_id" text,
	"stage" text NOT NULL,
	"deadline" date,
	"wakes_on" date,
	"figures" jsonb NOT NULL,
	"verdict" jsonb,
	"criterion" jsonb,
	"effort_hours" double precision NOT NULL,
	"effort_money" numeric NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"touched_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "leads_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE INDEX "lead_values_by_day" ON "lead_values" USING btree ("organisation_id","day");--> statement-breakpoint
CREATE INDEX "leads_by_status" ON "leads" USING btree ("organisation_id","status","touched_at","id");--> statement-breakpoint
CREATE INDEX "leads_by_owner" ON "leads" USING btree ("organisation_id","owner_id","status");--> statement-breakpoint
CREATE INDEX "leads_by_customer" ON "leads" USING btree ("organisation_id","customer_id");--> statement-breakpoint
CREATE INDEX "leads_by_external" ON "leads" USING btree ("organisation_id","external_id");
--> statement-breakpoint
-- As every table with rows of organisations: work in one sees and writes only its rows.
do $$
declare
  own constant text := 'organisation_id = nullif(current_setting(''walkaway.organisation'', true), '''')::uuid';
  one text;
begin
  foreach one in array array['leads', 'lead_efforts', 'lead_stages', 'lead_values'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_organisation on %I to walkaway_desk using (%s) with check (%s)', one, own, own);
    execute format('create policy operator on %I to walkaway_operator using (true) with check (true)', one);
    execute format('grant select, insert, update, delete on %I to walkaway_desk', one);
  end loop;
end $$;
