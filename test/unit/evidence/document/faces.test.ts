import { describe, expect, it } from 'vitest';
import { findFaces } from '../../../../evidence/document/faces.ts';
import { drawnPage } from '../../../builders/drawn-page.ts';

/** Heads on a blue ground, each with its middle at a share of the width, and eyes at these distances from it. */
const portrait = (heads: readonly { at: number; wide: number; eyes: readonly number[] }[]) =>
  drawnPage(420, 540, 20, (context) => {
    context.fillStyle = '#4f86c6';
    context.fillRect(0, 0, 420, 540);
    for (const { at, wide, eyes } of heads) {
      context.fillStyle = '#dcae8a';
      context.beginPath();
      context.ellipse(420 * at, 240, wide, wide * 1.35, 0, 0, Math.PI * 2);
      context.fill();
      context.fillStyle = '#20180f';
      for (const eye of eyes)
        context.fillRect(420 * at + eye * wide - wide * 0.14, 205, wide * 0.28, wide * 0.14);
    }
  });

describe('the faces of a portrait', () => {
  it('are one that looks ahead where two eyes stand level and even', () => {
    expect(findFaces(portrait([{ at: 0.5, wide: 95, eyes: [-0.4, 0.4] }]))).toMatchObject({
      count: 1,
      frontal: true,
    });
  });

  it('are left to a person where the eyes are not even, or not there', () => {
    const unknown = { count: null, frontal: null, polygon: null, doubt: 'no-eyes' };
    expect(findFaces(portrait([{ at: 0.5, wide: 95, eyes: [-0.7, -0.1] }]))).toEqual(unknown);
    expect(findFaces(portrait([{ at: 0.5, wide: 95, eyes: [] }]))).toEqual(unknown);
    expect(findFaces(portrait([]))).toEqual(unknown);
  });

  it('are counted where there are two', () => {
    const two = [0.27, 0.73].map((at) => ({ at, wide: 70, eyes: [-0.4, 0.4] }));
    expect(findFaces(portrait(two))).toMatchObject({ count: 2, frontal: null });
  });
});
