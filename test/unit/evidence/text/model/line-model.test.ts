import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logLikelihood } from '../../../../../evidence/text/model/likelihood.ts';
import { openLineModel, type LineModel } from '../../../../../evidence/text/model/line-model.ts';
import { readCharacters } from '../../../../../evidence/text/model/posterior.ts';
import type { Raster } from '../../../../../evidence/image/raster.ts';

const face = 'node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2';

function lineOf(text: string): Raster {
  GlobalFonts.registerFromPath(face, 'line face');
  const width = 40 * text.length + 20;
  const canvas = createCanvas(width, 56);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, 56);
  context.fillStyle = 'black';
  context.font = '36px "line face"';
  context.fillText(text, 10, 42);
  const { data } = context.getImageData(0, 0, width, 56);
  return {
    width,
    height: 56,
    channels: 1,
    data: Uint8Array.from({ length: width * 56 }, (_, i) => data[i * 4]!),
  };
}

describe('the line model', () => {
  let model: LineModel;
  beforeAll(async () => {
    model = (await openLineModel())!;
  });
  afterAll(() => model.close());

  it('reads a line of print with the place of each character', async () => {
    const posterior = await model.look(lineOf('攀枝花市第三人民医院'));
    const characters = readCharacters(posterior, model.alphabet);
    expect(characters.map(({ text }) => text).join('')).toBe('攀枝花市第三人民医院');
    expect(characters.every(({ from }, index) => from >= (characters[index - 1]?.to ?? 0))).toBe(true);
    expect(characters.every(({ rivals }) => rivals.length === 3)).toBe(true);
  });

  it('finds the printed name likelier than its nearest neighbours', async () => {
    const posterior = await model.look(lineOf('攀枝花市第三人民医院'));
    const likelihoodOf = (name: string) =>
      logLikelihood(
        posterior,
        [...name].map((character) => model.alphabet.classOf(character)!),
      );
    const printed = likelihoodOf('攀枝花市第三人民医院');
    for (const other of ['攀枝花市第二人民医院', '攀枝花市第一人民医院', '攀枝花县第三人民医院'])
      expect(printed).toBeGreaterThan(likelihoodOf(other));
  });

  it('gives the same answer whatever was read before', async () => {
    const before = await model.look(lineOf('诊断证明书'));
    await model.look(lineOf('一张很长的别的行一张很长的别的行一张很长的别的行'));
    expect((await model.look(lineOf('诊断证明书'))).probabilities).toEqual(before.probabilities);
  });
});
