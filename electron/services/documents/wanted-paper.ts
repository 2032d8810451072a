import type { CallArgs } from '../../../shared/bridge/contract.ts';

/** A paper that should be on this machine, as the page asks for it. */
export type WantedPaper = CallArgs<'documents.want'>[0][number];
