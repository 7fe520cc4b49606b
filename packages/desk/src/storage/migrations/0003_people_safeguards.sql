-- Work in an organisation sees its own members, invitations (without the digests of their secrets) and name, and changes none of them.
-- Accounts, passwords and sessions are out of its reach altogether: nothing is granted on them.
do $$
declare
  own constant text := 'nullif(current_setting(''walkaway.organisation'', true), '''')::uuid';
  one text;
  key text;
begin
  foreach one in array array['organisations', 'members', 'invitations'] loop
    key := case one when 'organisations' then 'id' else 'organisation_id' end;
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_organisation on %I for select to walkaway_desk using (%s = %s)', one, key, own);
    execute format('create policy operator on %I to walkaway_operator using (true) with check (true)', one);
  end loop;
end $$;
--> statement-breakpoint
grant select on organisations, members to walkaway_desk;
--> statement-breakpoint
grant select (id, organisation_id, email, role, invited_by, invited_at, expires_at, accepted_at, accepted_by, revoked_at)
  on invitations to walkaway_desk;
--> statement-breakpoint
-- Views run with their owner's rights, so each says itself whose rows it shows; the barrier keeps a caller's own functions from
-- seeing rows before that is checked.
create view organisation_people with (security_barrier) as
  select u.id, u.name, u.email, m.role, m.joined_at
  from members m join "user" u on u.id = m.user_id
  where m.left_at is null and m.organisation_id = nullif(current_setting('walkaway.organisation', true), '')::uuid;
--> statement-breakpoint
-- Also those who left, by name only: the history still says who did what.
create view organisation_names with (security_barrier) as
  select u.id, u.name, m.left_at is not null as has_left
  from members m join "user" u on u.id = m.user_id
  where m.organisation_id = nullif(current_setting('walkaway.organisation', true), '')::uuid;
--> statement-breakpoint
grant select on organisation_people, organisation_names to walkaway_desk, walkaway_operator;
--> statement-breakpoint
grant select, insert, update, delete on organisations, members, invitations, "user", session, account, verification to walkaway_operator;
