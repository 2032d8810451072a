import { expect, it } from 'vitest';
import { pageStages } from '../../../../evidence/explain/page-stages.ts';
import { channelOf } from '../../../../evidence/image/light/channels.ts';
import type { PreparedPage } from '../../../../evidence/image/prepared-page.ts';
import { drawnPage } from '../../../builders/drawn-page.ts';

const flat = drawnPage(794, 1123, 30, (context) => {
  context.fillText('疾病诊断证明书', 200, 120);
  context.fillText('姓名 王小英', 100, 220);
  context.fillStyle = '#d02020';
  context.fillRect(500, 800, 60, 60);
});
const page = {
  flat,
  width: 794,
  height: 1123,
  green: channelOf(flat, 1),
  scale: null,
} as unknown as PreparedPage;

it('shows a page as each stage sees it, in their order', () => {
  const stages = pageStages(page);
  expect(stages.map(({ name }) => name)).toEqual(['1-flattened', '2-seal-mask', '3-print', '4-rows']);
  const [, mask, print, rows] = stages.map(({ raster }) => raster);
  const at = (raster: typeof mask, x: number, y: number) =>
    raster!.data[
      (Math.round(y * (raster!.height / 1123)) * raster!.width + Math.round(x * (raster!.width / 794))) *
        raster!.channels
    ];
  expect(at(mask, 530, 830)).toBe(0);
  expect(at(mask, 220, 110)).toBe(255);
  expect(at(print, 530, 830)).toBeGreaterThan(240);
  expect(rows!.data).not.toEqual(flat.data);
});
