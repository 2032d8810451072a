import type { DocumentStatus } from '../../../shared/bridge/contract.ts';
import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';

/** How far a set of papers has come: fetched to this machine, and read (or found unreadable, or not to be had). */
export function readingProgress(
  documents: readonly DocumentEntry[],
  statuses: ReadonlyMap<Sha256, DocumentStatus>,
): { total: number; fetched: number; done: number } {
  const known = documents.map((document) => statuses.get(document.sha256));
  return {
    total: documents.length,
    fetched: known.filter((status) => status?.fetched === 'here').length,
    done: known.filter(
      (status) => status?.read === 'read' || status?.read === 'unreadable' || status?.fetched === 'failed',
    ).length,
  };
}
