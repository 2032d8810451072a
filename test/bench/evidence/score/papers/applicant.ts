import type { Sitter } from '../../../../corpus/report/plan/page-plan.ts';
import { compared, type ScoredPage, type Trial } from '../trial.ts';

const cards: readonly string[] = ['ID_FRONT', 'ID_BACK', 'SSC'];

/** Trials of papers of the applicant: cards, the photograph, the application form. */
export function applicantTrials({ truth, readings }: ScoredPage): Trial[] {
  const { docType, sitter } = truth;
  const { fields } = readings;
  const read = readings.documentType.subtype;
  const seen = `${read} / ${docType}`;
  const trials: Trial[] = [];
  if (cards.includes(docType)) trials.push({ figure: 'cardType', hit: read === docType, seen });
  if (docType === 'FORM') trials.push({ figure: 'formType', hit: read === docType, seen });
  if (sitter !== null) trials.push(...faceTrials(sitter, readings));
  if (truth.patientName !== null)
    trials.push(compared('cardName', fields.patientName?.value, truth.patientName));
  if (truth.idNumber !== null)
    trials.push(compared('cardNumber', fields.idNumber?.value, truth.idNumber), {
      ...compared('idNumberWrong', fields.idNumber?.value, truth.idNumber),
      hit: fields.idNumber !== null && fields.idNumber.value !== truth.idNumber,
    });
  if (truth.validThrough !== null) {
    const right = truth.validThrough === 'permanent' ? '长期' : truth.validThrough;
    trials.push(compared('validThrough', fields.validThrough?.value, right));
  }
  return trials;
}

/** A photograph must show one face that looks straight ahead; what cannot be told is no wrong answer. */
function faceTrials(sitter: Sitter, { pages, documentType }: ScoredPage['readings']): Trial[] {
  const faces = pages[0]?.faces ?? null;
  const taken = faces?.count === 1 && faces.frontal === true;
  const seen = `${documentType.subtype}, faces ${faces?.count ?? '—'}, frontal ${faces?.frontal ?? faces?.doubt ?? '—'} / ${sitter}`;
  if (sitter === 'one')
    return [
      { figure: 'photoType', hit: documentType.subtype === 'PHOTO', seen },
      { figure: 'faceFrontal', hit: taken, seen },
    ];
  return [{ figure: 'faceWrong', hit: taken, seen }];
}
