import { sentenceFor } from '../../shared/errors.ts';
import type { Failure } from '../../shared/result.ts';

/** The Chinese sentence of a failure: what happened, what was kept, what to do. */
export const sentenceOf = (failure: Failure): string => sentenceFor(failure.code, failure.details);
