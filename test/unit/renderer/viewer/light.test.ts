import { expect, it } from 'vitest';
import { brighter, filterOf, plainLight, starker } from '../../../../renderer/viewer/sight/light.ts';

it('leaves plain papers alone', () => {
  expect(filterOf(plainLight)).toBeUndefined();
  expect(filterOf(brighter(brighter(plainLight, 1), -1))).toBeUndefined();
});

it('lights, hardens and inverts', () => {
  const light = { ...starker(brighter(plainLight, 1), -1), inverted: true };
  expect(filterOf(light)).toBe('brightness(1.2) contrast(0.8) invert(1)');
});

it('stops where a page could no longer be seen', () => {
  let light = plainLight;
  for (let step = 0; step < 20; step += 1) light = brighter(light, -1);
  expect(light.brightness).toBe(0.4);
});
