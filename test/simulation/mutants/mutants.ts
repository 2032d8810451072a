import type { CentreClient } from '../../../electron/services/centre/centre-client.ts';
import type { Mutant } from '../workstation/site.ts';

/** The journal says "on the disk" before the disk has it. */
const acknowledgesBeforeSync: Mutant = { name: 'acknowledge before fsync', keepsLate: 4_000 };

/** The cursor of a pull is written on its own, ahead of the rows. */
const cursorOutside: Mutant = {
  name: 'cursor outside the transaction',
  pullTarget: (target, database) => ({
    ...target,
    apply: async (changes, cursor) => {
      const meta = await database.meta.get('store');
      if (meta !== undefined) await database.meta.put({ ...meta, cursor });
      return target.apply(changes, cursor);
    },
  }),
};

/** An opinion that is sent again is sent under a new id. */
const newKeyOnRetry: Mutant = {
  name: 'retry with a new key',
  client: (client, site): CentreClient => {
    const sent = new Set<string>();
    return {
      ...client,
      submitOpinion: async (token, { opinion, revision }) => {
        const again = sent.has(opinion.opinionId);
        sent.add(opinion.opinionId);
        const opinionId = again ? (site.chance.uuid() as typeof opinion.opinionId) : opinion.opinionId;
        const answer = await client.submitOpinion(token, { opinion: { ...opinion, opinionId }, revision });
        return answer.ok ? { ok: true, value: { ...answer.value, opinionId: opinion.opinionId } } : answer;
      },
    };
  },
};

/** The planted bugs, each of which the simulation must find. */
export const mutants: readonly Mutant[] = [acknowledgesBeforeSync, cursorOutside, newKeyOnRetry];
