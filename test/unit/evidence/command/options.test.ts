import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../../evidence/command/in-order.ts';
import { listInputs } from '../../../../evidence/command/inputs.ts';
import { parseOptions } from '../../../../evidence/command/options.ts';

describe('arguments of the command', () => {
  it('are files and folders with options anywhere', () => {
    expect(parseOptions(['a.jpg', '--json', '--as-of', '2026-11-22', 'folder'])).toMatchObject({
      json: true,
      asOf: '2026-11-22',
      inputs: ['a.jpg', 'folder'],
    });
  });

  it.each([
    [['--as-of', '2026-02-30'], '--as-of'],
    [['--lanes', '0'], '--lanes'],
    [['--unheard-of'], '--unheard-of'],
  ])('that make no sense are refused: %s', (args, named) => {
    expect(() => parseOptions(args)).toThrow(named);
  });
});

it('lists the papers of a folder by name, sub-folders too, and keeps the order of the arguments', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-inputs-'));
  try {
    mkdirSync(path.join(folder, 'in', 'deep'), { recursive: true });
    for (const name of ['in/b.pdf', 'in/a.JPG', 'in/notes.txt', 'in/deep/c.png'])
      writeFileSync(path.join(folder, name), '');
    const inputs = await listInputs(['missing.jpg', 'in'], folder);
    expect(inputs.map((input) => input.given)).toEqual([
      'missing.jpg',
      'in/a.JPG',
      'in/b.pdf',
      'in/deep/c.png',
    ]);
    expect(inputs[0]!.file).toBe(path.join(folder, 'missing.jpg'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('hands results on in input order however they arrive', () => {
  const seen: string[] = [];
  const take = inOrder<string>((value) => seen.push(value));
  take(2, 'c');
  take(0, 'a');
  expect(seen).toEqual(['a']);
  take(1, 'b');
  expect(seen).toEqual(['a', 'b', 'c']);
});
