import type { Handlers } from '../../../shared/bridge/serve-bridge.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';
import { ok } from '../../../shared/result.ts';
import type { Session } from '../session/session.ts';

/** Papers and what was read of them. */
export function documentHandlers(session: Session): Pick<Handlers, 'documents.want' | 'readings.get'> {
  return {
    'documents.want': async (papers) => {
      const workplace = session.workplace();
      return workplace.ok ? ok(await workplace.value.documents.want(papers)) : workplace;
    },
    'readings.get': async (hashes) => {
      const workplace = session.workplace();
      if (!workplace.ok) return workplace;
      const outcomes: ReadingOutcome[] = [];
      for (const hash of hashes) {
        const outcome = await workplace.value.documents.outcome(hash);
        if (outcome !== null) outcomes.push(outcome);
      }
      return ok(outcomes);
    },
  };
}
