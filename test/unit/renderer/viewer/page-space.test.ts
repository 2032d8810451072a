import { describe, expect, it } from 'vitest';
import {
  aim,
  limited,
  margin,
  pointTurned,
  scaleFor,
  sizeTurned,
  turned,
  type Turn,
} from '../../../../renderer/viewer/page/page-space.ts';
import { rectangle } from '../../../../shared/geometry/polygon.ts';

const page = { width: 1000, height: 1400 };
const window = { width: 500 + 2 * margin, height: 350 + 2 * margin };

describe('the space of a page on screen', () => {
  it('fits the width or the whole page, or keeps the scale that was chosen', () => {
    expect(scaleFor('width', page, window)).toBeCloseTo(0.5);
    expect(scaleFor('page', page, window)).toBeCloseTo(0.25);
    expect(scaleFor(1.3, page, window)).toBe(1.3);
  });

  it('never zooms out of its limits', () => {
    expect(limited(99)).toBe(4);
    expect(limited(0)).toBe(0.05);
  });

  it('turns sizes and points clockwise, four quarters making a whole', () => {
    expect(sizeTurned(page, 90)).toEqual({ width: 1400, height: 1000 });
    expect(pointTurned(0, 0, page, 90)).toEqual([1400, 0]);
    expect(pointTurned(0, 0, page, 180)).toEqual([1000, 1400]);
    expect(pointTurned(0, 0, page, 270)).toEqual([0, 1000]);
    let turn: Turn = 0;
    for (let quarter = 0; quarter < 4; quarter += 1) turn = turned(turn, 90);
    expect(turn).toBe(0);
  });

  it('goes to the middle of a place and keeps a scale at which it can be read', () => {
    const seal = rectangle(600, 1000, 200, 200);
    expect(aim(seal, page, 0, 0.5, window)).toEqual({ scale: 0.5, x: 700, y: 1100 });
  });

  it('enlarges small print and shrinks what is larger than the window', () => {
    const line = rectangle(100, 100, 300, 20);
    expect(aim(line, page, 0, 0.25, window).scale).toBeGreaterThan(0.25);
    const whole = rectangle(0, 0, 1000, 1400);
    expect(aim(whole, page, 0, 1, window).scale).toBeLessThan(1);
  });
});
