import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelOf } from '../../../../../evidence/image/light/channels.ts';
import { openLineModel, type LineModel } from '../../../../../evidence/text/model/line-model.ts';
import { checkLayer, compare } from '../../../../../evidence/text/recognition/check-layer.ts';
import { lineReader } from '../../../../../evidence/text/recognition/line-reader.ts';
import { drawnPage } from '../../../../builders/drawn-page.ts';
import { textLine } from '../../../../builders/page-text.ts';

let model: LineModel;
beforeAll(async () => {
  model = (await openLineModel())!;
});
afterAll(() => model.close());

const shown = (text: string) =>
  channelOf(
    drawnPage(800, 200, 34, (context) => context.fillText(text, 100, 132)),
    1,
  );

/** What becomes of a PDF's line that says `said` where its picture shows `drawn`. */
async function checked(said: string, drawn: string) {
  const line = {
    ...textLine(said, { x: 100, y: 98 }),
    exact: true,
    box: { x0: 100, y0: 98, x1: 760, y1: 144 },
  };
  const picture = shown(drawn);
  const [outcome] = await checkLayer([line], [picture], lineReader(model));
  return outcome ?? null;
}

describe("a PDF's own text", () => {
  it('stays exact where the picture bears it out', async () => {
    expect(await checked('报告日期:2026年9月3日', '报告日期:2026年9月3日')).toMatchObject({ exact: true });
  });

  it('is doubted where the picture shows another day', async () => {
    const line = await checked('报告日期:2026年9月3日', '报告日期:2025年9月3日');
    expect(line?.exact).toBe(false);
    expect(line?.confidence).toBeLessThan(0.6);
  });

  it('gives way to the picture where that shows something else', async () => {
    const line = await checked('报告日期:2026年9月3日', '注意事项请妥善保管');
    expect(line?.text).toBe('注意事项请妥善保管');
    expect(line?.exact).toBe(false);
  });

  it('is left out where nothing is to be seen', async () => {
    expect(await checked('报告日期:2026年9月3日', '')).toBeNull();
  });
});

describe('a text and what is seen of it', () => {
  it('may differ in marks, blanks and a misread character, never in a digit', () => {
    expect(compare('入院日期:2026-09-03', '入院日期 2026-09-03')).toBe('same');
    expect(compare('医师签名:汪凤琴王', '医师签名:汪风琴王')).toBe('same');
    expect(compare('血肌酐 88', '血肌酐 86')).toBe('disputed');
    expect(compare('血肌酐', '')).toBe('other');
  });
});
