import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const out = path.resolve(import.meta.dirname, '../../../out');
const text = (file: string): string => readFileSync(path.join(out, file), 'utf8');

beforeAll(() => {
  if (!existsSync(path.join(out, 'renderer/index.html'))) throw new Error('build first: npm run build');
});

/** What a CommonJS bundle asks for by `require`. */
const required = (code: string): string[] =>
  [...code.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map(([, name]) => name!);

describe('the preload bundles', () => {
  it('are one file each that a sandboxed preload may load: nothing but Electron is asked for', () => {
    expect(globSync('preload/*', { cwd: out }).toSorted()).toEqual([
      'preload/chromium.cjs',
      'preload/electron.cjs',
    ]);
    expect(required(text('preload/electron.cjs'))).toEqual(['electron']);
    expect(required(text('preload/chromium.cjs'))).toEqual([]);
  });

  it('give the page no way to a channel of its choice', () => {
    const code = text('preload/electron.cjs');
    expect(code.match(/exposeInMainWorld\(/g)).toHaveLength(1);
    expect(code.match(/ipcRenderer\.\w+\(\w+/g)).toEqual([
      'ipcRenderer.invoke(callChannel',
      'ipcRenderer.on(eventChannel',
    ]);
  });
});

describe('the screens', () => {
  it('have no inline script or style, and a place for the nonce', () => {
    const page = text('renderer/index.html');
    expect(page).toContain('<meta name="style-nonce" content="" />');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
  });

  it('load everything from this machine', () => {
    const addresses = [
      ...text('renderer/index.html').matchAll(/(?:src|href)="([^"]+)"/g),
      ...globSync('renderer/assets/*.css', { cwd: out }).flatMap((file) => [
        ...text(file).matchAll(/url\(["']?([^"')]+)/g),
      ]),
    ].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.filter((address) => /^(?:[a-z]+:)?\/\//.test(address))).toEqual([]);
  });

  it.each([
    'wasm/openjpeg.wasm',
    'wasm/jbig2.wasm',
    'wasm/qcms_bg.wasm',
    'cmaps/UniGB-UTF16-H.bcmap',
    'standard_fonts/FoxitSerif.pfb',
    'iccs/CGATS001Compat-v2-micro.icc',
  ])('carry what pdf.js fetches while it draws: %s', (file) => {
    expect(existsSync(path.join(out, 'renderer/pdfjs', file))).toBe(true);
  });
});

describe('scripts inside PDF files', () => {
  it('have no interpreter here', () => {
    expect(globSync('renderer/**/*quickjs*', { cwd: out })).toEqual([]);
  });
});

describe('the host', () => {
  it('and the engine are programs beside each other, two folders below the root', () => {
    for (const file of ['main.js', 'evidence.js', 'engine-lane.js'])
      expect(existsSync(path.join(out, 'main', file))).toBe(true);
  });

  it('keeps its npm packages outside the bundle, Electron among them', () => {
    const imported = [...text('main/main.js').matchAll(/^import [^;]*? from "([^"]+)";$/gm)].map(
      ([, name]) => name!,
    );
    expect(imported).toContain('electron');
    expect(imported.filter((name) => name.includes('node_modules'))).toEqual([]);
  });
});
