import { expect, it } from 'vitest';
import { hasDisplay, readOptions } from '../../../scripts/start/options.ts';

it('runs without a window where Linux has no display, and elsewhere only when asked', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'win32')).toBe(true);
  expect(readOptions(['--headless'], '/project', { DISPLAY: ':0' }).headless).toBe(true);
});

it('keeps data in the project unless told otherwise, and counts folders from where it was called', () => {
  expect(readOptions([], '/project', {}).dataFolder).toBe('/project/data');
  expect(readOptions(['--data', 'mine'], '/project', { INIT_CWD: '/home/user' }).dataFolder).toBe(
    '/home/user/mine',
  );
});

it('refuses an option it does not know', () => {
  expect(() => readOptions(['--frsh'], '/project', {})).toThrow('--frsh');
});
