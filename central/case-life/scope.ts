import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Account } from '../../shared/domain/account.ts';
import type { Tables } from '../database/tables.ts';
import { openStates } from './transitions.ts';

/** Whether a person reviews cases; only reviewers claim, judge, and see cases through these routes. */
export const reviewsCases = (account: Account): boolean =>
  account.roles.includes('REVIEWER') || account.roles.includes('SENIOR_REVIEWER');

/**
 * The cases in a person's scope, as a condition on `cases`. A reviewer sees open cases that nobody holds or whose
 * lease has run out (and was announced), cases that the reviewer holds, and cases that the reviewer judged. Other roles
 * see none here. The scope depends on rows alone, never on a clock, so that every change of it has its row in the feed.
 */
export function visibleTo(
  caller: Account,
): (where: ExpressionBuilder<Tables, 'cases'>) => Expression<SqlBool> {
  return (where) => {
    if (!reviewsCases(caller)) return sql<SqlBool>`false`;
    return where.or([
      where.and([
        where('cases.state', 'in', openStates),
        where.or([where('cases.holder_id', 'is', null), where('cases.lapse_announced', '=', true)]),
      ]),
      where('cases.holder_id', '=', caller.userId),
      where('cases.judged_by', '=', caller.userId),
    ]);
  };
}
