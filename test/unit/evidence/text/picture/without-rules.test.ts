import { expect, it } from 'vitest';
import { channelOf } from '../../../../../evidence/image/light/channels.ts';
import { withoutRules } from '../../../../../evidence/text/picture/without-rules.ts';
import { drawnPage } from '../../../../builders/drawn-page.ts';

const page = channelOf(
  drawnPage(600, 600, 40, (context) => {
    context.fillRect(40, 300, 500, 3);
    context.fillRect(200, 240, 4, 80);
    context.fillRect(300, 280, 6, 40);
    context.fillRect(40, 450, 30, 4);
    context.lineWidth = 3;
    context.beginPath();
    context.moveTo(40, 500);
    context.lineTo(540, 512);
    context.stroke();
  }),
  1,
);
const { data } = withoutRules(page);
const at = (x: number, y: number) => data[y * 600 + x]!;

it('takes long rules and dividers out, also when they stand a little askew', () => {
  expect(at(100, 301)).toBe(255);
  expect(at(201, 260)).toBe(255);
  expect([60, 180, 290, 400, 520].map((x) => at(x, Math.round(500 + ((x - 40) * 12) / 500)))).toEqual(
    Array.from({ length: 5 }, () => 255),
  );
});

it('leaves strokes that cross a rule, and short ones', () => {
  expect(at(303, 290)).toBeLessThan(60);
  expect(at(303, 301)).toBeLessThan(60);
  expect(at(50, 452)).toBeLessThan(60);
});
