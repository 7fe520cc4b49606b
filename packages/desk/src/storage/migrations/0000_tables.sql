CREATE SEQUENCE "public"."events_position" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "customers" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"forgotten_at" timestamp (3) with time zone,
	CONSTRAINT "customers_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "customers_private" (
	"organisation_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"phone" text,
	"remarks" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "customers_private_organisation_id_customer_id_pk" PRIMARY KEY("organisation_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"about_kind" text NOT NULL,
	"about_id" uuid NOT NULL,
	"customer_id" uuid,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notes_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"organisation_id" uuid NOT NULL,
	"approval_id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"status" text NOT NULL,
	"move" text NOT NULL,
	"price" numeric NOT NULL,
	"net_price" numeric NOT NULL,
	"line" numeric NOT NULL,
	"distance" numeric NOT NULL,
	"currency" text NOT NULL,
	"approver" text NOT NULL,
	"reason_code" text NOT NULL,
	"reason_note_id" uuid,
	"answer_note_id" uuid,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "approvals_organisation_id_approval_id_pk" PRIMARY KEY("organisation_id","approval_id")
);
--> statement-breakpoint
CREATE TABLE "call_backs" (
	"organisation_id" uuid NOT NULL,
	"call_back_id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"price" numeric,
	"currency" text NOT NULL,
	"attempt" integer NOT NULL,
	"by_policy" boolean NOT NULL,
	"status" text NOT NULL,
	"planned_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "call_backs_organisation_id_call_back_id_pk" PRIMARY KEY("organisation_id","call_back_id")
);
--> statement-breakpoint
CREATE TABLE "concessions" (
	"organisation_id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"move_version" integer NOT NULL,
	"by" text NOT NULL,
	"kind" text NOT NULL,
	"item" text,
	"from_price" numeric,
	"to_price" numeric,
	"cost_low" double precision,
	"cost_middle" double precision,
	"cost_high" double precision,
	"value_low" double precision,
	"value_middle" double precision,
	"value_high" double precision,
	"currency" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "concessions_organisation_id_deal_id_seq_pk" PRIMARY KEY("organisation_id","deal_id","seq")
);
--> statement-breakpoint
CREATE TABLE "crossings" (
	"organisation_id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"move" text NOT NULL,
	"price" numeric NOT NULL,
	"net_price" numeric NOT NULL,
	"line" numeric NOT NULL,
	"distance" numeric NOT NULL,
	"currency" text NOT NULL,
	"approver" text NOT NULL,
	"authority" text NOT NULL,
	"approval_id" uuid,
	"reason_code" text,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"actor" jsonb NOT NULL,
	CONSTRAINT "crossings_organisation_id_deal_id_version_pk" PRIMARY KEY("organisation_id","deal_id","version")
);
--> statement-breakpoint
CREATE TABLE "deal_moves" (
	"organisation_id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"by" text NOT NULL,
	"price" numeric,
	"item" text,
	"cost" numeric,
	"value" numeric,
	"door" text,
	"expires_at" timestamp (3) with time zone,
	"reason_code" text,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"actor" jsonb NOT NULL,
	CONSTRAINT "deal_moves_organisation_id_deal_id_version_pk" PRIMARY KEY("organisation_id","deal_id","version")
);
--> statement-breakpoint
CREATE TABLE "deal_values" (
	"organisation_id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"day" date NOT NULL,
	"walk_away_price" double precision,
	"expected_value" double precision,
	"deal_probability" double precision,
	"recommended" text,
	"computed_at" timestamp (3) with time zone NOT NULL,
	"engine" text NOT NULL,
	CONSTRAINT "deal_values_organisation_id_deal_id_day_pk" PRIMARY KEY("organisation_id","deal_id","day")
);
--> statement-breakpoint
CREATE TABLE "deals" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"side" text NOT NULL,
	"currency" text NOT NULL,
	"template" text NOT NULL,
	"phase" text NOT NULL,
	"left_by" text,
	"outcome" text,
	"ask" numeric,
	"line" numeric,
	"target" numeric,
	"our_offer" numeric,
	"their_offer" numeric,
	"agreed_price" numeric,
	"owner_id" text NOT NULL,
	"customer_id" uuid,
	"unit_id" uuid,
	"moves" integer NOT NULL,
	"effort_hours" double precision NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"touched_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"approvals_waiting" integer NOT NULL,
	"next_call_back_at" timestamp (3) with time zone,
	CONSTRAINT "deals_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "efforts" (
	"organisation_id" uuid NOT NULL,
	"effort_id" uuid NOT NULL,
	"deal_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"hours" double precision NOT NULL,
	"money" numeric,
	"currency" text NOT NULL,
	"note_id" uuid,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"actor" jsonb NOT NULL,
	CONSTRAINT "efforts_organisation_id_effort_id_pk" PRIMARY KEY("organisation_id","effort_id")
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"secret_hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"role" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"organisation_id" uuid NOT NULL,
	"id" bigint GENERATED BY DEFAULT AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"actor" jsonb,
	"action" text NOT NULL,
	"subject" text,
	"detail" jsonb,
	"address" text,
	CONSTRAINT "audit_log_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "desk_settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"organisation_id" uuid NOT NULL,
	"actor_id" text NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" integer,
	"headers" jsonb,
	"body" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_organisation_id_actor_id_key_pk" PRIMARY KEY("organisation_id","actor_id","key")
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"organisation_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"policy" jsonb NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"actor" jsonb NOT NULL,
	CONSTRAINT "policies_organisation_id_version_pk" PRIMARY KEY("organisation_id","version")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"position" bigint DEFAULT nextval('events_position') NOT NULL,
	"organisation_id" uuid NOT NULL,
	"stream_kind" text NOT NULL,
	"stream_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"type" text NOT NULL,
	"schema_version" integer NOT NULL,
	"data" jsonb NOT NULL,
	"actor" jsonb NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"transaction_id" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	CONSTRAINT "events_organisation_id_stream_id_version_pk" PRIMARY KEY("organisation_id","stream_id","version"),
	CONSTRAINT "events_version_counts_from_one" CHECK ("events"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "reader_positions" (
	"organisation_id" uuid NOT NULL,
	"reader" text NOT NULL,
	"cursor" text NOT NULL,
	CONSTRAINT "reader_positions_organisation_id_reader_pk" PRIMARY KEY("organisation_id","reader")
);
--> statement-breakpoint
CREATE TABLE "unit_lines" (
	"organisation_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"day" date NOT NULL,
	"line" double precision,
	"low" double precision,
	"high" double precision,
	"mean" double precision,
	"schedule" jsonb,
	"alternative" text,
	"computed_at" timestamp (3) with time zone NOT NULL,
	"engine" text NOT NULL,
	CONSTRAINT "unit_lines_organisation_id_unit_id_day_pk" PRIMARY KEY("organisation_id","unit_id","day")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"stock_number" text NOT NULL,
	"title" text NOT NULL,
	"ask" numeric,
	"currency" text NOT NULL,
	"stocked_on" date NOT NULL,
	"status" text NOT NULL,
	"deal_id" uuid,
	"gone_price" numeric,
	"gone_on" date,
	"paper" jsonb NOT NULL,
	CONSTRAINT "units_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "units_stock_number" UNIQUE("organisation_id","stock_number")
);
--> statement-breakpoint
CREATE INDEX "customers_by_time" ON "customers" USING btree ("organisation_id","added_at","id");--> statement-breakpoint
CREATE INDEX "notes_by_subject" ON "notes" USING btree ("organisation_id","about_kind","about_id");--> statement-breakpoint
CREATE INDEX "notes_by_customer" ON "notes" USING btree ("organisation_id","customer_id");--> statement-breakpoint
CREATE INDEX "approvals_by_status" ON "approvals" USING btree ("organisation_id","status","asked_at","approval_id");--> statement-breakpoint
CREATE INDEX "approvals_by_deal" ON "approvals" USING btree ("organisation_id","deal_id");--> statement-breakpoint
CREATE INDEX "call_backs_by_status" ON "call_backs" USING btree ("organisation_id","status","due_at","call_back_id");--> statement-breakpoint
CREATE INDEX "call_backs_by_deal" ON "call_backs" USING btree ("organisation_id","deal_id");--> statement-breakpoint
CREATE INDEX "concessions_by_time" ON "concessions" USING btree ("organisation_id","occurred_at","deal_id","seq");--> statement-breakpoint
CREATE INDEX "crossings_by_time" ON "crossings" USING btree ("organisation_id","occurred_at","deal_id","version");--> statement-breakpoint
CREATE INDEX "deals_by_touch" ON "deals" USING btree ("organisation_id","touched_at","id");--> statement-breakpoint
CREATE INDEX "deals_by_phase" ON "deals" USING btree ("organisation_id","phase","touched_at","id");--> statement-breakpoint
CREATE INDEX "deals_by_owner" ON "deals" USING btree ("organisation_id","owner_id","touched_at","id");--> statement-breakpoint
CREATE INDEX "deals_by_customer" ON "deals" USING btree ("organisation_id","customer_id");--> statement-breakpoint
CREATE INDEX "deals_by_unit" ON "deals" USING btree ("organisation_id","unit_id");--> statement-breakpoint
CREATE INDEX "deal_moves_that_expire" ON "deal_moves" USING btree ("organisation_id","expires_at") WHERE "deal_moves"."expires_at" is not null;--> statement-breakpoint
CREATE INDEX "efforts_by_deal" ON "efforts" USING btree ("organisation_id","deal_id");--> statement-breakpoint
CREATE INDEX "efforts_by_time" ON "efforts" USING btree ("organisation_id","occurred_at","effort_id");--> statement-breakpoint
CREATE INDEX "api_keys_by_organisation" ON "api_keys" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "events_in_order" ON "events" USING btree ("organisation_id","transaction_id","position");--> statement-breakpoint
CREATE INDEX "units_by_status" ON "units" USING btree ("organisation_id","status","stocked_on");