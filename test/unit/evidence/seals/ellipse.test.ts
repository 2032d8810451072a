import { describe, expect, it } from 'vitest';
import type { Ellipse } from '../../../../evidence/seals/finding.ts';
import { circleThrough, fitEllipse } from '../../../../evidence/seals/rings/conic.ts';
import { distanceTo, pointOn } from '../../../../evidence/seals/rings/ellipse.ts';

const oval: Ellipse = { cx: 310, cy: 205, a: 90, b: 60, angle: 0.4 };

describe('fitting an ellipse', () => {
  it('finds the ellipse through five of its points', () => {
    const found = fitEllipse([0, 1, 2.2, 3.5, 5].map((t) => pointOn(oval, t)))!;
    for (const key of ['cx', 'cy', 'a', 'b', 'angle'] as const) expect(found[key]).toBeCloseTo(oval[key], 4);
  });

  it('finds a circle through three points and as a special ellipse', () => {
    const circle: Ellipse = { cx: 50, cy: 40, a: 30, b: 30, angle: 0 };
    const points = [0.1, 1.4, 2.5, 4, 5.5].map((t) => pointOn(circle, t));
    expect(circleThrough(points[0]!, points[1]!, points[2]!)!.a).toBeCloseTo(30, 6);
    expect(fitEllipse(points)!.b).toBeCloseTo(30, 4);
  });

  it('has no answer for points on a line', () => {
    expect(fitEllipse([[0, 0], [1, 1], [2, 2], [3, 3], [4, 4]])).toBeNull(); // prettier-ignore
    expect(circleThrough([0, 0], [1, 1], [2, 2])).toBeNull();
  });

  it('tells how far a point lies from the line, outside positive', () => {
    const [x, y] = pointOn(oval, 1, 5);
    expect(distanceTo(oval, x, y)).toBeCloseTo(5, 0);
    const [inX, inY] = pointOn(oval, 1, -5);
    expect(distanceTo(oval, inX, inY)).toBeCloseTo(-5, 0);
  });
});
