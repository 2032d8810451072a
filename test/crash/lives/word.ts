import path from 'node:path';

/** Project root. */
export const projectRoot = path.resolve(import.meta.dirname, '../../..');

/** An opinion as the outbox of a restarted workstation lists it. */
export interface Listed {
  readonly opinionId: string;
  readonly caseId: string;
  readonly text: string;
  readonly state: string;
}

/** What a working workstation tells whoever is about to kill it. */
export type Word =
  | { readonly step: 'started'; readonly browserPid: number }
  | { readonly step: 'outbox'; readonly entries: readonly Listed[] }
  | { readonly step: 'judging' | 'saved'; readonly text: string }
  | { readonly step: 'drained'; readonly held: number }
  | { readonly step: 'not claimed' | 'nothing left' };
