import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openReader } from '../../../../evidence/document/open-reader.ts';

it('reads with the second recogniser alone where the line model cannot run, and says so in its version', async () => {
  const directory = { version: 'test', institutions: [] };
  const start = { directory, recognitionFolder: path.resolve('resources/recognition') };
  const [alone, both] = [await openReader(start, async () => null), await openReader(start)];
  try {
    expect(both.engine).toBe(`${alone.engine}+pp-ocrv4-rec`);
    const bytes = new Uint8Array(await readFile('resources/samples/case-02/diagnosis.jpg'));
    const outcome = await alone.read({ id: '1', fileName: 'a.jpg', bytes }, () => undefined);
    expect(outcome.type).toBe('read');
    const readings = outcome.type === 'read' ? outcome.readings : null;
    expect(readings?.engine).toBe(alone.engine);
    expect(readings?.documentType.subtype).toBe('DIAG_CERT');
    expect(readings?.lines.length).toBeGreaterThan(5);
  } finally {
    await alone.close();
    await both.close();
  }
});
