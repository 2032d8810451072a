import { setTimeout as pause } from 'node:timers/promises';
import { startHost } from '../../../electron/services/start-host.ts';
import type { Changes } from '../../../shared/bridge/contract.ts';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import type { Result } from '../../../shared/result.ts';
import type { OutboxEntry } from '../../../shared/sync/outbox-entry.ts';
import { hostConfig } from '../../builders/host-config.ts';
import { hostPorts } from '../../builders/host-ports.ts';
import { anOpinion } from '../../builders/opinion.ts';

/** A workstation without a screen whose person claims and judges, one case after the other. */
export interface BusyReviewer {
  /** Goes on until told to stop or until there is nothing left to claim. */
  work(): Promise<void>;
  stop(): void;
  /** Resolves when nothing is on its way any more; then every opinion of this person, in order. */
  drained(): Promise<OutboxEntry[]>;
  /** Opinions that were called saved so far. */
  readonly saved: number;
  close(): Promise<void>;
}

/** Milliseconds between two cases: a centre that comes back always finds work waiting, and never all of it. */
const betweenCases = 25;

/** Signs a person in on an empty folder and pulls what there is to do; `share` is every how-manieth case to take. */
export async function startReviewer(
  dataFolder: string,
  centreUrl: string,
  person: { readonly account: string; readonly password: string },
  share: { readonly of: number; readonly nth: number },
): Promise<BusyReviewer> {
  const { handlers, close } = given(await startHost(hostConfig(dataFolder, centreUrl), hostPorts()));
  const { account } = given(
    await handlers['session.signIn']({ account: person.account, password: person.password }),
  );
  const cases: CaseId[] = [];
  let cursor: string | null = null;
  for (let more = true; more;) {
    const page: Changes = given(await handlers['changes.pull']({ cursor, limit: 500 }));
    for (const change of page.changes) if (change.kind === 'case') cases.push(change.case.caseId);
    ({ cursor, hasMore: more } = page);
  }
  const mine = cases.toSorted().filter((_, index) => index % share.of === share.nth);
  const told = new AbortController();
  let saved = 0;

  /** Claims for as long as the centre is away; `null` when told to stop meanwhile. */
  const claim = async (caseId: CaseId): Promise<number | null> => {
    while (!told.signal.aborted) {
      const claimed = await handlers['cases.claim'](caseId);
      if (claimed.ok) return claimed.value.revision;
      if (!away.has(claimed.error.code)) throw new Error(`claiming: ${claimed.error.code}`);
      await pause(100);
    }
    return null;
  };

  return {
    work: async () => {
      for (const caseId of mine) {
        const revision = await claim(caseId);
        if (revision === null) return;
        const opinion = anOpinion({ caseId, caseRevision: revision, judgedBy: account.userId });
        given(await handlers['opinions.submit'](opinion));
        saved += 1;
        await pause(betweenCases);
      }
    },
    stop: () => told.abort(),
    drained: async () => {
      for (;;) {
        const entries = given(await handlers['opinions.list']());
        if (!entries.some(({ state }) => state === 'waiting' || state === 'sending')) return entries;
        await pause(200);
      }
    },
    get saved() {
      return saved;
    },
    close,
  };
}

/** What a centre that is ending, starting or without its database may answer. */
const away = new Set(['offline', 'centre-failed', 'centre-unintelligible']);

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
