import { expect, it } from 'vitest';
import { binary, required } from '../electron-smoke/electron-under-test.ts';

it('runs in the host that was asked for, or may be skipped where that host is missing', () => {
  const missing = process.env['HOST'] === 'electron' && binary === null;
  expect({ required, missing }).not.toEqual({ required: true, missing: true });
});
