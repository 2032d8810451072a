import { expect, it } from 'vitest';
import { channelOf } from '../../../../../evidence/image/light/channels.ts';
import type { PreparedPage } from '../../../../../evidence/image/prepared-page.ts';
import { withoutRed } from '../../../../../evidence/text/picture/red-free.ts';
import { drawnPage } from '../../../../builders/drawn-page.ts';

/** A page on which a dark red ring crosses a black bar. */
const flat = drawnPage(200, 200, 20, (context) => {
  context.fillRect(20, 95, 160, 10);
  context.globalCompositeOperation = 'multiply';
  context.strokeStyle = '#b03030';
  context.lineWidth = 8;
  context.beginPath();
  context.arc(100, 100, 60, 0, 2 * Math.PI);
  context.stroke();
});
const page = { flat, green: channelOf(flat, 1) } as PreparedPage;
const at = (data: Uint8Array, x: number, y: number) => data[y * 200 + x]!;

it('takes the grey shadow of a seal out of the print and leaves the print', () => {
  const { data } = withoutRed(page);
  expect(at(channelOf(flat, 0).data, 100, 40)).toBeLessThan(215);
  expect(at(data, 100, 40)).toBeGreaterThan(240);
  expect(at(data, 100, 100)).toBeLessThan(20);
  expect(at(data, 40, 100)).toBeLessThan(60);
});

it('leaves black print whole however its colours flicker, away from red ink', () => {
  const plain = drawnPage(100, 100, 20, (context) => {
    context.fillRect(10, 10, 50, 5);
    context.fillStyle = '#602010';
    for (let x = 10; x < 60; x += 4) context.fillRect(x, 12, 1, 1);
  });
  const { data } = withoutRed({ flat: plain });
  expect(Math.max(...data.subarray(12 * 100 + 10, 12 * 100 + 60))).toBeLessThan(80);
});
