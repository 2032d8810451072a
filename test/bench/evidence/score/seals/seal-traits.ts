import type { PageTruth, SealTruth } from '../../../../corpus/report/truth.ts';
import { isClear } from './overprint.ts';

/** What makes a seal easy or hard to read; a seal has several of them. */
export const TRAITS = {
  legible: 'legible',
  overprinted: 'legible, another seal across it',
  worn: 'worn',
  illegible: 'a character gone',
  partial: 'cut by the edge',
  straddle: 'straddle (骑缝)',
  blue: 'blue ink',
  grey: 'grey (copy)',
  inverted: 'upside down',
  round: 'round',
  oval: 'oval',
  framed: 'in a frame, no arc',
  several: 'several on the page',
  overDate: 'over the date',
  withName: 'with a name seal inside or beside',
  pasted: 'pasted',
} as const;
export type Trait = keyof typeof TRAITS;

/** Traits of a seal on a page. */
export function traitsOf(seal: SealTruth, { seals, colour, dateUnderSeal }: PageTruth): Trait[] {
  const straddle = seal.sealType === 'STRADDLE';
  const turn = Math.abs(((((seal.turn + 180) % 360) + 360) % 360) - 180);
  const holds: Partial<Record<Trait, boolean>> = {
    legible: isClear(seal, seals),
    overprinted: seal.state === 'legible' && !isClear(seal, seals),
    worn: seal.state === 'worn',
    illegible: seal.state === 'illegible',
    partial: seal.state === 'partial' && !straddle,
    straddle,
    blue: seal.ink === 'blue' && colour,
    grey: !colour,
    inverted: turn > 135,
    round: seal.shape === 'circle',
    oval: seal.shape === 'ellipse',
    framed: seal.shape === 'square',
    several:
      seals.filter(({ kind, sealType }) => kind === 'institution' && sealType !== 'STRADDLE').length > 1,
    overDate: dateUnderSeal,
    withName: seals.some(({ kind }) => kind === 'personal'),
    pasted: seal.copy === 'pasted',
  };
  return (Object.keys(TRAITS) as Trait[]).filter((trait) => holds[trait] === true);
}
