import blur from 'sharp';
import { describe, expect, it } from 'vitest';
import { homographyOf, invert } from '../../../../evidence/image/geometry/homography.ts';
import { findPageQuad } from '../../../../evidence/image/geometry/page-quad.ts';
import { flatten } from '../../../../evidence/image/light/flatten.ts';
import { preparePage } from '../../../../evidence/image/prepare.ts';
import { createRaster, type Raster } from '../../../../evidence/image/raster.ts';
import { warp } from '../../../../evidence/image/resample.ts';
import { blindReader, drawStampedPage } from '../../../builders/stamped-page.ts';
import type { Point } from '../../../../shared/geometry/polygon.ts';

const corners: Point[] = [
  [90, 70],
  [910, 110],
  [880, 1290],
  [60, 1240],
];

/** A page photographed on a dark table, darker towards the right. */
function photograph(page: Raster): Raster {
  const map = homographyOf([[0, 0], [page.width, 0], [page.width, page.height], [0, page.height]], corners)!; // prettier-ignore
  const photo = warp(page, invert(map), 1000, 1400, 70);
  for (let at = 0; at < photo.data.length; at++) {
    const x = Math.floor(at / 3) % photo.width;
    photo.data[at] = photo.data[at]! * (1 - (0.35 * x) / photo.width);
  }
  return photo;
}

describe('preparing a page', () => {
  it('finds the sheet in a photograph within a few pixels', () => {
    const quad = findPageQuad(photograph(drawStampedPage({})))!;
    for (const [at, [x, y]] of quad.entries())
      expect(Math.hypot(x - corners[at]![0], y - corners[at]![1])).toBeLessThan(6);
  });

  it('finds no sheet in a flat scan, ruled frame or not', () => {
    const page = drawStampedPage({ redLetterhead: '南山县人民医院' });
    for (let x = 100; x < 1100; x++)
      for (const y of [80, 81, 1650, 1651])
        page.data.fill(20, (y * page.width + x) * 3, (y * page.width + x) * 3 + 3);
    for (let y = 80; y < 1652; y++)
      for (const x of [100, 101, 1098, 1099])
        page.data.fill(20, (y * page.width + x) * 3, (y * page.width + x) * 3 + 3);
    expect(findPageQuad(page)).toBeNull();
  });

  it('takes shade out: paper is nearly 250 wherever it lies', () => {
    const shaded = createRaster(640, 480, 3);
    for (let pixel = 0; pixel < 640 * 480; pixel++)
      shaded.data.fill(230 - (pixel % 640) / 16, pixel * 3, pixel * 3 + 3);
    const { flat } = flatten(shaded);
    for (const x of [40, 320, 600]) expect(flat.data[(240 * 640 + x) * 3]).toBeGreaterThan(235);
  });

  it('leads from prepared to displayed pixels and back, also for a photograph', async () => {
    const page = await preparePage(photograph(drawStampedPage({})), blindReader);
    expect(page.displayed).toEqual({ width: 1000, height: 1400 });
    expect(page.width / page.height).toBeCloseTo(1 / Math.SQRT2, 2);
    const [x, y] = page.toDisplayed(page.width, page.height);
    expect(Math.hypot(x - 880, y - 1290)).toBeLessThan(8);
    const [backX, backY] = page.fromDisplayed(x, y);
    expect([Math.round(backX), Math.round(backY)]).toEqual([page.width, page.height]);
  });

  it('turns a page upright that lies on its side, when reading tells which way is up', async () => {
    const upright = drawStampedPage({});
    const lying = createRaster(upright.height, upright.width, 3);
    for (let y = 0; y < upright.height; y++)
      for (let x = 0; x < upright.width; x++) {
        const from = (y * upright.width + x) * 3;
        lying.data.set(
          upright.data.subarray(from, from + 3),
          ((upright.width - 1 - x) * lying.width + y) * 3,
        );
      }
    const counts: number[] = [];
    // The first of each pair of readings is the turn by 90 degrees.
    const reader = async () => ({ text: '患者因反复', confidence: counts.push(1) % 2 === 1 ? 90 : 20 });
    const page = await preparePage(lying, reader);
    expect(page.rotation).toBe(90);
    expect(page.displayed).toEqual({ width: upright.width, height: upright.height });
  });

  it('calls a sharp page legible, a blurred one not, and knows a page without colour', async () => {
    const sharp = await preparePage(
      drawStampedPage({ squares: [{ x: 100, y: 220, side: 15 }] }),
      blindReader,
    );
    expect(sharp.quality).toMatchObject({ legible: true, issues: [] });
    expect(sharp.colour).toBe(true);
    const { width, height, data } = drawStampedPage({});
    const soft = await blur(data, { raw: { width, height, channels: 3 } })
      .blur(7)
      .raw()
      .toBuffer();
    const blurred: Raster = { width, height, channels: 3, data: soft };
    const page = await preparePage(blurred, blindReader);
    expect(page.quality.legible).toBe(false);
    expect(page.quality.issues).toContain('blurry');
    expect(page.colour).toBe(false);
  });

  it('does not blow up a small picture', async () => {
    const card = createRaster(500, 315, 3);
    card.data.fill(240);
    const page = await preparePage(card, blindReader);
    expect(page.width).toBeLessThanOrEqual(800);
  });
});
