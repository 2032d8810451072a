import { createHash, timingSafeEqual } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { sha256 } from '../../shared/domain/identifiers.ts';
import type { Centre } from '../context.ts';
import { acceptedTypes } from '../documents/media-type.ts';
import { receivePaper } from '../documents/receive.ts';
import { refuse } from './register.ts';

/** What a channel is answered for a paper that is stored. */
export const storedPaper = z.object({
  sha256: sha256.meta({ description: 'What a case names it by' }),
  size: z.int().positive(),
  mediaType: z.enum(acceptedTypes),
});

/** A channel (受理渠道) that may bring papers: its name, and the SHA-256 of its token, 64 hex digits. */
export interface ChannelKey {
  readonly channel: string;
  readonly tokenSha256: string;
}

/**
 * `POST /v1/documents`: a channel brings the content of a paper, as the body, with its type; `Content-Digest:
 * sha-256=:…:` (RFC 9530) makes the centre check that all of it came. 201 with hash, size and type. The same content may
 * come again. Channels have tokens of their own, and nothing else is open to them.
 */
export function registerUploads(
  app: FastifyInstance,
  centre: Centre,
  channels: readonly ChannelKey[],
  draftFolder: string,
): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post('/v1/documents', async (request, reply) => {
      const channel = channelOf(request, channels);
      if (channel === null) return refuse(reply, { ok: false, error: { code: 'signed-out' } });
      const statedType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
      if (!(acceptedTypes as readonly string[]).includes(statedType))
        return refuse(reply, {
          ok: false,
          error: { code: 'file-type-unsupported', details: { type: statedType } },
        });
      const stored = await receivePaper(centre, draftFolder, {
        stream: request.body as Readable,
        statedType,
        expected: expectedHash(request),
        channel,
      });
      if (!stored.ok) {
        // what is left of a body that was refused on the way is not waited for
        if (!request.raw.complete) void reply.header('connection', 'close');
        return refuse(reply, stored);
      }
      return reply.code(201).send(storedPaper.parse(stored.value));
    });
  });
}

function channelOf(request: FastifyRequest, channels: readonly ChannelKey[]): string | null {
  const token = /^Bearer +([\w-]{20,200})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return null;
  const digest = createHash('sha256').update(token).digest();
  const known = channels.find(({ tokenSha256 }) => timingSafeEqual(digest, Buffer.from(tokenSha256, 'hex')));
  return known?.channel ?? null;
}

function expectedHash(request: FastifyRequest): string | undefined {
  const header = request.headers['content-digest'];
  const digest = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]+):/.exec(typeof header === 'string' ? header : '')?.[1];
  return digest === undefined ? undefined : Buffer.from(digest, 'base64').toString('hex');
}
