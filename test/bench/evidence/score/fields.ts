import { inside, middleOf, type Outline } from './overlap.ts';
import { compared, type ScoredPage, type Trial } from './trial.ts';

/** A value that stands as read: there, and not marked as handwriting. */
const accepted = (field: { value: string; handwritten: boolean } | null): string | null =>
  field === null || field.handwritten ? null : field.value;

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s;,.、,。()()]/gu, '');

/** Trials of the fields (字段), the kind of paper, and the picture itself. */
export function fieldTrials({ truth, readings, judgement }: ScoredPage): Trial[] {
  const { fields } = readings;
  const name = accepted(fields.patientName);
  const trials: Trial[] = [
    compared('documentType', readings.documentType.subtype, truth.docType),
    {
      figure: 'issuer',
      hit: (fields.institution?.code ?? null) === truth.issuer.code,
      seen: `${fields.institution?.value ?? '—'} ${fields.institution?.code ?? ''} / ${truth.issuer.name} ${truth.issuer.code ?? 'outside'}`,
    },
    compared('sex', accepted(fields.sex), truth.sex),
    compared('visitNumber', accepted(fields.visitNumber), truth.visitNumber),
    { figure: 'copy', hit: (readings.pages[0]?.colour ?? null) === truth.colour, seen: `${truth.condition}` },
  ];
  if (truth.condition === 'rotated')
    trials.push({
      figure: 'turn',
      hit: readings.pages[0]?.rotation === truth.rotation,
      seen: `${readings.pages[0]?.rotation} / ${truth.rotation}`,
    });
  if (truth.idNumber !== null) trials.push(compared('idNumber', accepted(fields.idNumber), truth.idNumber));
  const relied = judgement.name;
  const wrong = {
    hit: relied !== null && relied !== truth.patientName,
    seen: `${relied ?? '—'} / ${truth.patientName}`,
  };
  trials.push({ figure: 'nameWrong', ...wrong });
  if (truth.hand.name)
    trials.push(
      { figure: 'handName', ...wrong },
      { figure: 'handNameSeen', hit: relied === null, seen: wrong.seen },
    );
  else trials.push(compared('name', name, truth.patientName));
  if (!truth.doctorByHand) trials.push(compared('doctor', accepted(fields.doctor), truth.doctor));
  else trials.push(signatureTrial(truth.signature, readings));
  if (!truth.hand.diagnosis && truth.docType !== 'LAB' && truth.docType !== 'IMAGING') {
    const first = bare(truth.diagnoses[0]!);
    trials.push({
      figure: 'diagnosis',
      hit: fields.diagnoses.some(({ value, handwritten }) => !handwritten && bare(value).includes(first)),
      seen: `${fields.diagnoses.map(({ value }) => value).join('|') || '—'} / ${truth.diagnoses[0]}`,
    });
  }
  for (const heading of truth.headings)
    trials.push({
      figure: 'headings',
      hit: fields.sections.some((section) => section.heading.includes(heading)),
      seen: heading,
    });
  return trials;
}

function signatureTrial(outline: Outline, { pages, signatures }: ScoredPage['readings']): Trial {
  const [page] = pages;
  const [x, y] = middleOf(outline);
  const hit =
    page !== undefined && signatures.some(({ polygon }) => inside(polygon, x * page.width, y * page.height));
  return { figure: 'signature', hit, seen: `${signatures.length} found` };
}
