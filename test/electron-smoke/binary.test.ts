import { expect, it } from 'vitest';
import { binary, required } from './electron-under-test.ts';

it('Electron’s binary is here, or REQUIRE_ELECTRON=1 does not demand it', () => {
  expect({ required, missing: binary === null }).not.toEqual({ required: true, missing: true });
});
