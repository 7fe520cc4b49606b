CREATE TABLE "learnt_demand" (
	"organisation_id" uuid NOT NULL,
	"day" date NOT NULL,
	"records" jsonb NOT NULL,
	"computed_at" timestamp (3) with time zone NOT NULL,
	"engine" text NOT NULL,
	CONSTRAINT "learnt_demand_organisation_id_day_pk" PRIMARY KEY("organisation_id","day")
);
--> statement-breakpoint
CREATE TABLE "unit_enquiries" (
	"organisation_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"on_day" date NOT NULL,
	"count" integer NOT NULL,
	"channel" text,
	CONSTRAINT "unit_enquiries_organisation_id_unit_id_version_pk" PRIMARY KEY("organisation_id","unit_id","version")
);
--> statement-breakpoint
ALTER TABLE "unit_lines" ADD COLUMN "unit_version" integer;--> statement-breakpoint
ALTER TABLE "unit_lines" ADD COLUMN "ask" numeric;--> statement-breakpoint
ALTER TABLE "unit_lines" ADD COLUMN "worth" double precision;--> statement-breakpoint
ALTER TABLE "unit_lines" ADD COLUMN "room" double precision;--> statement-breakpoint
ALTER TABLE "unit_lines" ADD COLUMN "day_cost" double precision;--> statement-breakpoint
ALTER TABLE "unit_lines" ADD COLUMN "disposal_day" integer;--> statement-breakpoint
ALTER TABLE "unit_lines" ADD COLUMN "disposal_on" date;--> statement-breakpoint
ALTER TABLE "unit_lines" ADD COLUMN "outlook" jsonb;--> statement-breakpoint
ALTER TABLE "unit_lines" ADD COLUMN "warnings" jsonb;--> statement-breakpoint
ALTER TABLE "unit_lines" ADD COLUMN "changes" jsonb;--> statement-breakpoint
ALTER TABLE "unit_lines" ADD COLUMN "changed_since" date;--> statement-breakpoint
CREATE INDEX "unit_lines_by_day" ON "unit_lines" USING btree ("organisation_id","day");
--> statement-breakpoint
-- As every table with rows of organisations: work in one sees and writes only its rows.
do $$
declare
  own constant text := 'organisation_id = nullif(current_setting(''walkaway.organisation'', true), '''')::uuid';
  one text;
begin
  foreach one in array array['unit_enquiries', 'learnt_demand'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_organisation on %I to walkaway_desk using (%s) with check (%s)', one, own, own);
    execute format('create policy operator on %I to walkaway_operator using (true) with check (true)', one);
    execute format('grant select, insert, update, delete on %I to walkaway_desk', one);
  end loop;
end $$;
