import { describe, expect, it } from 'vitest';
import { looksHandwritten } from '../../../../evidence/text/hand/by-hand.ts';
import { digitsVary } from '../../../../evidence/text/hand/digit-heights.ts';
import { strokeStatistics } from '../../../../evidence/text/hand/stroke-statistics.ts';
import { channelOf } from '../../../../evidence/image/light/channels.ts';
import { drawnPage } from '../../../builders/drawn-page.ts';

/** Bars as high as given, as digits stand in a line, and their boxes. */
function digitsOf(heights: readonly number[]) {
  const print = channelOf(
    drawnPage(400, 80, 20, (context) => {
      heights.forEach((height, index) => context.fillRect(20 + index * 30, 60 - height, 12, height));
    }),
    1,
  );
  const boxes = heights.map((height, index) => ({
    x0: 20 + index * 30,
    y0: 60 - height,
    x1: 32 + index * 30,
    y1: 60,
  }));
  return digitsVary(print, boxes, 50);
}

describe('digits', () => {
  it('of one height are type, of many heights a pen’s', () => {
    expect(digitsOf([30, 30, 31, 30, 30, 31, 30, 30])).toBe(false);
    expect(digitsOf([30, 26, 34, 29, 37, 25, 32, 35])).toBe(true);
  });

  it('are still type when a rule touches one of them', () => {
    expect(digitsOf([30, 30, 31, 30, 39, 31, 30, 30])).toBe(false);
  });

  it('are a pen’s when they are as high as the lines of the page', () => {
    expect(digitsOf([51, 52, 51, 52])).toBe(true);
  });

  it('say nothing when there are few', () => {
    expect(digitsOf([30, 26, 34])).toBeNull();
  });
});

const drawn = (slope: number) =>
  channelOf(
    drawnPage(300, 100, 20, (context) => {
      context.lineWidth = 4;
      for (let x = 30; x < 270; x += 40) {
        context.beginPath();
        context.moveTo(x, 20);
        context.lineTo(x + slope * 60, 80);
        context.moveTo(x - 12, 50 + slope * 10);
        context.lineTo(x + 14, 50 - slope * 10);
        context.stroke();
      }
    }),
    1,
  );

describe('edges', () => {
  it('run along the axes in type and across them under a pen', () => {
    expect(strokeStatistics(drawn(0)).axisShare).toBeGreaterThan(0.6);
    expect(strokeStatistics(drawn(0.5)).axisShare).toBeLessThan(0.4);
  });
});

it('takes only what is oblique, doubtful and large at once for handwriting', () => {
  expect(looksHandwritten({ axisShare: 0.18, certainty: 0.3, tallness: 1.4 })).toBe(true);
  expect(looksHandwritten({ axisShare: 0.18, certainty: 0.4, tallness: 0.95 })).toBe(false);
  expect(looksHandwritten({ axisShare: 0.42, certainty: 0.4, tallness: 1.1 })).toBe(false);
});
