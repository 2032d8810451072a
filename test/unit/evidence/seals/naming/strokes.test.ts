import { describe, expect, it } from 'vitest';
import { createGlyphs } from '../../../../../evidence/seals/naming/glyphs/glyphs.ts';
import {
  CELL_HEIGHT,
  CELL_WIDTH,
  strokeAgreement,
  strokesOf,
} from '../../../../../evidence/seals/naming/glyphs/strokes.ts';

const glyphs = createGlyphs();
const strokes = (face: 'menshen-song-bold' | 'menshen-hei', character: string) =>
  glyphs.strokes(face, character)!;

/** A level bar of ink across a cell. */
const bar = (strength: number) =>
  Float32Array.from({ length: CELL_WIDTH * CELL_HEIGHT }, (_, at) =>
    Math.abs(Math.floor(at / CELL_WIDTH) - 13) < 2 ? strength : 0,
  );

describe('comparing characters stroke by stroke', () => {
  it('finds a character nearer to itself in another face than to its likes', () => {
    for (const [character, likes] of [
      ['市', '巾币帝'],
      ['区', '医匹臣'],
      ['人', '入八大'],
      ['中', '申虫口'],
    ] as const) {
      const own = strokeAgreement(strokes('menshen-hei', character), strokes('menshen-song-bold', character));
      for (const like of likes)
        expect(
          strokeAgreement(strokes('menshen-hei', character), strokes('menshen-song-bold', like)),
        ).toBeLessThan(own);
    }
  });

  it('does not care how strong the ink is', () => {
    expect(strokeAgreement(strokesOf(bar(0.2))!, strokesOf(bar(200))!)).toBeCloseTo(1, 4);
  });

  it('has nothing to say about a blank cell', () => {
    expect(strokesOf(new Float32Array(CELL_WIDTH * CELL_HEIGHT))).toBeNull();
  });
});
