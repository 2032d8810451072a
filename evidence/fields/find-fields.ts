import type { Directory } from '../../shared/domain/institution.ts';
import type { Fields } from '../../shared/readings/schema.ts';
import { findCardName } from './person/card-name.ts';
import { findDiagnoses } from './diagnoses.ts';
import { documentType } from './document-type.ts';
import { findIdentityNumber } from './person/identity-number.ts';
import { findLetterhead } from './letterhead.ts';
import type { PageText } from './page-text.ts';
import { findPatientName, type NameCandidate } from './person/patient-name.ts';
import { findSections } from './sections.ts';
import { findAge, findDoctor, findSex, findVisitNumber } from './simple-fields.ts';
import { findIssuingAuthority, findValidThrough } from './validity.ts';

/** The fields (字段) that text alone answers; what is not there or not certain is `null`, never a guess. */
export function findFields(pages: readonly PageText[], directory: Directory): Omit<Fields, 'patientName'> {
  return {
    idNumber: findIdentityNumber(pages),
    sex: findSex(pages),
    age: findAge(pages),
    doctor: findDoctor(pages),
    visitNumber: findVisitNumber(pages),
    validThrough: findValidThrough(pages),
    issuingAuthority: findIssuingAuthority(pages),
    institution: findLetterhead(pages, directory),
    diagnoses: findDiagnoses(pages),
    sections: findSections(pages),
  };
}

/** Where the name stands on a page: by place on the front of an identity card, which nobody writes on, by its label elsewhere. */
export function findName(page: PageText): NameCandidate | null {
  const onCard =
    documentType([page]).subtype === 'ID_FRONT' ? findCardName({ ...page, byHand: () => false }) : null;
  return onCard ?? findPatientName([page]);
}
