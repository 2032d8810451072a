import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveAsset } from '../../../../electron/policy/asset-path.ts';

const folder = path.resolve('/srv/menshen/out/renderer');

describe('the file behind a request path', () => {
  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/main-1a2b.js', 'assets/main-1a2b.js'],
    ['/pdfjs/wasm/openjpeg.wasm', 'pdfjs/wasm/openjpeg.wasm'],
    ['/assets/%E5%AD%97.woff2', 'assets/字.woff2'],
  ])('%s is %s', (asked, file) => {
    expect(resolveAsset(folder, asked)).toBe(path.join(folder, file));
  });

  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/..\\package.json',
    '/C:/Windows/win.ini',
    '/C:%5CWindows%5Cwin.ini',
    '//server/share',
    '/assets//main.js',
    '/.env',
    '/assets/.hidden',
    '/index.html%00.png',
    '/main.js::$DATA',
    '/%',
    '/%ff',
    '',
    'index.html',
  ])('%s names none', (asked) => {
    expect(resolveAsset(folder, asked)).toBeNull();
  });

  it('never lies outside the folder, whatever is asked', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2f',
      '%5c',
      '/',
      '\\',
      'a',
      ':',
      '%00',
      '~',
      'index.html',
    );
    const outside = fc.check(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = resolveAsset(folder, `/${pieces.join('')}`);
        return file === null || file.startsWith(folder + path.sep);
      }),
    );
    expect(outside.counterexample).toBeNull();
  });
});
