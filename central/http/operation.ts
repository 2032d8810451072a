import type { Readable } from 'node:stream';
import type * as z from 'zod';
import type { Route, routes } from '../../shared/central-api/routes.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import type { caseId, opinionId, sha256 } from '../../shared/domain/identifiers.ts';
import type { sealSampleId } from '../../shared/domain/seal-sample.ts';
import type { Failure } from '../../shared/result.ts';

/** Id of a route in the shared table. */
export type RouteId = keyof typeof routes;

/** What may stand in braces in a path. */
export interface PathSchemas {
  readonly caseId: typeof caseId;
  readonly opinionId: typeof opinionId;
  readonly sha256: typeof sha256;
  readonly sampleId: typeof sealSampleId;
}

type PathNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathNames<Rest>
  : never;

type PathValues<Path extends string> = {
  readonly [Name in PathNames<Path> & keyof PathSchemas]: z.output<PathSchemas[Name]>;
};

type Parsed<R extends Route, Part extends 'query' | 'body'> = R[Part] extends z.ZodType
  ? z.output<R[Part]>
  : undefined;

type Headers<R extends Route> = R extends { headers: readonly (infer Name extends string)[] }
  ? { readonly [N in Lowercase<Name>]: string | undefined }
  : Readonly<Record<never, string>>;

/** A request that has passed the door: signed in where the route asks for it, and parsed. */
export interface Call<R extends Route> {
  readonly method: string;
  readonly path: PathValues<R['path']>;
  readonly query: Parsed<R, 'query'>;
  readonly body: Parsed<R, 'body'>;
  readonly headers: Headers<R>;
  readonly caller: R['signedIn'] extends true ? Account : null;
  readonly token: R['signedIn'] extends true ? string : null;
}

/** Bytes as they go out. */
export interface ByteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | null;
}

/** What an operation answers: a value of the route's schema (encoded for the wire at the door), bytes, or a refusal. */
export type Answer<R extends Route> =
  | {
      readonly ok: true;
      readonly value: R['answer'] extends z.ZodType
        ? z.output<R['answer']>
        : R['answer'] extends 'bytes'
          ? ByteAnswer
          : null;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly ok: false; readonly error: Failure; readonly current?: CaseRecord | null };

/** One operation per route of the table. */
export type Operations = {
  readonly [Id in RouteId]: (call: Call<(typeof routes)[Id]>) => Promise<Answer<(typeof routes)[Id]>>;
};
