import { expect, it } from 'vitest';
import { settleDates } from '../../../../evidence/dates/settle-dates.ts';
import type { LineReader } from '../../../../evidence/text/recognition/line-reader.ts';
import type { Recogniser } from '../../../../evidence/text/recognition/recogniser.ts';
import { createRaster, type Raster } from '../../../../evidence/image/raster.ts';
import { pageText, textLine } from '../../../builders/page-text.ts';

/** A page with one date, and readers that see in each cut-out what they are given; the widths of the cut-outs are kept. */
function page(text: string, first: string, second: string) {
  const widths: number[] = [];
  const see = (grey: Raster, seen: string) => {
    widths.push(grey.width);
    return textLine(seen);
  };
  const lineReader: LineReader = {
    readLine: (grey) => Promise.resolve(see(grey, first)),
    readGlyphs: () => Promise.resolve([]),
  };
  const recogniser: Recogniser = {
    readLines: (grey) => Promise.resolve([see(grey, second)]),
    close: () => Promise.resolve(),
  };
  const print = createRaster(1588, 2246, 1);
  print.data.fill(255);
  const settled = settleDates(pageText([text]), [], print, { lineReader, recogniser });
  return { settled, widths };
}

it('reports a date that both readers see', async () => {
  const [date] = await page('报告日期:2026年9月3日', '2026年9月3日', '2026年9月3日').settled;
  expect(date).toMatchObject({ kind: 'REPORT', value: '2026-09-03' });
});

it('reports none that one of them sees otherwise or not at all', async () => {
  expect(await page('报告日期:2026年9月3日', '2026年9月3日', '2026年9月5日').settled).toEqual([]);
  expect(await page('报告日期:2026年9月3日', '2026年9月3日', '报告').settled).toEqual([]);
  expect(await page('报告日期:2026年9月3日', '2026年9月8日', '2026年9月8日').settled).toEqual([]);
});

it('cuts the place of a date off before the time of day that follows', async () => {
  const alone = page('报告时间:2026-1-1', '2026-1-1', '2026-1-1');
  const followed = page('报告时间:2026-1-1 14:36', '2026-1-1', '2026-1-1');
  await alone.settled;
  await followed.settled;
  expect(followed.widths[0]).toBeLessThan(alone.widths[0]!);
});
