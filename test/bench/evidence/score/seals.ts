import type { Seal } from '../../../../shared/readings/schema.ts';
import type { SealTruth } from '../../../corpus/report/truth.ts';
import { inside, middleOf, overlap, type Outline } from './overlap.ts';
import type { ScoredPage, Trial } from './trial.ts';

/** From this overlap on a finding is the seal it lies on. */
const SAME = 0.3;

/** Trials of everything about seals: found, outline, institution, type, and what was wrongly taken for one. */
export function sealTrials({ truth, readings }: ScoredPage): Trial[] {
  const page = readings.pages[0];
  if (page === undefined) return [];
  const onPage = (outline: Outline): Outline => outline.map(([x, y]) => [x * page.width, y * page.height]);
  const official = truth.seals.filter(({ kind }) => kind === 'institution');
  const claimed = readings.seals.filter(({ kind }) => kind === 'institution' || kind === 'unknown');
  const taken = new Set<Seal>();
  const trials: Trial[] = [];
  for (const seal of official) {
    const outline = onPage(seal.outline);
    const [best] = claimed
      .filter((claim) => !taken.has(claim))
      .map((claim) => ({ claim, share: overlap(outline, claim.polygon) }))
      .toSorted((one, other) => other.share - one.share);
    const found =
      best !== undefined && (best.share > SAME || inside(best.claim.polygon, ...middleOf(outline)));
    if (found) taken.add(best.claim);
    const what = `${seal.name} (${seal.state}, ${Math.round(seal.turn)}°)`;
    trials.push({ figure: 'sealFound', hit: found, seen: what });
    if (found)
      trials.push({
        figure: 'sealOutline',
        hit: best.share > 0.5,
        seen: `IoU ${best.share.toFixed(2)} ${what}`,
      });
    trials.push(...namingTrials(seal, found ? best.claim : null, what));
  }
  for (const claim of claimed) {
    if (claim.kind === 'institution')
      trials.push({
        figure: 'sealTrue',
        hit: taken.has(claim),
        seen: `at ${middleOf(claim.polygon).map(Math.round).join(', ')}`,
      });
    if (!taken.has(claim) && claim.institution !== null)
      trials.push({
        figure: 'institutionWrong',
        hit: true,
        seen: `${claim.institution.name} / no seal there`,
      });
  }
  return trials;
}

function namingTrials(seal: SealTruth, claim: Seal | null, what: string): Trial[] {
  const named = claim?.institution ?? null;
  const seen = `${named?.name ?? '—'} / ${what}`;
  const right = named !== null && named.code === seal.code;
  const trials: Trial[] = [{ figure: 'institutionWrong', hit: named !== null && !right, seen }];
  if (seal.code === null) trials.push({ figure: 'institutionOutside', hit: named === null, seen });
  else if (seal.state === 'legible') {
    const [first] = claim?.candidates ?? [];
    trials.push(
      { figure: 'institutionLegible', hit: right, seen },
      { figure: 'institutionFirst', hit: first?.code === seal.code, seen: `${first?.name ?? '—'} / ${what}` },
    );
  } else if (seal.state === 'worn') trials.push({ figure: 'institutionWorn', hit: right, seen });
  if (seal.state === 'legible')
    trials.push({
      figure: 'sealType',
      hit: claim?.sealType === seal.sealType,
      seen: `${claim?.sealType ?? '—'} ${claim?.centreText ?? ''} / ${seal.sealType}`,
    });
  return trials;
}
