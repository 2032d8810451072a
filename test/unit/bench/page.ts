import type { Readings, Seal } from '../../../shared/readings/schema.ts';
import { sha256 } from '../../../shared/domain/identifiers.ts';
import type { PageTruth, SealTruth } from '../../corpus/report/truth.ts';
import type { ScoredPage } from '../../bench/evidence/score/trial.ts';
import { noFields } from '../../../shared/readings/no-fields.ts';

const square = (x: number, y: number, half: number): [number, number][] => [
  [x - half, y - half],
  [x + half, y - half],
  [x + half, y + half],
  [x - half, y + half],
];

/** A seal that was pressed in the middle of the page. */
export const pressed = (change: Partial<SealTruth> = {}): SealTruth => ({
  kind: 'institution',
  outline: square(0.5, 0.5, 0.1),
  name: '云平山市第一人民医院',
  code: 'H1',
  sealType: 'DIAG',
  state: 'legible',
  turn: 0,
  weakest: 0.9,
  ink: 'red',
  shape: 'circle',
  copy: null,
  ...change,
});

/** A seal as the engine may report it: on that place of a page of 1000 × 1000 pixels. */
export const claimed = (change: Partial<Seal> = {}): Seal => ({
  page: 1,
  polygon: square(500, 500, 100),
  kind: 'institution',
  shape: 'circle',
  colour: 'red',
  arcText: '',
  centreText: '',
  sealType: 'DIAG',
  institution: { code: 'H1', name: '云平山市第一人民医院', score: 0.9 },
  candidates: [],
  legibility: 1,
  confidence: 1,
  ...change,
});

/** A page with its truth, its readings and what the rules made of them. */
export function page(
  truth: Partial<PageTruth> = {},
  readings: Partial<Readings> = {},
  judgement: Partial<ScoredPage['judgement']> = {},
): ScoredPage {
  return {
    truth: {
      number: 0,
      seed: 'unit',
      file: 'a.jpg',
      peerFile: 'a.jpg',
      condition: 'scan',
      fault: 'none',
      docType: 'DIAG_CERT',
      asOf: '2026-03-01',
      rotation: 0,
      colour: true,
      issuer: { name: '云平山市第一人民医院', code: 'H1', level: '三级甲等' },
      patientName: '林素琼',
      idNumber: null,
      sex: '女',
      age: 60,
      doctor: '高明',
      visitNumber: '123456',
      folio: null,
      validThrough: null,
      sitter: null,
      diagnoses: ['高血压病2级'],
      sections: [],
      countedDate: '2026-02-03',
      hand: { date: false, name: false, diagnosis: false },
      dateUnderSeal: false,
      seals: [],
      signature: { role: 'doctor', manner: 'type', outline: square(0.8, 0.8, 0.05) },
      harm: null,
      electronic: null,
      format: 'jpg',
      ...truth,
    },
    readings: {
      sha256: sha256.parse('0'.repeat(64)),
      mediaType: 'image/jpeg',
      engine: 'e',
      directory: 'd',
      documentType: { value: 'diagnosis-certificate', subtype: 'DIAG_CERT', confidence: 1 },
      pages: [
        {
          index: 1,
          width: 1000,
          height: 1000,
          rotation: 0,
          colour: true,
          quality: { legible: true, issues: [] },
        },
      ],
      lines: [],
      seals: [],
      sealUnsure: false,
      signatures: [],
      electronicSignatures: [],
      fields: noFields,
      dates: [],
      timings: { totalMs: 1 },
      ...readings,
    },
    judgement: { date: null, name: null, checks: {}, borderline: false, ...judgement },
  };
}
