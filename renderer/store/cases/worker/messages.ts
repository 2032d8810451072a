import type { Change } from '../../../../shared/bridge/contract.ts';
import type { CaseRecord } from '../../../../shared/domain/case-record.ts';
import type { Result } from '../../../../shared/result.ts';
import type { FlatTexts } from '../../../search/flat-index.ts';
import type { Expected } from '../../soundness.ts';
import type { Held, Loaded } from '../case-store.ts';

/**
 * What page and worker say to each other. Both ends are of one bundle and of one mind, and every value was parsed where it
 * came in: at the bridge, or when its row was opened.
 */
export interface Calls {
  load: { args: [storeId: string, key: CryptoKey, expected: Expected]; gives: Loaded };
  cursor: { args: []; gives: string | null };
  /** Which of the changes took effect: by position, so that they need not come back. */
  apply: {
    args: [changes: readonly Change[], cursor: string | undefined];
    gives: Result<{ taken: readonly number[]; texts: FlatTexts; mark: number }>;
  };
  forget: { args: []; gives: Result<void> };
  held: { args: []; gives: Held };
  tidy: { args: []; gives: Result<boolean> };
}
export type CallOf<Name extends keyof Calls> = {
  readonly id: number;
  readonly call: Name;
  readonly args: Calls[Name]['args'];
};
export type Request = { [Name in keyof Calls]: CallOf<Name> }[keyof Calls];

/** An answer, a fault by its name, or some of the cases that a load reads. */
export type Reply =
  | { readonly id: number; readonly kind: 'answer'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'fault'; readonly name: string; readonly message: string }
  | {
      readonly id: number;
      readonly kind: 'records';
      readonly records: readonly CaseRecord[];
      readonly texts: FlatTexts;
    };

/** One end of the line: a worker seen from the page, the page seen from a worker, or a port in a test. */
export interface Line {
  postMessage(message: unknown): void;
  /** `error`: the other end could not start, or broke down. */
  addEventListener(type: 'message' | 'error', listener: (event: { readonly data?: unknown }) => void): void;
}
