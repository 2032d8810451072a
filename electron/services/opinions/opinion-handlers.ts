import type { Handlers } from '../../../shared/bridge/serve-bridge.ts';
import { fail, ok } from '../../../shared/result.ts';
import { mayReview } from '../cases/permissions.ts';
import type { Session } from '../session/session.ts';

type OpinionCalls = 'opinions.submit' | 'opinions.undo' | 'opinions.list' | 'opinions.resolve';

/** Opinions: recorded first, sent later. */
export function opinionHandlers(session: Session): Pick<Handlers, OpinionCalls> {
  return {
    'opinions.submit': async (opinion) => {
      const workplace = session.workplace();
      if (!workplace.ok) return workplace;
      const { account, opinions } = workplace.value;
      if (!mayReview(account) || opinion.judgedBy !== account.userId) return fail('not-permitted');
      return opinions.submit(opinion);
    },
    'opinions.undo': async (opinionId) => {
      const workplace = session.workplace();
      return workplace.ok ? workplace.value.opinions.undo(opinionId) : workplace;
    },
    'opinions.list': async () => {
      const workplace = session.workplace();
      return workplace.ok ? ok(workplace.value.opinions.list()) : workplace;
    },
    'opinions.resolve': async ({ opinionId, how, note }) => {
      const workplace = session.workplace();
      return workplace.ok ? workplace.value.opinions.resolve(opinionId, { how, note }) : workplace;
    },
  };
}
