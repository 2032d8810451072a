import type { CaseRecord, DocumentEntry } from '../../shared/domain/case-record.ts';
import type { CallName, CallResult } from '../../shared/bridge/contract.ts';
import type { Sha256 } from '../../shared/domain/identifiers.ts';
import { sentenceFor } from '../../shared/errors.ts';
import type { ReadingOutcome } from '../../shared/readings/schema.ts';
import type { Host } from '../../electron/services/host.ts';

/** The value of an answer of the host; @throws with its sentence when it failed. */
export function valueOf<Name extends CallName>(
  answer: CallResult<Name>,
): Extract<CallResult<Name>, { ok: true }>['value'] {
  if (!answer.ok) throw new Error(sentenceFor(answer.error.code, answer.error.details));
  return answer.value;
}

/** Every case in the user's scope that this user holds, earliest receipt first. */
export async function heldCases(host: Host, userId: string): Promise<CaseRecord[]> {
  const cases = new Map<string, CaseRecord>();
  let cursor: string | null = null;
  for (;;) {
    const page: Extract<CallResult<'changes.pull'>, { ok: true }>['value'] = valueOf<'changes.pull'>(
      await host.handlers['changes.pull']({ cursor, limit: 200 }),
    );
    for (const change of page.changes) {
      if (change.kind === 'removed') cases.delete(change.caseId);
      else if (change.case.revision >= (cases.get(change.case.caseId)?.revision ?? 0))
        cases.set(change.case.caseId, change.case);
    }
    cursor = page.cursor;
    if (!page.hasMore) break;
  }
  return [...cases.values()]
    .filter((record) => record.holder?.userId === userId && record.decision === null)
    .toSorted((first, second) => first.receiptNo.localeCompare(second.receiptNo));
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Waits until every paper is fetched and read (or known to be unreadable) and gives what was read.
 * @param progress called with done and total whenever they change
 */
export async function readEverything(
  host: Host,
  papers: readonly DocumentEntry[],
  progress: (done: number, total: number) => void,
): Promise<Map<Sha256, ReadingOutcome>> {
  const wanted = papers.map(({ sha256, size, fileName, mediaType }) => ({
    sha256,
    size,
    fileName,
    mediaType,
  }));
  const hashes = [...new Set(wanted.map(({ sha256 }) => sha256))];
  let before = -1;
  for (;;) {
    const statuses = valueOf<'documents.want'>(await host.handlers['documents.want'](wanted));
    const finished = (status: (typeof statuses)[number]): boolean =>
      status.read === 'read' || status.read === 'unreadable' || status.fetched === 'failed';
    const done = new Set(statuses.filter(finished).map(({ sha256 }) => sha256)).size;
    if (done !== before) progress((before = done), hashes.length);
    if (done === hashes.length) break;
    await pause(1000);
  }
  const outcomes = new Map<Sha256, ReadingOutcome>();
  for (let from = 0; from < hashes.length; from += 100) {
    for (const outcome of valueOf<'readings.get'>(
      await host.handlers['readings.get'](hashes.slice(from, from + 100)),
    )) {
      outcomes.set(outcome.status === 'read' ? outcome.readings.sha256 : outcome.sha256, outcome);
    }
  }
  return outcomes;
}
