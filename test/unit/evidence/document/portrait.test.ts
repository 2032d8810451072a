import { expect, it } from 'vitest';
import { looksLikePortrait } from '../../../../evidence/document/portrait.ts';
import type { PreparedPage } from '../../../../evidence/image/prepared-page.ts';
import { drawnPage } from '../../../builders/drawn-page.ts';
import { textLine } from '../../../builders/page-text.ts';

const portrait = drawnPage(560, 720, 20, (context) => {
  context.fillStyle = '#d8a888';
  context.fillRect(180, 120, 200, 260);
  context.fillStyle = '#223355';
  context.fillRect(90, 380, 380, 340);
});
const sheet = drawnPage(560, 720, 20, (context) => {
  for (let y = 60; y < 680; y += 40) context.fillText('规律服药，定期复查，不适随诊。', 60, y);
});
const page = (flat: typeof portrait) => ({ flat, colour: true }) as PreparedPage;

it('tells a portrait from a sheet whose text could not be read', () => {
  expect(looksLikePortrait(page(portrait), [])).toBe(true);
  expect(looksLikePortrait(page(sheet), [])).toBe(false);
});

it('takes no picture with text for a portrait', () => {
  expect(looksLikePortrait(page(portrait), [textLine('疾病诊断证明书')])).toBe(false);
});

it('takes no blank sheet for a portrait', () => {
  expect(looksLikePortrait(page(drawnPage(560, 720, 20, () => undefined)), [])).toBe(false);
});
