import { describe, expect, it } from 'vitest';
import { hasPatch } from '../../../../../evidence/image/quality/patches.ts';
import type { Background } from '../../../../../evidence/image/light/background.ts';

/** Paper of 50 × 70 blocks that grows darker to the right, and what lies on it. */
function paper(colourAt: (x: number, y: number) => number | null): Background {
  const values = new Float32Array(50 * 70 * 3);
  for (let y = 0; y < 70; y += 1)
    for (let x = 0; x < 50; x += 1)
      values.fill(colourAt(x, y) ?? 240 - x, (y * 50 + x) * 3, (y * 50 + x) * 3 + 3);
  return { columns: 50, rows: 70, channels: 3, block: 32, values };
}

describe('a patch on a sheet', () => {
  it('is something round that lies on it', () => {
    expect(hasPatch(paper((x, y) => (Math.hypot(x - 30, y - 55) < 5 ? 120 : null)))).toBe(true);
  });

  it('is neither uneven light nor a printed picture', () => {
    expect(hasPatch(paper(() => null))).toBe(false);
    expect(hasPatch(paper((x, y) => (x > 10 && x < 26 && y > 20 && y < 32 ? 60 : null)))).toBe(false);
  });
});
