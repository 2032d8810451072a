import { replayJournal } from '../../../electron/services/journal/replay.ts';
import { importStoreKey } from '../../../renderer/store/envelope.ts';
import { readStoredCases } from '../../builders/page-store.ts';
import { changesAnswer } from '../../../shared/central-api/schema.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { OpinionAnswer } from '../../../shared/central-api/schema.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import { foldOutbox } from '../../../shared/sync/fold-outbox.ts';
import type { OutboxEntry } from '../../../shared/sync/outbox-entry.ts';
import type { SimulatedCentre } from '../centre/simulated-centre.ts';
import { paths } from '../workstation/host.ts';
import type { SimulatedWorkstation } from '../workstation/workstation.ts';
import { busy } from '../world/settled.ts';
import type { History } from './history.ts';

/** What a workstation holds at the end of a run. */
export interface SiteFacts {
  readonly name: string;
  /** What the journal on the disk says; `null` when it does not verify. */
  readonly journal: readonly OutboxEntry[] | null;
  readonly stored: readonly CaseRecord[];
  /** The cases that the centre would give this person who starts from nothing. */
  readonly visible: readonly CaseRecord[];
  /** Sequence numbers of the outbox rows in the page's store, by opinion. */
  readonly projected: ReadonlyMap<string, { readonly seq: number; readonly state: string }>;
}

/** What the centre holds at the end of a run. */
export interface CentreFacts {
  readonly opinions: readonly { readonly content: Opinion; readonly answer: OpinionAnswer }[];
  readonly audit: readonly {
    readonly act: string;
    readonly case_id: string | null;
    readonly opinion_id: string | null;
    readonly revision: number | null;
  }[];
  readonly jobs: readonly { readonly opinion_id: string; readonly kind: string }[];
}

/** Everything that the invariants are asked about. */
export interface Facts {
  readonly history: History;
  readonly sites: readonly SiteFacts[];
  readonly centre: CentreFacts;
}

/** Collects the facts of a run that has come to rest. */
export async function collectFacts(
  centre: SimulatedCentre,
  workstations: readonly SimulatedWorkstation[],
  history: History,
): Promise<Facts> {
  const { query } = centre.database;
  const sites: SiteFacts[] = [];
  for (const workstation of workstations) sites.push(await busy(siteFacts(centre, workstation)));
  return {
    history,
    sites,
    centre: {
      opinions: await query.selectFrom('opinions').select(['content', 'answer']).execute(),
      audit: await query
        .selectFrom('audit')
        .select(['act', 'case_id', 'opinion_id', 'revision'])
        .orderBy('seq')
        .execute(),
      jobs: await query.selectFrom('jobs').select(['opinion_id', 'kind']).execute(),
    },
  };
}

async function siteFacts(
  centre: SimulatedCentre,
  { site, host, page }: SimulatedWorkstation,
): Promise<SiteFacts> {
  const replay = replayJournal(site.disk.read(paths.journal), site.journalKey);
  const database = page?.store.database;
  const rows = (await database?.outbox.toArray()) ?? [];
  return {
    name: site.name,
    journal: replay.ok && replay.value.tornBytes === 0 ? foldOutbox(replay.value.records) : null,
    stored:
      database === undefined ? [] : await readStoredCases(database, await importStoreKey(site.storeKey)),
    visible: await everythingFor(centre, host?.token.value() ?? ''),
    projected: new Map(rows.map(({ opinionId, seq, state }) => [opinionId, { seq, state }])),
  };
}

async function everythingFor(centre: SimulatedCentre, token: string): Promise<CaseRecord[]> {
  const reply = await centre.answer({
    method: 'GET',
    path: '/v1/changes?limit=500',
    headers: { 'menshen-api': '1', 'menshen-rules': '1', authorization: `Bearer ${token}` },
    body: null,
  });
  // nobody signed in there: the run has not healed, and says so elsewhere
  if (reply.status !== 200) return [];
  return changesAnswer
    .parse(JSON.parse(reply.body))
    .changes.flatMap((change) => (change.kind === 'case' ? [change.case] : []));
}
