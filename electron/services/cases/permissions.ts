import type { Account } from '../../../shared/domain/account.ts';
import type { Role } from '../../../shared/domain/enumerations.ts';

/** Roles that claim cases and give opinions (domain 2.1). The centre decides again; this saves a useless attempt. */
const reviewing: readonly Role[] = ['REVIEWER', 'SENIOR_REVIEWER'];

/** True when this person may claim cases and judge them. */
export const mayReview = (account: Account): boolean =>
  account.roles.some((role) => reviewing.includes(role));
