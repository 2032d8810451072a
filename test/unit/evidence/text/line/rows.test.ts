import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../../evidence/text/line/rows.ts';
import { boxOfSpan, certaintyOfSpan } from '../../../../../evidence/text/line/text-line.ts';
import { textLine } from '../../../../builders/page-text.ts';

describe('rows of a page', () => {
  it('join a label with the value that the recogniser put into another block', () => {
    const rows = rowsOf([
      textLine('2026年9月3日', { x: 600, y: 204 }),
      textLine('开具日期:', { x: 100, y: 200 }),
      textLine('医师签名:', { x: 100, y: 140 }),
    ]);
    expect(rows.map((row) => row.text.replaceAll(' ', ''))).toEqual(['医师签名:', '开具日期:2026年9月3日']);
  });

  it('keep lines apart that only touch vertically', () => {
    const rows = rowsOf([textLine('姓名', { y: 100 }), textLine('性别', { y: 125, x: 400 })]);
    expect(rows).toHaveLength(2);
  });

  it('keep a wide gap visible as blanks and letter-spacing not', () => {
    expect(textLine('姓名:王小英   性别:女').text).toBe('姓名:王小英   性别:女');
    expect(textLine('出 院 记 录').text).toBe('出 院 记 录');
  });
});

describe('spans of a line', () => {
  it('know the place and the weakest character of their text', () => {
    const line = textLine('姓名:王小英', { x: 0, y: 10 });
    line.certainty[4] = 0.3;
    expect(boxOfSpan(line, 3, 6)).toEqual({ x0: 75, y0: 10, x1: 165, y1: 40 });
    expect(certaintyOfSpan(line, 3, 6).lowest).toBe(0.3);
  });

  it('read full-width signs as plain ones and keep what was printed', () => {
    const line = textLine('日期：２０２６');
    expect(line.text).toBe('日期:2026');
    expect(line.raw).toBe('日期：２０２６');
    expect(line.boxes).toHaveLength(line.text.length);
  });
});
