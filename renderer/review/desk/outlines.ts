import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import { boundsOf } from '../../../shared/geometry/polygon.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { levelOrder } from '../../app/levels/level.ts';
import type { Outline, Target } from '../../viewer/page/outline.ts';

/** The evidence of a check as outlines. */
export const outlinesOf = (check: CheckResult | null): Outline[] =>
  (check?.evidence ?? []).flatMap(({ sha256, page, polygon }) =>
    sha256 === null ? [] : [{ sha256, page, polygon, level: check?.level ?? null, strong: false }],
  );

/** Share of a page above which evidence is the page itself, and no place on it. */
const wholePage = 0.5;

/**
 * Every place that a check stands on, each once and at the most pressing of its levels, for looking on rather than for
 * reading; evidence that is a whole page is left out.
 */
export function evidenceOutlines(
  checks: readonly CheckResult[],
  outcomes: ReadonlyMap<Sha256, ReadingOutcome>,
): Outline[] {
  const found = new Map<string, Outline>();
  const pageArea = (sha256: Sha256, index: number): number => {
    const outcome = outcomes.get(sha256);
    const page =
      outcome?.status === 'read' ? outcome.readings.pages.find((one) => one.index === index) : undefined;
    return page === undefined ? Infinity : page.width * page.height;
  };
  for (const outline of checks.flatMap(outlinesOf)) {
    const { width, height } = boundsOf(outline.polygon);
    if (width * height > wholePage * pageArea(outline.sha256, outline.page)) continue;
    const place = `${outline.sha256} ${key(outline)}`;
    const known = found.get(place);
    const worse = known === undefined || rank(outline) < rank(known);
    if (worse) found.set(place, { ...outline, quiet: true });
  }
  return [...found.values()];
}

const rank = ({ level }: Outline): number => (level === null ? levelOrder.length : levelOrder.indexOf(level));

/** The place that was gone to, as an outline of the check that led there. */
export const outlineOfTarget = (target: Target | null, check: CheckResult | null): Outline[] =>
  target?.polygon == null
    ? []
    : [{ ...target, polygon: target.polygon, level: check?.level ?? null, strong: true }];

const key = ({ page, polygon }: Pick<Outline, 'page' | 'polygon'>): string => `${page} ${polygon.join()}`;

/** Seals and dates of a paper in the order in which one looks: the date that counts comes first. */
export function placesOf(
  sha256: Sha256,
  outcomes: ReadonlyMap<Sha256, ReadingOutcome>,
  checks: readonly CheckResult[],
): { readonly seals: Target[]; readonly dates: Target[] } {
  const outcome = outcomes.get(sha256);
  if (outcome?.status !== 'read') return { seals: [], dates: [] };
  const at = ({ page, polygon }: Pick<Outline, 'page' | 'polygon'>): Target => ({ sha256, page, polygon });
  const counted = checks
    .filter(({ id }) => id === 'DT-02')
    .flatMap(({ evidence }) => evidence)
    .filter((evidence) => evidence.sha256 === sha256);
  const first = new Set(counted.map(key));
  const others = outcome.readings.dates.filter((date) => !first.has(key(date)));
  return { seals: outcome.readings.seals.map(at), dates: [...counted, ...others].map(at) };
}
