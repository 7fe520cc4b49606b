CREATE TABLE "practices" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"person_id" text NOT NULL,
	"deal_id" uuid,
	"started_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"kind_told" boolean NOT NULL,
	"document" jsonb NOT NULL,
	"prior" jsonb,
	"partner" jsonb NOT NULL,
	"moves" text NOT NULL,
	"judgement" jsonb,
	"score" double precision,
	"engine" text NOT NULL,
	CONSTRAINT "practices_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE INDEX "practices_by_person" ON "practices" USING btree ("organisation_id","person_id","started_at","id");
--> statement-breakpoint
-- As every table with rows of organisations: work in one sees and writes only its rows.
do $$
declare
  own constant text := 'organisation_id = nullif(current_setting(''walkaway.organisation'', true), '''')::uuid';
begin
  alter table practices enable row level security;
  alter table practices force row level security;
  execute format('create policy own_organisation on practices to walkaway_desk using (%s) with check (%s)', own, own);
  create policy operator on practices to walkaway_operator using (true) with check (true);
  grant select, insert, update, delete on practices to walkaway_desk;
end $$;
