import type { CaseId } from '../../shared/domain/identifiers.ts';

/** Which screen is shown: 队列, 审核 of one case, 上传. */
export type Route =
  | { readonly screen: 'queue' }
  | { readonly screen: 'review'; readonly caseId: CaseId }
  | { readonly screen: 'upload' };
