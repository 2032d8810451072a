import { describe, expect, it } from 'vitest';
import { sealInk } from '../../../../evidence/seals/ink-picture.ts';
import type { SealFinding } from '../../../../evidence/seals/finding.ts';
import type { PreparedPage } from '../../../../evidence/image/prepared-page.ts';
import { createRaster, type Raster } from '../../../../evidence/image/raster.ts';

const size = 200;
const finding = (colour: SealFinding['colour']): SealFinding => ({
  ellipse: { cx: 100, cy: 100, a: 60, b: 60, angle: 0 },
  polygon: [],
  kind: 'institution',
  shape: 'circle',
  colour,
  legibility: 1,
  confidence: 1,
});

/** A page with one filled square of ink in the seal, black print through it, and ink of the same colour beside it. */
function pageWith(ink: readonly [number, number, number]): PreparedPage {
  const flat = createRaster(size, size, 3);
  flat.data.fill(250);
  const fill = (left: number, top: number, right: number, bottom: number, colour: readonly number[]) => {
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) flat.data.set(colour, (y * size + x) * 3);
  };
  fill(80, 80, 120, 120, ink);
  fill(60, 98, 140, 102, [30, 30, 30]);
  fill(165, 165, 190, 190, ink);
  return { flat } as PreparedPage;
}

const at = ({ width, data }: Raster, x: number, y: number): number[] => [
  ...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];
const white = [255, 255, 255];

describe('the ink of a seal alone', () => {
  it.each([
    { colour: 'red' as const, ink: [205, 40, 45] as const },
    { colour: 'blue' as const, ink: [50, 70, 190] as const },
  ])('keeps $colour ink, and neither black print nor what stands outside of the ring', ({ colour, ink }) => {
    const picture = sealInk(pageWith(ink), finding(colour))!;
    const centre = Math.round(picture.width / 2);
    const [red, green, blue] = at(picture, centre - 10, centre - 10) as [number, number, number];
    expect(Math.min(red, green, blue)).toBeLessThan(120);
    expect(colour === 'red' ? red > blue : blue > red).toBe(true);
    expect(at(picture, centre, centre)).toEqual(white);
    expect(at(picture, centre + 35, centre)).toEqual(white);
    expect(at(picture, picture.width - 1, picture.height - 1)).toEqual(white);
  });

  it('does not exist for a seal whose ink has no colour of its own', () => {
    expect(sealInk(pageWith([60, 60, 60]), finding('black'))).toBeNull();
  });
});
