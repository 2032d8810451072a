import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../shared/domain/identifiers.ts';
import { useAlone } from '../app/state/use-alone.ts';
import { sentenceOf } from '../host/sentence.ts';
import { claimCases, releaseCases, type Handled } from '../workstation/cases/claim-cases.ts';
import { useWorkstation } from '../workstation/context.tsx';
import { nextToClaim } from './rows/order.ts';
import type { QueueRow } from './rows/row.ts';

/** The acts of the queue: 领取, 领取下一件, 批量领取, 释放, 打开; each tells in words what became of it. */
export function useQueueActions(rows: readonly QueueRow[]) {
  const { t } = useTranslation();
  const workstation = useWorkstation();
  const { cases, notices, route } = workstation;
  const [busy, alone] = useAlone();

  const tell = (handled: Handled, done: (count: number) => string): void => {
    if (handled.records.length > 0) notices.show('good', done(handled.records.length));
    for (const { caseId, failure } of handled.failures) {
      const receiptNo = cases.all.get().get(caseId)?.receiptNo ?? '';
      notices.show('bad', t('queue.notHandled', { receiptNo, reason: sentenceOf(failure) }));
    }
  };
  const open = (caseId: CaseId): void => route.set({ screen: 'review', caseId });

  return {
    busy,
    open,
    claim: (caseIds: readonly CaseId[]) =>
      alone(async () => {
        tell(await claimCases(workstation, caseIds), (count) => t('queue.claimed', { count }));
      }),
    release: (caseIds: readonly CaseId[]) =>
      alone(async () => {
        tell(await releaseCases(workstation, caseIds), (count) => t('queue.released', { count }));
      }),
    claimNext: () =>
      alone(async () => {
        const next = nextToClaim(rows);
        if (next === undefined) {
          notices.show('plain', t('queue.nothingToClaim'));
          return;
        }
        const handled = await claimCases(workstation, [next.record.caseId]);
        tell(handled, (count) => t('queue.claimed', { count }));
        const claimed = handled.records[0];
        if (claimed !== undefined) open(claimed.caseId);
      }),
  };
}
