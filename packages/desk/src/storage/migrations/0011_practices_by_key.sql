ALTER TABLE "practices" ADD COLUMN "key_id" uuid;
--> statement-breakpoint
-- Talks that keys began count for whoever made the key. Their policies are for the desk's roles, and this is neither.
alter table practices no force row level security;
--> statement-breakpoint
alter table api_keys no force row level security;
--> statement-breakpoint
update practices p set person_id = k.created_by, key_id = k.id
  from api_keys k where k.id::text = p.person_id and k.organisation_id = p.organisation_id;
--> statement-breakpoint
alter table practices force row level security;
--> statement-breakpoint
alter table api_keys force row level security;
