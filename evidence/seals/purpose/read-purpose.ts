import type { SealType } from '../../../shared/domain/enumerations.ts';
import type { Raster } from '../../image/raster.ts';
import { scaling } from '../../image/geometry/homography.ts';
import { createRaster } from '../../image/raster.ts';
import { warp } from '../../image/resample.ts';
import { MODEL_HEIGHT, MODEL_STEP, type LineModel } from '../../text/model/line-model.ts';
import { viewRim, type RimView } from '../naming/rim/rim-view.ts';
import { weighName, type WeighedName } from '../naming/rim/weigh-name.ts';
import { WORDINGS } from './vocabulary.ts';

/** A stretch of a seal that may hold its purpose line: ink bright on black, the line level, its middle expected at `axis`. */
export interface PurposeStretch {
  readonly ink: Raster;
  readonly top: number;
  readonly height: number;
  /** Column at which the line should have its middle; how far off it may be, in distances of its characters. */
  readonly axis: number;
  readonly slack: number;
}

/** What the model makes of the stretches. */
export interface Purpose {
  /** The wording and type that the line has for certain; null when there is none. */
  readonly certain: { readonly wording: string; readonly type: SealType } | null;
  /** Chinese characters seen where a line may stand, whatever they say: none of them means that there is none. */
  readonly seen: string;
}

const BLACK_SHARE = 0.985;
const LEAST_STRONG = 60;
const WHITE = 255;
/** Mean probability of the characters of a wording, and its lead over the best of another type, natural logarithm. */
const LEAST_PROBABLE = 0.5;
const LEAST_LEAD = 2.5;
/** A character counts as seen from here on. */
const SEEN = 0.35;

interface Reading {
  readonly type: SealType;
  readonly wording: string;
  readonly weighed: WeighedName;
}

/** Reads the purpose line (用途行) by the likelihood of every known wording, in each stretch where it may stand. */
export async function readPurpose(stretches: readonly PurposeStretch[], model: LineModel): Promise<Purpose> {
  const textOf = (symbol: number): string => model.alphabet.characters[symbol]!;
  let certain: Reading | null = null;
  let seen = '';
  for (const stretch of stretches) {
    const view = await lookAt(stretch, model);
    const text = hanIn(view, textOf);
    if (text.length > seen.length) seen = text;
    const ranked = WORDINGS.flatMap(([type, wordings]) =>
      wordings.flatMap((wording) => {
        const symbols = [...wording].map((character) => model.alphabet.classOf(character)!);
        const weighed = weighName([view], symbols, [...wording], textOf, [(column) => column]);
        return weighed === null ? [] : [{ type, wording, weighed }];
      }),
    ).toSorted((one, other) => other.weighed.gain - one.weighed.gain);
    const best = ranked[0];
    if (best === undefined || !isCertain(best, ranked, stretch)) continue;
    if (certain === null || best.weighed.gain > certain.weighed.gain) certain = best;
  }
  return { certain: certain === null ? null : { wording: certain.wording, type: certain.type }, seen };
}

function isCertain(best: Reading, ranked: readonly Reading[], { axis, slack }: PurposeStretch): boolean {
  const { places, pitch, gain } = best.weighed;
  const probable = places.reduce((sum, { own }) => sum + own, 0) / places.length;
  const rival = ranked.find(({ type }) => type !== best.type);
  // A wording that is part of a longer one, of which the rest is worn away, does not stand in the middle.
  const middle = (places[0]!.column + places.at(-1)!.column) / 2;
  return (
    probable >= LEAST_PROBABLE &&
    (Math.abs(middle - axis) <= slack * pitch || !isPartOfAnother(best)) &&
    (rival === undefined || gain - rival.weighed.gain >= LEAST_LEAD)
  );
}

/** Whether a wording of another type holds this one. */
const isPartOfAnother = ({ type, wording }: Reading): boolean =>
  WORDINGS.some(([other, wordings]) => other !== type && wordings.some((longer) => longer.includes(wording)));

async function lookAt({ ink, top, height }: PurposeStretch, model: LineModel): Promise<RimView> {
  const steps = Math.max(4, Math.round((ink.width * MODEL_HEIGHT) / height / MODEL_STEP));
  const width = steps * MODEL_STEP;
  const drawn = warp(ink, scaling(ink.width / width, height / MODEL_HEIGHT, 0, top), width, MODEL_HEIGHT, 0);
  const strongest = Math.max(
    LEAST_STRONG,
    drawn.data.toSorted()[Math.floor(drawn.data.length * BLACK_SHARE)]!,
  );
  const line = createRaster(width, MODEL_HEIGHT, 1);
  for (let at = 0; at < line.data.length; at++)
    line.data[at] = WHITE - Math.min(WHITE, (drawn.data[at]! * 245) / strongest);
  const columnsPerStep = ink.width / steps;
  return viewRim(await model.look(line), new Map(), {
    line,
    columnsPerStep,
    columnOf: (step) => (step + 0.5) * columnsPerStep,
  });
}

/** The Chinese characters that a view holds, each once where it is likeliest. */
function hanIn(view: RimView, textOf: (symbol: number) => string): string {
  let text = '';
  let last = '';
  for (const here of view.seen) {
    const best = here.reduce((one, other) => (other.probability > one.probability ? other : one), {
      symbol: 0,
      probability: 0,
    });
    const character = best.probability >= SEEN ? textOf(best.symbol) : '';
    if (character !== last && /\p{Script=Han}/u.test(character)) text += character;
    last = character;
  }
  return text;
}
