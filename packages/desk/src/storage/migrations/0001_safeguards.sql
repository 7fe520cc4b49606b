-- Events and the audit log are only ever added to: no role may change, delete or truncate, not even the owner of the tables.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger events_append_only before update or delete or truncate on events
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger audit_log_append_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change();
--> statement-breakpoint
-- Tells listeners whose events have come, once per organisation and transaction (equal notifications are merged), without a round
-- trip of the writer's own.
create function notify_events() returns trigger language plpgsql as $$
begin
  perform pg_notify('walkaway_events', organisation_id::text) from (select distinct organisation_id from fresh) as whose;
  return null;
end $$;
--> statement-breakpoint
create trigger events_notify after insert on events referencing new table as fresh
  for each statement execute function notify_events();
--> statement-breakpoint
-- Appends to a stream if it stands at the expected version; all or nothing. One row for each event with its place
-- ("transaction:position") and version, or one row without a place and with the actual version when somebody else was faster. The block with its exception is a savepoint inside the server: the loser of
-- a race waits on the primary key, gets its refusal, and can go on in the same transaction.
create function append_events(organisation uuid, kind text, stream uuid, expected integer, fresh jsonb)
returns table (place text, reached integer, recorded_ms double precision)
language plpgsql as $$
declare
  actual integer;
begin
  select coalesce(max(version), 0) into actual from events where organisation_id = organisation and stream_id = stream;
  if actual = expected then
    begin
      return query
        insert into events (organisation_id, stream_kind, stream_id, version, type, schema_version, data, actor, occurred_at)
        select organisation, kind, stream, expected + ordinal::integer, event ->> 'type', (event ->> 'schemaVersion')::integer,
          event -> 'data', event -> 'actor', (event ->> 'occurredAt')::timestamptz
        from jsonb_array_elements(fresh) with ordinality as given (event, ordinal)
        order by ordinal
        returning transaction_id || ':' || position, version, (extract(epoch from recorded_at) * 1000)::double precision;
      return;
    exception when unique_violation then
      select coalesce(max(version), 0) into actual from events where organisation_id = organisation and stream_id = stream;
    end;
  end if;
  return query select null::text, actual, null::double precision;
end $$;
--> statement-breakpoint
-- Every table with rows of organisations: work in one organisation (walkaway_desk) sees and writes only its rows, and none at all
-- when no organisation is set; the operator sees all. Forced, so that the owner of the tables is held as well.
do $$
declare
  of_organisations text[] := array[
    'events', 'reader_positions', 'deals', 'deal_moves', 'efforts', 'concessions', 'crossings', 'approvals', 'call_backs',
    'deal_values', 'units', 'unit_lines', 'customers', 'customers_private', 'notes', 'policies', 'api_keys', 'audit_log',
    'idempotency_keys'
  ];
  own constant text := 'organisation_id = nullif(current_setting(''walkaway.organisation'', true), '''')::uuid';
  one text;
begin
  foreach one in array of_organisations loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_organisation on %I to walkaway_desk using (%s) with check (%s)', one, own, own);
    execute format('create policy operator on %I to walkaway_operator using (true) with check (true)', one);
    execute format('grant select, insert on %I to walkaway_desk', one);
    if one not in ('events', 'audit_log') then
      execute format('grant update, delete on %I to walkaway_desk', one);
    end if;
  end loop;
end $$;
--> statement-breakpoint
grant usage on sequence events_position, audit_log_id_seq to walkaway_desk;
--> statement-breakpoint
grant usage on schema public to walkaway_desk, walkaway_operator;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to walkaway_operator;
--> statement-breakpoint
grant usage, select, update on all sequences in schema public to walkaway_operator;
--> statement-breakpoint
alter default privileges in schema public grant select, insert, update, delete on tables to walkaway_operator;
--> statement-breakpoint
alter default privileges in schema public grant usage, select, update on sequences to walkaway_operator;
