import { describe, expect, it } from 'vitest';
import { findSignatures } from '../../../../evidence/fields/signatures.ts';
import { channelOf } from '../../../../evidence/image/light/channels.ts';
import { drawnPage } from '../../../builders/drawn-page.ts';
import { pageText } from '../../../builders/page-text.ts';

/** A page with the label 医师签名 as a bar, and strokes as high as given behind it. */
const page = (strokeHeight: number) =>
  channelOf(
    drawnPage(1000, 400, 20, (context) => {
      context.fillRect(100, 202, 118, 26);
      for (let x = 280; x < 400; x += 20) context.fillRect(x, 215 - strokeHeight / 2, 8, strokeHeight);
    }),
    1,
  );
const signed = (label: string, strokeHeight: number) =>
  findSignatures(pageText([{ text: label, y: 200 }], { width: 1000, height: 400 }), page(strokeHeight));

describe('ink behind a label of a signature', () => {
  it('is a signature of whoever the label names', () => {
    expect(signed('医师签名:', 50).map(({ role }) => role)).toEqual(['doctor']);
    expect(signed('申请人签名:', 50).map(({ role }) => role)).toEqual(['applicant']);
  });

  it('is none where nothing stands', () => {
    expect(signed('医师签名:', 0)).toEqual([]);
  });

  it('is none where a name was printed as high as its label', () => {
    expect(signed('医师签名: 李明', 26)).toEqual([]);
  });
});
