import { sentenceFor } from '../../errors.ts';
import type { Blocking, CheckLevel } from '../../domain/enumerations.ts';
import type { Polygon } from '../../geometry/polygon.ts';
import { docTypeNames } from '../../text/names.ts';
import type { CheckResult } from '../check-result.ts';
import { correctedReadings } from '../corrections/corrected-readings.ts';
import type { PaperInput, ReadPaper } from '../paper-input.ts';

/** What a check of one paper found, before it is bound to that paper. */
export interface Finding {
  readonly level: CheckLevel;
  readonly blocking: Blocking;
  readonly message: string;
  readonly values?: Readonly<Record<string, string>>;
  /** Path in the policy pack and the value that was used. */
  readonly parameter?: { readonly path: string; readonly value: string };
  readonly evidence?: readonly Place[];
}

/** A place on the paper with what stands there. */
export interface Place {
  readonly page: number;
  readonly polygon: Polygon;
  readonly text: string;
}

/** The finding as a result about this paper; `values.paper` names it in Chinese. */
export const paperResult = (input: PaperInput, id: string, finding: Finding): CheckResult => ({
  id,
  level: finding.level,
  blocking: finding.blocking,
  documentId: input.documentId,
  docType: input.docType,
  message: finding.message,
  values: { paper: docTypeNames[input.docType], ...finding.values },
  parameter: finding.parameter ? { ...finding.parameter, packVersion: input.pack.version } : null,
  evidence: (finding.evidence ?? []).map(({ page, polygon, text }) => ({
    sha256: input.sha256,
    page,
    polygon,
    text,
  })),
});

/** A place of a field or seal as evidence. */
export const placeOf = (read: { readonly page: number; readonly polygon: Polygon }, text: string): Place => ({
  page: read.page,
  polygon: read.polygon,
  text,
});

/** Applies a check to a read paper; a paper not read yet, or not readable, is `unknown` and never "absent". */
export function ofReadPaper(
  input: PaperInput,
  id: string,
  blocking: Blocking,
  check: (paper: ReadPaper) => Finding,
): CheckResult {
  const { outcome } = input;
  if (outcome === null)
    return paperResult(input, id, { level: 'unknown', blocking, message: '材料尚未识别，暂无法判定' });
  if (outcome.status === 'unreadable') {
    const cause = sentenceFor(outcome.code, outcome.details);
    return paperResult(input, id, {
      level: 'unknown',
      blocking,
      message: `材料未能识别，无法判定：${cause}`,
    });
  }
  return paperResult(
    input,
    id,
    check({ ...input, readings: correctedReadings(outcome.readings, input.corrections ?? []) }),
  );
}
