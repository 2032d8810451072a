import { expect, it } from 'vitest';
import { hostileFiles } from '../../fuzz/mutate/hostile-files.ts';
import { runFuzz } from '../../fuzz/run-fuzz.ts';

it(
  'answers bombs, broken files and files of other kinds with a code, and reads on',
  { timeout: 300_000 },
  async () => {
    const result = await runFuzz('short', hostileFiles.length + 3, { seconds: 150, megabytes: 1500 });
    expect(result.faults).toEqual([]);
    expect(result.deaths).toBe(0);
    expect(result.files).toBe(hostileFiles.length + 3);
    expect(result.answers).toMatchObject({ 'file-empty': 1, 'file-ofd': 1 });
    expect(result.answers['image-too-large']).toBeGreaterThanOrEqual(2);
  },
);
