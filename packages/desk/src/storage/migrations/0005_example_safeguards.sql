-- The worked example is the one organisation whose history may go: it never was a fact. Row by row the log lets go of it, and of
-- nothing else, while `purge_example` runs.
create function refuse_deletion() returns trigger language plpgsql as $$
begin
  if old.organisation_id = nullif(current_setting('walkaway.purging', true), '')::uuid
    and exists (select 1 from organisations where id = old.organisation_id and example)
  then
    return old;
  end if;
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
drop trigger events_append_only on events;
--> statement-breakpoint
drop trigger audit_log_append_only on audit_log;
--> statement-breakpoint
create trigger events_append_only before update or truncate on events
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger audit_log_append_only before update or truncate on audit_log
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger events_keep before delete on events for each row execute function refuse_deletion();
--> statement-breakpoint
create trigger audit_log_keep before delete on audit_log for each row execute function refuse_deletion();
--> statement-breakpoint
-- Removes an example organisation whole; does nothing to any other. Whoever was working in it goes back to where he worked before.
create function purge_example(organisation uuid) returns boolean language plpgsql as $$
declare
  one text;
begin
  if not exists (select 1 from organisations where id = organisation and example for update) then
    return false;
  end if;
  perform set_config('walkaway.purging', organisation::text, true);
  for one in
    select c.table_name from information_schema.columns c
      join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
      where c.table_schema = 'public' and c.column_name = 'organisation_id' and t.table_type = 'BASE TABLE'
        and c.table_name not in ('members', 'invitations')
  loop
    execute format('delete from %I where organisation_id = $1', one) using organisation;
  end loop;
  perform set_config('walkaway.purging', '', true);
  update session set active_organisation_id = (
    select m.organisation_id from members m
      where m.user_id = session.user_id and m.left_at is null and m.organisation_id <> organisation
      order by m.chosen_at desc limit 1)
    where active_organisation_id = organisation;
  delete from organisations where id = organisation;
  return true;
end $$;
