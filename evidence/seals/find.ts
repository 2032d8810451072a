import type { PreparedPage } from '../image/prepared-page.ts';
import type { Ellipse, SealFinding, SealSearch } from './finding.ts';
import { ringLegibility } from './legibility.ts';
import { maskInk } from './map/ink-mask.ts';
import { drawSealMap, type SealMap } from './map/seal-map.ts';
import { GREY_RING, GREY_RING_IN_COLOUR } from './rings/accept-ring.ts';
import { inFinerPixels, pointOn } from './rings/ellipse.ts';
import { findGreyRings } from './rings/find-grey-rings.ts';
import { findRedRings } from './rings/find-rings.ts';
import type { Ring } from './rings/ring.ts';
import { findSquares, type FramedSeal } from './squares/find-squares.ts';
import { cornersOf } from './squares/rectangle.ts';

const LEAST_RED = 250;
const OUTLINE_POINTS = 48;
const ROUND = 0.93;
/** Name seals are at most this long; a longer framed stamp is some other one. */
const LONGEST_NAME_SEAL_MM = 32;
/** Below this a page is a card or a clipping on which no seal of an institution is expected, prepared pixels. */
const SMALLEST_PAGE = 700;
/** The face on an identity card has ring-like red in it; a worn seal is only suspected on something larger than a card. */
const SMALLEST_SUSPECT = 1100;

/**
 * Finds the seals (印章) of a page. Red rings of the size of an institution's seal with text along the rim are
 * `institution`; small framed red squares are `personal` (name seals), longer framed stamps `other`. Where there is no red,
 * grey rings are looked for; they come as `unknown` with `unsure`, because a photocopy proves no seal and print may form a
 * circle. On a page too blurred to be read, finding none is `unsure` too: a blank reading is never "no seal". Letterheads, logos, fingerprints and ruled lines are no seals.
 */
export function findSeals(page: PreparedPage): SealSearch {
  if (Math.max(page.width, page.height) < SMALLEST_PAGE) return { seals: [], unsure: false };
  const map = drawSealMap(page);
  const mask = maskInk(map.redness, map.width, map.height);
  let red = 0;
  for (let at = 0; at < mask.length; at++) red += mask[at]!;
  const found = red < LEAST_RED ? findInGrey(page, map) : findInRed(page, map, mask);
  const isBlind = !page.quality.legible && !found.seals.some((seal) => seal.kind === 'institution');
  return { seals: found.seals, unsure: found.unsure || isBlind };
}

function findInRed(page: PreparedPage, map: SealMap, mask: Uint8Array): SealSearch {
  const { rings, unsure } = findRedRings(map, mask);
  const seals = [
    ...rings.map((ring) => ringFinding(page, map, mask, ring, 'institution', 'red')),
    ...findSquares(map, mask, rings).map((square) => squareFinding(page, map, square)),
  ];
  return { seals, unsure: unsure && Math.max(page.width, page.height) > SMALLEST_SUSPECT };
}

function findInGrey(page: PreparedPage, map: SealMap): SealSearch {
  const rings = findGreyRings(map, page.colour ? GREY_RING_IN_COLOUR : GREY_RING);
  const ink = map.darkness.map((value) => (value >= 40 ? 1 : 0));
  return {
    seals: rings.map((ring) => ringFinding(page, map, ink, ring, 'unknown', 'black')),
    unsure: rings.length > 0,
  };
}

function ringFinding(
  page: PreparedPage,
  map: SealMap,
  mask: Uint8Array,
  { ellipse, measures }: Ring,
  kind: SealFinding['kind'],
  colour: SealFinding['colour'],
): SealFinding {
  const prepared = inFinerPixels(ellipse, map.toPrepared);
  const certainty = (measures.coverage + measures.thin) / 2;
  return {
    ellipse: prepared,
    polygon: outlineOf(page, prepared),
    kind,
    shape: ellipse.b / ellipse.a > ROUND ? 'circle' : 'ellipse',
    colour,
    legibility: ringLegibility(map, mask, ellipse, measures),
    confidence: kind === 'unknown' ? certainty / 2 : certainty,
  };
}

/** The ring as far as it lies on the sheet. */
function outlineOf(page: PreparedPage, ring: Ellipse): SealFinding['polygon'] {
  return Array.from({ length: OUTLINE_POINTS }, (_, index) => {
    const [x, y] = pointOn(ring, (index * 2 * Math.PI) / OUTLINE_POINTS);
    return page.toDisplayed(Math.min(page.width, Math.max(0, x)), Math.min(page.height, Math.max(0, y)));
  });
}

function squareFinding(page: PreparedPage, map: SealMap, { rectangle, frame }: FramedSeal): SealFinding {
  const long = Math.max(rectangle.width, rectangle.height);
  const inner = {
    cx: rectangle.cx,
    cy: rectangle.cy,
    a: long / 2,
    b: Math.min(rectangle.width, rectangle.height) / 2,
    angle: rectangle.width >= rectangle.height ? rectangle.angle : rectangle.angle + Math.PI / 2,
  };
  return {
    ellipse: inFinerPixels(inner, map.toPrepared),
    polygon: cornersOf(rectangle).map(([x, y]) => page.toDisplayed(x * map.toPrepared, y * map.toPrepared)),
    kind: long <= LONGEST_NAME_SEAL_MM * map.scale.most ? 'personal' : 'other',
    shape: 'square',
    colour: 'red',
    legibility: frame,
    confidence: frame,
  };
}
