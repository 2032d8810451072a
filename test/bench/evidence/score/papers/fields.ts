import { sectionTrials } from './sections.ts';
import { compared, type ScoredPage, type Trial } from '../trial.ts';

/** A value that stands as read: there, and not marked as handwriting. */
const accepted = (field: { value: string; handwritten: boolean } | null): string | null =>
  field === null || field.handwritten ? null : field.value;

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s;,.、,。()()]/gu, '');

/** Trial of whether a wrong name is relied on. */
export const nameWrongTrial = ({ truth, judgement: { name } }: ScoredPage): Trial => ({
  figure: 'nameWrong',
  hit: name !== null && name !== truth.patientName,
  seen: `${name ?? '—'} / ${truth.patientName ?? '—'}`,
});

/** Trials of the fields (字段) of a hospital's paper, its kind, and the picture itself. */
export function fieldTrials(page: ScoredPage): Trial[] {
  const { truth, readings, judgement } = page;
  const { fields } = readings;
  const trials: Trial[] = [
    compared('documentType', readings.documentType.subtype, truth.docType),
    ...issuerTrials(page),
    compared('sex', accepted(fields.sex), truth.sex),
    compared('age', /\d+/.exec(accepted(fields.age) ?? '')?.[0], String(truth.age)),
    compared('visitNumber', accepted(fields.visitNumber), truth.visitNumber),
    { figure: 'copy', hit: (readings.pages[0]?.colour ?? null) === truth.colour, seen: `${truth.condition}` },
    ...diagnosisTrials(page),
    ...sectionTrials(page),
  ];
  if (truth.condition === 'rotated')
    trials.push({
      figure: 'turn',
      hit: readings.pages[0]?.rotation === truth.rotation,
      seen: `${readings.pages[0]?.rotation} / ${truth.rotation}`,
    });
  const number = accepted(fields.idNumber);
  trials.push({
    ...compared('idNumberWrong', number, truth.idNumber),
    hit: number !== null && number !== truth.idNumber,
  });
  if (truth.idNumber !== null) trials.push(compared('idNumber', number, truth.idNumber));
  const wrong = nameWrongTrial(page);
  trials.push(wrong);
  if (truth.hand.name)
    trials.push(
      { ...wrong, figure: 'handName' },
      { figure: 'handNameSeen', hit: judgement.name === null, seen: wrong.seen },
    );
  else trials.push(compared('name', accepted(fields.patientName), truth.patientName));
  if (truth.doctor !== null) trials.push(compared('doctor', accepted(fields.doctor), truth.doctor));
  return trials;
}

function issuerTrials({ truth: { issuer }, readings: { fields } }: ScoredPage): Trial[] {
  const read = fields.institution?.code ?? null;
  const right = issuer?.code ?? null;
  const seen = `${fields.institution?.value ?? '—'} ${read ?? ''} / ${issuer?.name ?? '—'} ${right ?? 'outside'}`;
  return [
    { figure: 'issuer', hit: read === right, seen },
    { figure: 'issuerWrong', hit: read !== null && read !== right, seen },
  ];
}

function diagnosisTrials({ truth, readings: { fields } }: ScoredPage): Trial[] {
  if (truth.docType === 'LAB' || truth.docType === 'IMAGING') return [];
  const read = fields.diagnoses.filter(({ handwritten }) => !handwritten).map(({ value }) => bare(value));
  const right = truth.diagnoses.map(bare);
  const seen = `${fields.diagnoses.map(({ value }) => value).join('|') || '—'} / ${truth.diagnoses[0]}`;
  if (truth.hand.diagnosis) {
    const hit = read.some((value) => !right.some((one) => value.includes(one) || one.includes(value)));
    return [{ figure: 'handDiagnosis', hit, seen }];
  }
  return [{ figure: 'diagnosis', hit: read.some((value) => value.includes(right[0]!)), seen }];
}
