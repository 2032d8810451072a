import { inside, middleOf, overlap, type Outline } from '../seals/overlap.ts';
import type { ScoredPage, Trial } from '../trial.ts';

/** Trials of signatures (签名): found where somebody signed by hand, none claimed where nobody did. */
export function signatureTrials({
  truth: { signature },
  readings: { pages, signatures },
}: ScoredPage): Trial[] {
  const [page] = pages;
  if (signature === null || page === undefined || signature.manner === 'type') return [];
  const outline: Outline = signature.outline.map(([x, y]) => [x * page.width, y * page.height]);
  const there = signatures.some(
    ({ polygon }) => inside(polygon, ...middleOf(outline)) || overlap(outline, polygon) > 0.2,
  );
  const seen = `${signature.manner}: ${signatures.length} found`;
  if (signature.manner === 'missing') return [{ figure: 'signatureMissing', hit: !there, seen }];
  return [{ figure: signature.role === 'doctor' ? 'signature' : 'signatureApplicant', hit: there, seen }];
}
