import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findElectronicSignatures } from '../../../../evidence/pdf/signature/find-signatures.ts';
import { openReport, type ReportStore } from '../../../corpus/report/store.ts';
import { drawPlan } from '../../../corpus/report/plan/draw-plan.ts';
import { makePage } from '../../../corpus/report/make-page.ts';

let folder: string;
let store: ReportStore;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'menshen-report-'));
  store = await openReport(folder, 'unit');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const numberOf = (fits: (plan: ReturnType<typeof drawPlan>) => boolean): number => {
  for (let number = 0; ; number += 1) if (fits(drawPlan('unit', number, store.report))) return number;
};

describe('a page of the report', () => {
  it('is the same whenever it is made, under a name that says nothing', async () => {
    const plan = drawPlan(
      'unit',
      numberOf(({ condition }) => condition === 'scan'),
      store.report,
    );
    const [one, other] = [await makePage(plan), await makePage(plan)];
    expect(one.bytes.equals(other.bytes)).toBe(true);
    expect(one.truth.file).toMatch(/^[0-9a-f]{16}\.\w+$/);
  });

  it('is kept, and read back as it was made', async () => {
    const number = numberOf(({ condition }) => condition === 'pdf-scan');
    const first = await store.page(number);
    const before = await readFile(store.file(first.file));
    expect(await store.page(number)).toEqual(first);
    expect(before.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await sharp(store.file(first.peerFile)).metadata()).format).toBe('jpeg');
  });

  it('carries no metadata', async () => {
    const { file } = await store.page(numberOf(({ condition }) => condition === 'scan-compressed'));
    const { exif, iptc, xmp, comments, orientation } = await sharp(store.file(file)).metadata();
    expect([exif, iptc, xmp, comments, orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('has its seal where the truth says: red there, none of it elsewhere', async () => {
    const number = numberOf(
      ({ condition, seals, fingerprint, personalSeals }) =>
        condition === 'scan' &&
        seals[0]?.place === 'clear' &&
        seals[0].state === 'good' &&
        !fingerprint &&
        personalSeals === 0,
    );
    const truth = await store.page(number);
    const { data, info } = await sharp(store.file(truth.file)).raw().toBuffer({ resolveWithObject: true });
    const outline = truth.seals[0]!.outline;
    const xs = outline.map(([x]) => x * info.width);
    const ys = outline.map(([, y]) => y * info.height);
    const reds = { inside: 0, below: 0 };
    for (let y = Math.round(info.height * 0.5); y < info.height; y += 1)
      for (let x = 0; x < info.width; x += 1) {
        const at = (y * info.width + x) * info.channels;
        if (data[at]! - Math.max(data[at + 1]!, data[at + 2]!) < 60) continue;
        const within =
          x > Math.min(...xs) - 3 &&
          x < Math.max(...xs) + 3 &&
          y > Math.min(...ys) - 3 &&
          y < Math.max(...ys) + 3;
        reds[within ? 'inside' : 'below'] += 1;
      }
    expect(reds.inside).toBeGreaterThan(2000);
    expect(reds.below).toBeLessThan(reds.inside / 4);
  });

  it('names a card’s holder and its last day, and no hospital', async () => {
    const front = await store.page(
      numberOf(({ kind, condition }) => kind === 'ID_FRONT' && condition === 'scan'),
    );
    expect(front.idNumber).toMatch(/^510499\d{11}[\dX]$/);
    expect([front.issuer, front.countedDate, front.validThrough]).toEqual([null, null, null]);
    const back = await store.page(numberOf(({ kind }) => kind === 'ID_BACK'));
    expect(back.validThrough).toMatch(/^(?:\d{4}-\d\d-\d\d|permanent)$/);
    expect(back.patientName).toBeNull();
  });

  it('is signed as its truth says: intact, or changed afterwards', async () => {
    for (const electronic of ['intact', 'changed'] as const) {
      const truth = await store.page(numberOf((plan) => plan.electronic === electronic));
      const [found] = findElectronicSignatures(await readFile(store.file(truth.file)));
      expect(found).toMatchObject({ signer: truth.electronic!.signer, intact: electronic === 'intact' });
    }
  });

  it('has nothing left to read where it is covered or too dark', async () => {
    const plan = drawPlan(
      'unit',
      numberOf(({ harm, condition }) => harm?.kind === 'dark' && condition !== 'rotated'),
      store.report,
    );
    const { bytes } = await makePage(plan);
    const { channels } = await sharp(bytes).stats();
    expect(Math.max(...channels.map(({ max }) => max))).toBeLessThan(40);
  });

  it('lacks the side on which a needed value is cut off', async () => {
    const plan = drawPlan(
      'unit',
      numberOf(({ harm, condition }) => harm?.kind === 'cut-off' && condition.startsWith('scan')),
      store.report,
    );
    const cut = await sharp((await makePage(plan)).bytes).metadata();
    const whole = await sharp((await makePage({ ...plan, harm: null })).bytes).metadata();
    expect(cut.width * cut.height).toBeLessThan(whole.width * whole.height);
  });
});
