import type { Readable } from 'node:stream';
import type { Account } from '../../shared/domain/account.ts';
import type { Sha256 } from '../../shared/domain/identifiers.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { recordAudit } from '../operations/audit/record.ts';
import { visibleTo } from '../case-life/scope.ts';
import type { Centre } from '../context.ts';
import { byteRange } from './byte-range.ts';

/** What a caller asks of a content. */
export interface ContentRequest {
  readonly sha256: Sha256;
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
  /** False for HEAD. */
  readonly withBody: boolean;
}

/** An answer of bytes; `body` is `null` for HEAD and for an unsatisfiable range. */
export interface ContentAnswer {
  readonly status: 200 | 206 | 416;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | null;
}

/** A content that the database lists and the store lacks: a fault of the centre, not of the request. */
export class ContentLost extends Error {
  constructor() {
    super('a listed paper is missing in the store of papers, or shorter than listed');
    this.name = 'ContentLost';
  }
}

/**
 * Content of a paper, streamed from the store, for whoever sees a case that lists it; 404 `not-found` for everybody else.
 * Who read which paper goes into the audit trail before the first byte leaves.
 * @throws ContentLost
 */
export async function serveContent(
  centre: Centre,
  caller: Account,
  request: ContentRequest,
): Promise<Result<ContentAnswer>> {
  const listed = await centre.database.query
    .selectFrom('documents')
    .innerJoin('cases', 'cases.case_id', 'documents.case_id')
    .select(['documents.media_type', 'documents.size', 'documents.case_id'])
    .where('documents.sha256', '=', request.sha256)
    .where(visibleTo(caller))
    .limit(1)
    .executeTakeFirst();
  if (listed === undefined) return fail('not-found');
  const etag = `"${request.sha256}"`;
  const headers = {
    etag,
    'accept-ranges': 'bytes',
    'cache-control': 'private',
    'content-type': listed.media_type,
    'content-disposition': 'attachment',
  };
  const range = byteRange(listed.size, etag, request.range, request.ifRange);
  if (range.kind === 'unsatisfiable') {
    return ok({
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${listed.size}` },
      body: null,
    });
  }
  if (request.withBody)
    await recordAudit(centre.database.query, {
      at: new Date(centre.clock()),
      user_id: caller.userId,
      act: 'paper-read',
      case_id: listed.case_id,
      subject: request.sha256,
    });
  const first = range.kind === 'part' ? range.first : 0;
  const last = range.kind === 'part' ? range.last : listed.size - 1;
  return ok({
    status: range.kind === 'part' ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(last - first + 1),
      ...(range.kind === 'part' && { 'content-range': `bytes ${first}-${last}/${listed.size}` }),
    },
    body: request.withBody && last >= first ? await bytes(centre, request.sha256, first, last) : null,
  });
}

async function bytes(centre: Centre, sha256: Sha256, first: number, last: number): Promise<Readable> {
  const content = await centre.papers.read(sha256, first, last);
  if (content === null) throw new ContentLost();
  return content;
}
