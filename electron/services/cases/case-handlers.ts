import type { Changes } from '../../../shared/bridge/contract.ts';
import type { Handlers } from '../../../shared/bridge/serve-bridge.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { asResult, type CentreAnswer } from '../centre/answer.ts';
import type { CentreClient } from '../centre/centre-client.ts';
import type { ConnectionWatch } from '../centre/connection-watch.ts';
import type { Log } from '../host.ts';
import type { Session } from '../session/session.ts';
import type { Workplace } from '../session/workplace.ts';
import { readAhead } from './read-ahead.ts';
import { mayReview } from './permissions.ts';

/** Papers can be on this machine only of cases that this person holds or has held. */
const notePapers = ({ account, casePapers }: Workplace, record: CaseRecord): void => {
  if (record.holder?.userId === account.userId || casePapers.of(record.caseId) !== null)
    casePapers.note(record);
};

/** Cases from the centre: changes, claiming, giving back, opening. */
export function caseHandlers(
  session: Session,
  client: CentreClient,
  watch: ConnectionWatch,
  log: Log,
): Pick<Handlers, 'changes.pull' | 'changes.holdings' | 'cases.claim' | 'cases.release' | 'cases.open'> {
  const ask = async <T>(
    workplace: Workplace,
    call: (token: string) => Promise<CentreAnswer<T>>,
  ): Promise<Result<T>> => {
    const token = workplace.token.value();
    if (token === null) return fail(watch.status().online ? 'signed-out' : 'offline');
    const answer = await call(token);
    if (!answer.ok && answer.error.code === 'signed-out') workplace.token.refused(token);
    else if (!answer.ok && answer.status === null) watch.suspect();
    return asResult(answer);
  };

  const askCase = async (
    call: (token: string) => Promise<CentreAnswer<CaseRecord>>,
  ): Promise<Result<CaseRecord>> => {
    const workplace = session.workplace();
    if (!workplace.ok) return workplace;
    if (!mayReview(workplace.value.account)) return fail('not-permitted');
    const answer = await ask(workplace.value, call);
    if (answer.ok) workplace.value.casePapers.note(answer.value);
    return answer;
  };

  /** Papers of the opened case go first; of a case that did not come by in this session they are asked for. */
  const preferPapers = async (workplace: Workplace, caseId: CaseId): Promise<void> => {
    if (workplace.casePapers.of(caseId) === null) {
      const answer = await ask(workplace, (token) => client.readCase(token, caseId));
      if (answer.ok) workplace.casePapers.note(answer.value);
    }
    const papers = workplace.casePapers.of(caseId);
    if (papers !== null) workplace.documents.prefer(papers);
  };

  /** Papers of a case that left this person's scope are purged; opinions on it stay. */
  const follow = async (workplace: Workplace, changes: Changes['changes']): Promise<void> => {
    for (const change of changes) {
      if (change.kind === 'case') notePapers(workplace, change.case);
      else await workplace.purge(change.caseId);
    }
    const saved = await workplace.casePapers.save();
    if (!saved.ok) log('warning', 'papers of cases not noted', { code: saved.error.code });
  };

  const pullPage = readAhead(async (workplace, cursor, limit) => {
    const answer = await ask(workplace, (token) => client.changes(token, cursor, limit));
    if (!answer.ok) return answer;
    const { changes, cursor: next, hasMore } = answer.value;
    return ok({ changes, cursor: next, hasMore });
  });

  return {
    'changes.pull': async ({ cursor, limit }) => {
      const workplace = session.workplace();
      if (!workplace.ok) return workplace;
      const page = await pullPage(workplace.value, cursor, limit);
      if (!page.ok) return page;
      await follow(workplace.value, page.value.changes);
      if (!page.value.hasMore) watch.synced();
      return page;
    },
    'changes.holdings': async ({ cursor }) => {
      const workplace = session.workplace();
      return workplace.ok ? ask(workplace.value, (token) => client.holdings(token, cursor)) : workplace;
    },
    'cases.claim': (caseId) => askCase((token) => client.claim(token, caseId)),
    'cases.release': (caseId) => askCase((token) => client.release(token, caseId)),
    'cases.open': async ({ caseId, revision }) => {
      const workplace = session.workplace();
      if (!workplace.ok) return workplace;
      const recorded = await workplace.value.record({ type: 'opened', caseId, revision });
      if (!recorded.ok) return recorded;
      void preferPapers(workplace.value, caseId);
      return ok(null);
    },
  };
}
