import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * The audit trail becomes a chain: rows are written by their transaction and sealed afterwards, in the order of the
 * change feed. Nothing but the seal can be added to a row, and no row can be removed; who may switch the trigger off
 * is found out by the chain.
 */
export async function up(database: Kysely<Tables>): Promise<void> {
  await sql`
    alter table audit
      add column subject text,
      add column xid xid8 not null default pg_current_xact_id(),
      add column position bigint check (position > 0),
      add column hash text,
      add constraint sealed_whole check ((position is null) = (hash is null))`.execute(database);
  await sql`create unique index audit_sealed on audit (position) where position is not null`.execute(
    database,
  );
  await sql`create index audit_unsealed on audit (xid, seq) where position is null`.execute(database);
  await sql`
    create function audit_is_append_only() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.position is null
        and (new.seq, new.at, new.user_id, new.act, new.case_id, new.opinion_id, new.revision, new.subject)
          is not distinct from
            (old.seq, old.at, old.user_id, old.act, old.case_id, old.opinion_id, old.revision, old.subject)
      then
        return new;
      end if;
      raise exception 'the audit trail is append-only';
    end $$`.execute(database);
  await sql`
    create trigger append_only before update or delete on audit
      for each row execute function audit_is_append_only()`.execute(database);
  await sql`
    create trigger not_emptied before truncate on audit
      for each statement execute function audit_is_append_only()`.execute(database);
}
