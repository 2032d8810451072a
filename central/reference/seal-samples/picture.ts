import type { Account } from '../../../shared/domain/account.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { reviewsCases } from '../../case-life/scope.ts';
import type { Centre } from '../../context.ts';
import { ContentLost } from '../../documents/serve.ts';
import type { ByteAnswer } from '../../http/operation.ts';
import { standing } from './sample-row.ts';

/**
 * A picture of a standing sample, whole: they are small. 404 `not-found` for every other content of the store.
 * @throws ContentLost
 */
export async function sealPicture(
  centre: Centre,
  caller: Account,
  picture: Sha256,
  withBody: boolean,
): Promise<Result<ByteAnswer>> {
  if (!reviewsCases(caller)) return fail('not-permitted');
  const known = await centre.database.query
    .selectFrom('seal_samples')
    .select(['picture', 'picture_size', 'strip_size'])
    .where(standing)
    .where((where) => where.or([where('picture', '=', picture), where('strip', '=', picture)]))
    .limit(1)
    .executeTakeFirst();
  if (known === undefined) return fail('not-found');
  const size = known.picture === picture ? known.picture_size : known.strip_size!;
  const body = withBody ? await centre.papers.read(picture, 0, size - 1) : null;
  if (withBody && body === null) throw new ContentLost();
  return ok({
    status: 200,
    headers: {
      'content-type': 'image/png',
      'content-length': String(size),
      etag: `"${picture}"`,
      'cache-control': 'private',
    },
    body,
  });
}
