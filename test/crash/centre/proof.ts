import pg from 'pg';
import { verifyAuditCommand } from '../../../central/operations/commands/verify-audit.ts';
import type { OutboxEntry } from '../../../shared/sync/outbox-entry.ts';

/** An opinion as the database of the centre has it, beside the case that it decided. */
interface Kept {
  readonly opinion_id: string;
  readonly case_id: string;
  readonly answered: number;
  readonly revision: number;
  readonly decided_by: string | null;
  readonly judged: number;
  readonly jobs: number;
  readonly kinds: number;
}

/**
 * What the workstations know held against what the centre has: every opinion that was called saved is confirmed and there
 * exactly once, as the decision of its case at the revision that was confirmed, with one row in the audit trail and no job
 * twice; nothing else is there; and the chain of the audit trail holds. Gives what is wrong, in words.
 */
export async function holdAgainst(
  databaseUrl: string,
  folder: string,
  entries: readonly OutboxEntry[],
): Promise<string[]> {
  const kept = await keptOpinions(databaseUrl);
  const problems = entries.flatMap((entry) => faultOf(entry, kept.get(entry.opinion.opinionId)));
  const known = new Set(entries.map(({ opinion }) => String(opinion.opinionId)));
  for (const { opinion_id: id } of kept.values())
    if (!known.has(id)) problems.push(`${id} is at the centre and nobody gave it`);
  const words: string[] = [];
  const place = { dataFolder: folder, databaseUrl };
  if (!(await verifyAuditCommand(place, undefined, (line) => words.push(line))))
    problems.push(words.join('; '));
  return problems;
}

function faultOf(entry: OutboxEntry, kept: Kept | undefined): string[] {
  const { opinionId, caseId } = entry.opinion;
  if (entry.state !== 'confirmed') return [`${opinionId} is ${entry.state} (${entry.refusal?.code ?? ''})`];
  if (kept === undefined) return [`${opinionId} was confirmed and is not at the centre`];
  const faults: string[] = [];
  if (kept.case_id !== caseId || kept.decided_by !== opinionId)
    faults.push(`${opinionId} is not what its case stands on`);
  if (kept.answered !== entry.confirmation?.revision)
    faults.push(
      `${opinionId} was confirmed at revision ${entry.confirmation?.revision}, not ${kept.answered}`,
    );
  if (kept.judged !== 1) faults.push(`${opinionId} stands ${kept.judged} times in the audit trail`);
  if (kept.jobs !== kept.kinds) faults.push(`${opinionId} owes a job twice`);
  return faults;
}

async function keptOpinions(databaseUrl: string): Promise<Map<string, Kept>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Kept>(`
      select o.opinion_id, o.case_id, (o.answer->>'revision')::int as answered, c.revision,
        c.decision->>'opinionId' as decided_by,
        (select count(*)::int from audit a where a.opinion_id = o.opinion_id and a.act = 'judged') as judged,
        (select count(*)::int from jobs j where j.opinion_id = o.opinion_id) as jobs,
        (select count(distinct j.kind)::int from jobs j where j.opinion_id = o.opinion_id) as kinds
      from opinions o join cases c using (case_id)`);
    return new Map(rows.map((row) => [row.opinion_id, row]));
  } finally {
    await client.end();
  }
}
