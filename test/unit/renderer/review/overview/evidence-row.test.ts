import { expect, it } from 'vitest';
import { evidenceRow } from '../../../../../renderer/review/overview/evidence-row.ts';
import { rectangle } from '../../../../../shared/geometry/polygon.ts';
import { aPaperOf } from '../../../../builders/application.ts';
import { aCheck } from '../../../../builders/check.ts';
import { aPage, aSeal, aValue, someReadings } from '../../../../builders/readings.ts';

const paper = aPaperOf(1, 'DIAG_CERT');
const { documentId, sha256 } = paper;
const lineAt = (y: number) => ({
  page: 1,
  text: '一行',
  polygon: rectangle(300, y, 500, 40),
  confidence: 0.9,
  handwritten: false,
});
const readings = someReadings({
  sha256,
  pages: [aPage({ rotation: 90 })],
  lines: [lineAt(900), lineAt(100), lineAt(160)],
  seals: [aSeal(null, { kind: 'personal' }), aSeal({ code: 'H1', name: '甲医院' })],
  fields: { patientName: aValue('田正请') },
});

it('shows the lines at the head, the name, the institution seal and the date that counts, each with its sign', () => {
  const dated = aCheck({
    id: 'DT-02',
    level: 'warn',
    documentId,
    values: { date: '2026-06-01' },
    evidence: [{ sha256, page: 1, polygon: rectangle(5, 6, 7, 8), text: '' }],
  });
  const sealed = aCheck({ id: 'SE-04', level: 'fail', documentId });
  const row = evidenceRow(paper, readings, [], [dated, sealed]);
  expect(row.title.place?.polygon).toEqual(rectangle(300, 100, 500, 100));
  expect(row.title.place?.turn).toBe(90);
  expect(row.name).toMatchObject({ text: '田正请', level: null });
  expect(row.institution).toMatchObject({ place: null, level: null });
  expect(row.seal).toMatchObject({ text: '甲医院', level: 'fail' });
  expect(row.date).toMatchObject({ text: '2026-06-01', level: 'warn' });
});

it('shows the name as a person read it', () => {
  const { page, polygon } = aValue('');
  const typed = {
    kind: 'field' as const,
    documentId,
    field: 'name' as const,
    value: '田正清',
    asRead: '田正请',
    page,
    polygon,
  };
  expect(evidenceRow(paper, readings, [typed], []).name.text).toBe('田正清');
});
