import { sentenceFor } from '../../errors.ts';
import type { CheckResult } from '../check-result.ts';
import type { PaperInput } from '../paper-input.ts';
import { paperResult } from './paper-result.ts';

/**
 * QL-08 文件 (S28; domain 3.3): the file opens and is of an allowed type. Where the reading engine itself failed the
 * file may be sound: undecided.
 */
export function file(input: PaperInput): CheckResult {
  const { outcome } = input;
  const blocking = 'hard';
  if (outcome === null)
    return paperResult(input, 'QL-08', { level: 'unknown', blocking, message: '材料尚未识别' });
  if (outcome.status === 'read')
    return paperResult(input, 'QL-08', {
      level: 'pass',
      blocking,
      message: `文件可打开，共 ${outcome.readings.pages.length} 页`,
    });
  const engine = outcome.code === 'engine-failed' || outcome.code === 'engine-timeout';
  return paperResult(input, 'QL-08', {
    level: engine ? 'unknown' : 'fail',
    blocking,
    message: sentenceFor(outcome.code, outcome.details),
  });
}
