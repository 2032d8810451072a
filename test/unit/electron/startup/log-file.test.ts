import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logToFile } from '../../../../electron/startup/log-file.ts';

let folder: string;
let echoed: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'menshen-log-'));
  echoed = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (): string => path.join(folder, 'menshen.log');

describe('the log of a workstation', () => {
  it('keeps every line with its facts, and echoes only what went wrong', () => {
    const log = logToFile(folder, (text) => echoed.push(text));
    log('info', 'started');
    log('error', 'bridge: a call threw', { name: 'opinions.list' });
    const lines = readFileSync(file(), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => line.slice(25))).toEqual([
      'info started',
      'error bridge: a call threw {"name":"opinions.list"}',
    ]);
    expect(echoed).toHaveLength(1);
  });

  it('is readable by its owner only, and keeps one older file', () => {
    writeFileSync(file(), 'x'.repeat(5_000_001), { mode: 0o600 });
    logToFile(folder, (text) => echoed.push(text))('info', 'next');
    expect(statSync(`${file()}.1`).size).toBe(5_000_001);
    expect(readFileSync(file(), 'utf8')).toMatch(/ info next\n$/);
    expect(statSync(file()).mode & 0o077).toBe(0);
  });

  it('that cannot be written says so and stops nothing', () => {
    writeFileSync(path.join(folder, 'taken'), '');
    const log = logToFile(path.join(folder, 'taken'), (text) => echoed.push(text));
    log('info', 'started');
    expect(echoed.join('')).toContain('the log file cannot be written');
  });
});
