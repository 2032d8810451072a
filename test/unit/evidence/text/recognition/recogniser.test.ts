import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelOf } from '../../../../../evidence/image/light/channels.ts';
import { openRecogniser, type Recogniser } from '../../../../../evidence/text/recognition/recogniser.ts';
import { snippetReader } from '../../../../../evidence/text/recognition/snippet.ts';
import { drawnPage } from '../../../../builders/drawn-page.ts';

let recogniser: Recogniser;
beforeAll(async () => {
  recogniser = await openRecogniser(path.resolve('resources/recognition'));
});
afterAll(() => recogniser.close());

const grey = (text: string, size = 34) =>
  channelOf(
    drawnPage(900, 80, size, (context) => context.fillText(text, 30, 52)),
    1,
  );

describe('the recogniser', () => {
  it('reads a drawn line with the place of each character', async () => {
    const [line] = await recogniser.readLines(grey('开具日期：2026年9月3日'), 'line', {
      x: 100,
      y: 200,
      scale: 2,
    });
    expect(line!.text.replaceAll(' ', '')).toBe('开具日期:2026年9月3日');
    expect(line!.boxes).toHaveLength(line!.text.length);
    expect(line!.box.x0).toBeGreaterThan(140);
    expect(line!.box.y0).toBeGreaterThan(230);
  });

  it('reads the same picture the same after others', async () => {
    const picture = grey('出院诊断：2型糖尿病伴多并发症');
    const first = await recogniser.readLines(picture, 'line');
    await recogniser.readLines(grey('检验报告单 肾功能 血脂 尿酸'), 'page');
    expect(await recogniser.readLines(picture, 'line')).toEqual(first);
  });

  it('finds nothing on an empty page and says so to who asks for a snippet', async () => {
    expect(await recogniser.readLines(grey(''), 'page')).toEqual([]);
    expect(await snippetReader({ lineReader: null, recogniser })(grey(''))).toEqual({
      text: '',
      confidence: 0,
    });
  });

  it('does not take a ruled line for text', async () => {
    const rule = channelOf(
      drawnPage(520, 44, 20, (context) => context.fillRect(10, 20, 500, 3)),
      1,
    );
    expect((await snippetReader({ lineReader: null, recogniser })(rule)).confidence).toBe(0);
  });

  it('keeps no copy of its data in the working folder', () => {
    expect(readdirSync('.').filter((name) => name.endsWith('.traineddata'))).toEqual([]);
  });
});
