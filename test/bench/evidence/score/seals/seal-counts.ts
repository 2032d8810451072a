import { HOSPITAL_PAPERS, type PaperKind } from '../../../../corpus/report/plan/page-plan.ts';
import { matchSeals } from './seals.ts';
import { traitsOf, TRAITS, type Trait } from './seal-traits.ts';
import type { ScoredPage } from '../trial.ts';

/** What became of the institution seals that have a trait. */
export interface SealCount {
  seals: number;
  found: number;
  /** Seals of institutions of the directory, and what they were called. */
  known: number;
  right: number;
  wrong: number;
  /** Seals of institutions outside the directory, and how many were given a name all the same. */
  outside: number;
  named: number;
  /** Found ones whose type was told rightly. */
  type: number;
}

/** Counts institution seals by trait. */
export interface SealCounts {
  add(page: ScoredPage): void;
  rows(): (SealCount & { trait: Trait })[];
}

/** Opens an empty count. Pages that nobody can read are left out. */
export function openSealCounts(): SealCounts {
  const counts = new Map<Trait, SealCount>();
  return {
    add(page) {
      const { docType, fault } = page.truth;
      if (fault === 'illegible' || !(HOSPITAL_PAPERS as readonly PaperKind[]).includes(docType)) return;
      for (const { seal, claim } of matchSeals(page).matched) {
        if (seal.kind !== 'institution') continue;
        const named = claim?.institution ?? null;
        for (const trait of traitsOf(seal, page.truth)) {
          const count = counts.get(trait) ?? {
            seals: 0,
            found: 0,
            known: 0,
            right: 0,
            wrong: 0,
            outside: 0,
            named: 0,
            type: 0,
          };
          counts.set(trait, count);
          count.seals += 1;
          if (claim !== null) count.found += 1;
          if (claim?.sealType === seal.sealType) count.type += 1;
          if (seal.code === null) {
            count.outside += 1;
            if (named !== null) count.named += 1;
          } else {
            count.known += 1;
            if (named?.code === seal.code) count.right += 1;
            else if (named !== null) count.wrong += 1;
          }
        }
      }
    },
    rows: () =>
      (Object.keys(TRAITS) as Trait[]).flatMap((trait) => {
        const count = counts.get(trait);
        return count === undefined ? [] : [{ trait, ...count }];
      }),
  };
}
