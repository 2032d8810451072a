import pg from 'pg';
import { caseIdOf } from '../../../contract/central/rig/sample-resources.ts';

/** Which applications are made: their numbers, who holds them, how many papers each lists. */
export interface Filling {
  readonly from: number;
  readonly count: number;
  readonly holder?: string;
  readonly papers: number;
}

/** Id of the n-th application made here. */
export const madeCaseId = (n: number): string => `0001ca5e-0000-4000-8000-${String(n).padStart(12, '0')}`;

const surnames = [
  '赵',
  '钱',
  '孙',
  '李',
  '周',
  '吴',
  '郑',
  '王',
  '冯',
  '陈',
  '褚',
  '卫',
  '蒋',
  '沈',
  '韩',
  '杨',
];
const given = [
  '测',
  '试',
  '样',
  '例',
  '虚',
  '构',
  '演',
  '示',
  '范',
  '本',
  '甲',
  '乙',
  '丙',
  '丁',
  '戊',
  '己',
];

/**
 * Makes applications in the database of a centre by copying the first sample, with names, receipt numbers, due dates and
 * papers of their own (the papers are only listed). About 1.7 kB of JSON each on the wire with three papers.
 */
export async function fill(databaseUrl: string, { from, count, holder, papers }: Filling): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into cases (case_id, receipt_no, revision, unchanged_since, state, application, holder_id, lease_until)
       select ('0001ca5e-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
         '510499MT9-20261102-' || lpad(n::text, 8, '0'), 2, 2,
         case when $4::text is null then 'ACCEPTED' else 'IN_REVIEW' end,
         jsonb_set(jsonb_set(sample.application, '{person,name}', to_jsonb(
             ($5::text[])[1 + n % 16] || ($6::text[])[1 + n / 16 % 16] || ($6::text[])[1 + n / 256 % 16])),
           '{dueOn}', to_jsonb((date '2026-11-20' + n % 40)::text)),
         $4, case when $4::text is null then null else now() + interval '3 days' end
       from generate_series($2::int, $2::int + $3::int - 1) as n,
         (select application from cases where case_id = $1) as sample`,
      [caseIdOf(0), from, count, holder ?? null, surnames, given],
    );
    await client.query(
      `insert into documents (document_id, case_id, position, doc_type, file_name, media_type, size, sha256, round,
         uploaded_at)
       select ('0001d0c0-0000-4000-8000-' || lpad((n * 8 + p)::text, 12, '0'))::uuid,
         ('0001ca5e-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, p,
         (array['FORM', 'DIAG_CERT', 'LAB'])[1 + p % 3], '材料' || p || '.jpg', 'image/jpeg', 480000,
         encode(sha256(convert_to(n || ' ' || p, 'UTF8')), 'hex'), 0, timestamptz '2026-11-02 09:48:00Z'
       from generate_series($1::int, $1::int + $2::int - 1) as n, generate_series(0, $3::int - 1) as p`,
      [from, count, papers],
    );
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
