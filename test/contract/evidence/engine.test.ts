import { readdirSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineAnswer } from '../../../shared/readings/engine-protocol.ts';
import type { Readings } from '../../../shared/readings/schema.ts';
import { startEngine, type EngineProcess } from './engine-process.ts';
import { sample, sampleBytes } from './samples.ts';

let engine: EngineProcess;
beforeAll(async () => {
  engine = startEngine();
  await engine.ready;
});
afterAll(() => {
  engine.child.kill('SIGKILL');
  rmSync(engine.folder, { recursive: true, force: true });
});

const laboratory = sample(
  (file) => file.docType === 'LAB' && file.file.endsWith('.pdf') && file.error === null,
);
const discharge = sample(
  (file) => file.docType === 'DISCHARGE' && file.capture === 'scan' && file.seals.length > 0,
);

function readingsOf(answer: EngineAnswer): Readings {
  if (answer.type !== 'read') throw new Error(`not read: ${JSON.stringify(answer)}`);
  return answer.readings;
}
const withoutTime = (readings: Readings) => ({ ...readings, timings: null });

describe('the engine as a program', () => {
  it('reads a scanned record: name, letterhead, the date that counts, its seal with pictures', async () => {
    const answer = await engine.ask('discharge', discharge.file, sampleBytes(discharge));
    const readings = readingsOf(answer);
    expect(readings.documentType.subtype).toBe('DISCHARGE');
    expect(readings.fields.patientName?.value).toBe(discharge.patientName);
    expect(readings.fields.institution?.code).toBe(discharge.institutionCode);
    expect(readings.dates.find((date) => date.kind === 'DISCHARGE')?.value).toBe(discharge.countedDate);
    expect(readings.seals.map((seal) => seal.kind)).toContain('institution');
    const names = answer.type === 'read' ? answer.artefacts.map((artefact) => artefact.name) : [];
    expect(names).toContain('page-1-seal-1.png');
    expect(names).toContain('page-1-seal-1-strip.png');
  });

  it('puts every polygon on its displayed page', async () => {
    const { pages, lines, seals, dates } = readingsOf(
      await engine.ask('places', discharge.file, sampleBytes(discharge)),
    );
    const { width, height } = pages[0]!;
    for (const [x, y] of [...lines, ...seals, ...dates].flatMap((each) => each.polygon)) {
      expect(x).toBeGreaterThan(-width * 0.05);
      expect(x).toBeLessThan(width * 1.05);
      expect(y).toBeGreaterThan(-height * 0.05);
      expect(y).toBeLessThan(height * 1.05);
    }
  });

  it('reads the same paper the same, whatever was read in between', async () => {
    const first = readingsOf(await engine.ask('once', discharge.file, sampleBytes(discharge)));
    await engine.ask('between', laboratory.file, sampleBytes(laboratory));
    const second = readingsOf(await engine.ask('again', discharge.file, sampleBytes(discharge)));
    expect(withoutTime(second)).toEqual(withoutTime(first));
  });

  it('answers each bad file with its code and goes on', async () => {
    const damaged = sample((file) => file.error === 'file-damaged');
    const locked = sample((file) => file.error === 'file-encrypted');
    const mistyped = sample((file) => file.error === 'file-type-mismatch');
    const codes = await Promise.all([
      engine.ask('damaged', damaged.file, sampleBytes(damaged)),
      engine.ask('locked', locked.file, sampleBytes(locked)),
      engine.ask('mistyped', mistyped.file, sampleBytes(mistyped)),
      engine.ask('empty', 'empty.jpg', new Uint8Array()),
      engine.ask('huge', 'huge.jpg', new Uint8Array(41 * 1024 * 1024)),
      engine.ask('good', laboratory.file, sampleBytes(laboratory)),
    ]);
    expect(codes.map((answer) => (answer.type === 'failed' ? answer.code : answer.type))).toEqual([
      'file-damaged',
      'file-encrypted',
      'file-type-mismatch',
      'file-empty',
      'file-too-large',
      'read',
    ]);
  });

  it('reads what is urgent before what came earlier, and lets a request be moved', async () => {
    const order: string[] = [];
    const bytes = sampleBytes(laboratory);
    const ask = (id: string, priority: number) =>
      engine.ask(id, laboratory.file, bytes, priority).then(() => order.push(id));
    const all = [ask('running', 5), ask('later', 5), ask('moved', 9), ask('urgent', 0)];
    engine.child.stdin!.write(`${JSON.stringify({ id: 'moved', priority: 1, fileName: '', bytes: '' })}\n`);
    await Promise.all(all);
    expect(order).toEqual(['running', 'urgent', 'moved', 'later']);
  });

  it('leaves nothing behind in the folder it was started in', () => {
    expect(readdirSync(engine.folder)).toEqual([]);
  });
});

describe('an engine that is killed', () => {
  it('reads the same paper after a new start', async () => {
    const before = readingsOf(await engine.ask('before', laboratory.file, sampleBytes(laboratory)));
    const doomed = startEngine();
    await doomed.ready;
    void doomed.ask('lost', discharge.file, sampleBytes(discharge));
    doomed.child.kill('SIGKILL');
    expect(await doomed.exit).toBeNull();
    const fresh = startEngine();
    const after = readingsOf(await fresh.ask('before', laboratory.file, sampleBytes(laboratory)));
    expect(withoutTime(after)).toEqual(withoutTime(before));
    fresh.child.stdin!.end();
    expect(await fresh.exit).toBe(0);
    for (const each of [doomed, fresh]) rmSync(each.folder, { recursive: true, force: true });
  });
});
