import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shippedReference } from '../../../../central/reference/resources.ts';

const shipped = path.resolve(import.meta.dirname, '../../../../resources');

describe('reference data of a resources folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'menshen-reference-'));
    for (const part of ['policy', 'calendar', 'directory'])
      cpSync(path.join(shipped, part), path.join(folder, part), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the pack, the calendar and the directory, each with its version', async () => {
    const items = await shippedReference(folder);
    expect(items.map((item) => item.kind)).toEqual(['calendar', 'policy-pack', 'directory']);
    for (const item of items) expect(item.content.version).toMatch(/\S/);
  });

  it('names the file that is missing, is no JSON or does not fit', async () => {
    const pack = path.join(folder, 'policy', 'sample-pack.json');
    writeFileSync(pack, '{"version":"x"}');
    await expect(shippedReference(folder)).rejects.toThrow(/sample-pack\.json: .*effectiveFrom/s);
    writeFileSync(pack, '{');
    await expect(shippedReference(folder)).rejects.toThrow('sample-pack.json: ');
    rmSync(pack);
    await expect(shippedReference(folder)).rejects.toThrow(/sample-pack\.json.*ENOENT/s);
  });
});
