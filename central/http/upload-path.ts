import * as z from 'zod';
import { acceptedTypes } from '../documents/media-type.ts';
import { largestPaper } from '../documents/receive.ts';
import { storedPaper } from './uploads.ts';

/**
 * `POST /v1/documents` as OpenAPI shows it. The route stands outside of the shared table: its body is a stream that is
 * never parsed, and only channels may use it. `problem` is the reference of the schema of refusals.
 */
export function uploadPath(problem: string): Record<string, unknown> {
  const { $schema: _, ...answer } = z.toJSONSchema(storedPaper);
  const bytes = { schema: { type: 'string', contentEncoding: 'binary', maxLength: largestPaper } };
  return {
    '/v1/documents': {
      post: {
        operationId: 'bringDocument',
        summary: 'A channel brings the content of a paper, as a stream',
        security: [{ channel: [] }],
        parameters: [
          {
            name: 'Content-Digest',
            in: 'header',
            required: false,
            description: 'sha-256=:…: (RFC 9530); the content is refused where it is another',
            schema: { type: 'string' },
          },
        ],
        requestBody: {
          required: true,
          content: Object.fromEntries(acceptedTypes.map((type) => [type, bytes])),
        },
        responses: {
          201: { description: 'Stored', content: { 'application/json': { schema: answer } } },
          default: {
            description: 'A refusal or a fault',
            content: { 'application/problem+json': { schema: { $ref: problem } } },
          },
        },
      },
    },
  };
}
