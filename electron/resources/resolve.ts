import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { appOrigin } from '../../shared/bridge/resources.ts';
import { sha256, type Sha256 } from '../../shared/domain/identifiers.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { resolveAsset } from '../policy/asset-path.ts';
import { securityHeaders } from '../policy/response-headers.ts';
import { bodyResponse } from './body.ts';
import { assetMediaType, paperMediaType } from './media-types.ts';
import { freshNonce, withStyleNonce } from './style-nonce.ts';

/** Answers every request under the workstation's origin; never rejects. Both hosts use this one. */
export type Resolver = (request: Request) => Promise<Response>;

/** What a resolver serves from. */
export interface ResolverSources {
  /** Folder of the built screens, absolute. */
  readonly rendererFolder: string;
  /** Papers, while somebody is signed in (`Host.readResource`). */
  readResource(hash: Sha256, name: string): Promise<Result<{ bytes: Uint8Array; mediaType: string }>>;
  /** Told about a fault while answering; the page only sees status 500. */
  readonly onFault: (path: string, fault: unknown) => void;
}

const paperPath = /^\/documents\/([0-9a-f]{64})\/([a-z0-9-]+(?:\.[a-z]{3,4})?)$/;

const refusals: Partial<Record<ErrorCode, number>> = {
  locked: 403,
  'signed-out': 403,
  'not-permitted': 403,
  'not-found': 404,
  'document-not-here': 404,
};

const isMissing = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(fault.code));

/**
 * The one resolver `Request → Response`: the screens as built (`/`, `/assets/…`, `/pdfjs/…`), and papers
 * (`/documents/<sha256>/<name>`, only while somebody is signed in). GET and HEAD only; every answer, errors too,
 * carries the same security headers and a style nonce of its own.
 */
export function createResolver(sources: ResolverSources): Resolver {
  const paper = async (hash: Sha256, name: string, request: Request, headers: Record<string, string>) => {
    const resource = await sources.readResource(hash, name);
    if (!resource.ok) return new Response(null, { status: refusals[resource.error.code] ?? 500, headers });
    return bodyResponse(new Uint8Array(resource.value.bytes), request.headers.get('range'), {
      ...headers,
      'content-type': paperMediaType(resource.value.mediaType),
      'cache-control': 'no-store',
    });
  };

  const asset = async (
    file: string,
    nonce: string,
    request: Request,
    headers: Record<string, string>,
  ): Promise<Response> => {
    const bytes = await readFile(file);
    const page = path.extname(file) === '.html';
    return bodyResponse(
      page ? new TextEncoder().encode(withStyleNonce(bytes.toString('utf8'), nonce)) : new Uint8Array(bytes),
      page ? null : request.headers.get('range'),
      { ...headers, 'content-type': assetMediaType(file), 'cache-control': page ? 'no-store' : 'no-cache' },
    );
  };

  const answer = async (request: Request): Promise<Response> => {
    const nonce = freshNonce();
    const headers = securityHeaders(nonce);
    const refuse = (status: number): Response => new Response(null, { status, headers });
    const url = new URL(request.url);
    if (url.origin !== appOrigin) return refuse(403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    try {
      const named = paperPath.exec(url.pathname);
      if (named !== null) return await paper(sha256.parse(named[1]), named[2]!, request, headers);
      const file = resolveAsset(sources.rendererFolder, url.pathname);
      return file === null ? refuse(404) : await asset(file, nonce, request, headers);
    } catch (fault) {
      if (isMissing(fault)) return refuse(404);
      sources.onFault(url.pathname, fault);
      return refuse(500);
    }
  };

  return async (request) => {
    const response = await answer(request);
    return request.method === 'HEAD'
      ? new Response(null, { status: response.status, headers: response.headers })
      : response;
  };
}
