import type * as z from 'zod';
import type { opinionRecord } from '../../../shared/central-api/schema.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { OpinionId } from '../../../shared/domain/identifiers.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Centre } from '../../context.ts';
import { visibleTo } from '../scope.ts';

/** What the centre has of an opinion: for its author, and for whoever sees the case. 404 `not-found` for others. */
export async function readOpinion(
  centre: Centre,
  caller: Account,
  id: OpinionId,
): Promise<Result<z.output<typeof opinionRecord>>> {
  const row = await centre.database.query
    .selectFrom('opinions')
    .select(['opinions.answer', 'opinions.content'])
    .where('opinion_id', '=', id)
    .where((where) =>
      where.or([
        where('opinions.user_id', '=', caller.userId),
        where.exists(
          where
            .selectFrom('cases')
            .select('cases.case_id')
            .whereRef('cases.case_id', '=', 'opinions.case_id')
            .where(visibleTo(caller)),
        ),
      ]),
    )
    .executeTakeFirst();
  return row === undefined ? fail('not-found') : ok({ answer: row.answer, opinion: row.content });
}
