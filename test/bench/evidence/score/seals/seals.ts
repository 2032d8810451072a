import type { Seal } from '../../../../../shared/readings/schema.ts';
import type { SealTruth } from '../../../../corpus/report/truth.ts';
import { isClear } from './overprint.ts';
import { inside, middleOf, overlap, type Outline } from './overlap.ts';
import type { ScoredPage, Trial } from '../trial.ts';

/** From this overlap on a finding is the seal it lies on. */
const SAME = 0.3;

/** A seal that was pressed and what was found of it. */
export interface MatchedSeal {
  seal: SealTruth;
  claim: Seal | null;
  /** Overlap of the outlines (IoU). */
  share: number;
}

/** Seals of the page with what the engine found of each, and what it found besides. */
export function matchSeals({ truth, readings }: ScoredPage): { matched: MatchedSeal[]; besides: Seal[] } {
  const page = readings.pages[0];
  if (page === undefined) return { matched: [], besides: [] };
  const taken = new Set<Seal>();
  const matched = truth.seals
    .toSorted((one, other) => lastPersonal(one) - lastPersonal(other))
    .map((seal): MatchedSeal => {
      const outline: Outline = seal.outline.map(([x, y]) => [x * page.width, y * page.height]);
      const [best] = readings.seals
        .filter((claim) => !taken.has(claim) && fits(seal, claim))
        .map((claim) => ({ claim, share: overlap(outline, claim.polygon) }))
        .toSorted((one, other) => other.share - one.share);
      const isThere =
        best !== undefined && (best.share > SAME || inside(best.claim.polygon, ...middleOf(outline)));
      if (isThere) taken.add(best.claim);
      return { seal, claim: isThere ? best.claim : null, share: isThere ? best.share : 0 };
    });
  return { matched, besides: readings.seals.filter((claim) => !taken.has(claim)) };
}

const lastPersonal = ({ kind }: SealTruth): number => (kind === 'personal' ? 1 : 0);

/** An institution's seal may be found as one or as doubtful; a name seal as anything. */
const fits = (seal: SealTruth, claim: Seal): boolean =>
  seal.kind === 'personal' || claim.kind === 'institution' || claim.kind === 'unknown';

/** Trials of everything about seals: found, outline, institution, type, and what was wrongly taken for one. */
export function sealTrials(scored: ScoredPage): Trial[] {
  const { matched, besides } = matchSeals(scored);
  const trials: Trial[] = [];
  for (const match of matched) {
    const { seal, claim, share } = match;
    const what = `${seal.name} (${seal.state}, ${seal.shape}, ${Math.round(seal.turn)}°)`;
    if (seal.kind === 'personal') {
      trials.push(
        { figure: 'personalFound', hit: claim?.kind === 'personal', seen: `${claim?.kind ?? '—'} / ${what}` },
        { figure: 'personalTaken', hit: claim?.kind === 'institution', seen: what },
      );
      if (claim?.kind === 'institution') trials.push({ figure: 'sealTrue', hit: false, seen: what });
      continue;
    }
    if (seal.sealType === 'STRADDLE')
      trials.push({ figure: 'straddle', hit: claim?.sealType === 'STRADDLE', seen: what });
    else trials.push({ figure: 'sealFound', hit: claim !== null, seen: what });
    if (claim?.kind === 'institution') trials.push({ figure: 'sealTrue', hit: true, seen: what });
    if (claim !== null)
      trials.push(
        { figure: 'sealOutline', hit: share > 0.5, seen: `IoU ${share.toFixed(2)} ${what}` },
        colourTrial(seal, claim, scored.truth.colour),
      );
    if (seal.copy !== null)
      trials.push({ figure: 'copyHint', hit: scored.judgement.checks['SE-09'] === 'warn', seen: seal.copy });
    trials.push(...namingTrials(match, scored.truth.seals, what));
  }
  for (const claim of besides) {
    const where = middleOf(claim.polygon).map(Math.round).join(', ');
    if (claim.kind === 'institution') trials.push({ figure: 'sealTrue', hit: false, seen: `at ${where}` });
    if (claim.institution !== null)
      trials.push({
        figure: 'institutionWrong',
        hit: true,
        seen: `${claim.institution.name} / no seal there`,
      });
  }
  return trials;
}

function colourTrial(seal: SealTruth, claim: Seal, colour: boolean): Trial {
  const right = colour ? seal.ink : 'black';
  return { figure: 'sealColour', hit: claim.colour === right, seen: `${claim.colour} / ${right}` };
}

function namingTrials({ seal, claim }: MatchedSeal, all: readonly SealTruth[], what: string): Trial[] {
  const named = claim?.institution ?? null;
  const seen = `${named?.name ?? '—'} / ${what}`;
  const right = named !== null && named.code === seal.code;
  const trials: Trial[] = [{ figure: 'institutionWrong', hit: named !== null && !right, seen }];
  if (seal.code === null) trials.push({ figure: 'institutionOutside', hit: named === null, seen });
  else if (isClear(seal, all)) {
    const [first] = claim?.candidates ?? [];
    trials.push(
      { figure: 'institutionLegible', hit: right, seen },
      { figure: 'institutionFirst', hit: first?.code === seal.code, seen: `${first?.name ?? '—'} / ${what}` },
    );
  } else if (seal.state === 'worn') trials.push({ figure: 'institutionWorn', hit: right, seen });
  if (isClear(seal, all))
    trials.push({
      figure: 'sealType',
      hit: claim?.sealType === seal.sealType,
      seen: `${claim?.sealType ?? '—'} ${claim?.centreText ?? ''} / ${seal.sealType}`,
    });
  return trials;
}
