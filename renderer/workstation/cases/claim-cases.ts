import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import type { Failure } from '../../../shared/result.ts';
import type { Workstation } from '../workstation.ts';

/** What became of each case that was to be claimed or released. */
export interface Handled {
  readonly records: readonly CaseRecord[];
  readonly failures: readonly { readonly caseId: CaseId; readonly failure: Failure }[];
}

async function handle(
  workstation: Workstation,
  call: 'cases.claim' | 'cases.release',
  caseIds: readonly CaseId[],
): Promise<Handled> {
  const records: CaseRecord[] = [];
  const failures: { caseId: CaseId; failure: Failure }[] = [];
  for (const caseId of caseIds) {
    const answer = await workstation.bridge.call(call, caseId);
    const kept = answer.ok ? await workstation.cases.apply([{ kind: 'case', case: answer.value }]) : answer;
    if (answer.ok && kept.ok) records.push(answer.value);
    else if (!kept.ok) failures.push({ caseId, failure: kept.error });
  }
  // somebody else was faster, or the case went away: show it as it stands
  if (failures.length > 0) void workstation.sync.pull();
  return { records, failures };
}

/** Claims cases one after the other (领取); the rest goes on when one is refused. Needs the centre. */
export const claimCases = (workstation: Workstation, caseIds: readonly CaseId[]): Promise<Handled> =>
  handle(workstation, 'cases.claim', caseIds);

/** Gives held cases back (释放). Needs the centre. */
export const releaseCases = (workstation: Workstation, caseIds: readonly CaseId[]): Promise<Handled> =>
  handle(workstation, 'cases.release', caseIds);
