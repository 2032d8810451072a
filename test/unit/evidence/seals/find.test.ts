import { describe, expect, it } from 'vitest';
import { preparePage } from '../../../../evidence/image/prepare.ts';
import { findSeals } from '../../../../evidence/seals/find.ts';
import { maskInk } from '../../../../evidence/seals/map/ink-mask.ts';
import { boundsOf } from '../../../../shared/geometry/polygon.ts';
import {
  blindReader,
  drawStampedPage,
  PAGE_SCALE,
  type StampedPage,
} from '../../../builders/stamped-page.ts';

const search = async (page: StampedPage) => findSeals(await preparePage(drawStampedPage(page), blindReader));
const NAME = '南山县人民医院';

describe('finding seals', () => {
  it('finds a round seal where it was pressed', async () => {
    const { seals, unsure } = await search({ round: [{ name: NAME, x: 140, y: 220 }] });
    expect(seals).toHaveLength(1);
    expect(seals[0]).toMatchObject({ kind: 'institution', shape: 'circle', colour: 'red' });
    expect(seals[0]!.legibility).toBeGreaterThan(0.6);
    expect(unsure).toBe(false);
    const { x, y, width } = boundsOf(seals[0]!.polygon);
    expect(Math.abs((x + width / 2) / PAGE_SCALE - 140)).toBeLessThan(1);
    expect(Math.abs(y / PAGE_SCALE - 199)).toBeLessThan(1.5);
  });

  it('finds an oval seal, and one that covers print', async () => {
    const { seals } = await search({
      round: [
        { name: '雪河县医院', x: 70, y: 230, radiusX: 22.5, radiusY: 15 },
        { name: NAME, x: 150, y: 130, tilt: 0.3 },
      ],
      lines: 16,
    });
    expect(seals.map((seal) => [seal.kind, seal.shape]).toSorted()).toEqual([
      ['institution', 'circle'],
      ['institution', 'ellipse'],
    ]);
  });

  it('reports a square name seal as personal, never as that of an institution', async () => {
    const { seals } = await search({ squares: [{ x: 150, y: 230, side: 15, tilt: 0.1 }] });
    expect(seals).toHaveLength(1);
    expect(seals[0]).toMatchObject({ kind: 'personal', shape: 'square' });
    expect(seals[0]!.polygon).toHaveLength(4);
  });

  it('takes no red letterhead, no rule and no plain page for a seal', async () => {
    expect((await search({ redLetterhead: '金沙江市中西医结合医院' })).seals).toEqual([]);
    expect(await search({})).toEqual({ seals: [], unsure: false });
  });

  it('gives a grey ring as possible only', async () => {
    const { seals, unsure } = await search({ round: [{ name: NAME, x: 140, y: 225, ink: '#777' }] });
    expect(unsure).toBe(true);
    expect(seals).toHaveLength(1);
    expect(seals[0]).toMatchObject({ kind: 'unknown', colour: 'black' });
  });

  it('is unsure, not certain of no seal, where a page cannot be read', async () => {
    const page = await preparePage(drawStampedPage({}), blindReader);
    const blurred = { ...page, quality: { legible: false, issues: ['blurry' as const], suspects: [] } };
    expect(findSeals(blurred)).toEqual({ seals: [], unsure: true });
  });

  it('gives the same answer every time', async () => {
    const page: StampedPage = { round: [{ name: NAME, x: 120, y: 210, tilt: -0.2 }] };
    expect(await search(page)).toEqual(await search(page));
  });
});

describe('the mask of ink', () => {
  it('keeps faint ink that hangs on strong ink, and drops faint ink alone and specks', () => {
    const strength = new Uint8Array(400);
    for (let x = 2; x < 9; x++) strength[40 + x] = x === 4 ? 60 : 18;
    for (let x = 2; x < 9; x++) strength[200 + x] = 18;
    strength[390] = 90;
    const mask = maskInk(strength, 20, 20);
    expect(mask.slice(42, 49)).toEqual(new Uint8Array(7).fill(1));
    expect(mask[204]).toBe(0);
    expect(mask[390]).toBe(0);
  });
});
