import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelOf } from '../../../../../evidence/image/light/channels.ts';
import { openLineModel, type LineModel } from '../../../../../evidence/text/model/line-model.ts';
import { findLineStrips } from '../../../../../evidence/text/picture/line-strips.ts';
import { lineReader, type LineReader } from '../../../../../evidence/text/recognition/line-reader.ts';
import { readRows } from '../../../../../evidence/text/recognition/read-rows.ts';
import { drawnPage } from '../../../../builders/drawn-page.ts';

let model: LineModel;
let reader: LineReader;
beforeAll(async () => {
  model = (await openLineModel())!;
  reader = lineReader(model);
});
afterAll(() => model.close());

const size = 34;
const drawn = (texts: readonly [text: string, x: number, y: number][]) =>
  channelOf(
    drawnPage(1200, 200, size, (context) => {
      for (const [text, x, y] of texts) context.fillText(text, x, y);
    }),
    1,
  );
const read = (texts: readonly [text: string, x: number, y: number][]) => {
  const page = drawn(texts);
  return readRows(page, findLineStrips(page), reader);
};

describe('rows read with the line model', () => {
  it('keep the place of each character, drawn in to its ink', async () => {
    const [line] = await read([['开具日期：2026年9月3日', 100, 100]]);
    expect(line!.text.replaceAll(' ', '')).toBe('开具日期:2026年9月3日');
    expect(line!.boxes).toHaveLength(line!.text.length);
    const second = line!.boxes[1]!;
    expect(second.x0).toBeGreaterThan(100 + size * 0.9);
    expect(second.x1).toBeLessThan(100 + size * 2.1);
    expect(line!.box.y1 - line!.box.y0).toBeLessThan(size * 1.2);
  });

  it('keep a column gap as three blanks, on both sides of which the text is whole', async () => {
    const all = await read([
      ['姓名', 40, 100],
      ['李小明', 180, 100],
    ]);
    expect(all.map(({ text }) => text)).toEqual(['姓名   李小明']);
  });

  it('say what a doubtful character could be otherwise', async () => {
    const page = drawn([['日', 40, 100]]);
    const faint = { ...page, data: page.data.map((value) => 235 + Math.round(value * 0.08)) };
    const glyphs = await reader.readGlyphs(faint);
    const doubtful = glyphs.filter(({ certainty }) => certainty < 0.99);
    for (const { rivals } of doubtful) expect(rivals!.length).toBeGreaterThan(0);
    expect(glyphs.every(({ certainty }) => certainty <= 1)).toBe(true);
  });

  it('are none on empty paper', async () => {
    expect(
      await reader.readLine({
        width: 300,
        height: 48,
        channels: 1,
        data: new Uint8Array(300 * 48).fill(250),
      }),
    ).toBeNull();
  });
});
