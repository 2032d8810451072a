import type { Directory } from '../../shared/domain/institution.ts';
import type { Fields } from '../../shared/readings/schema.ts';
import { findDiagnoses } from './diagnoses.ts';
import { findIdentityNumber } from './identity-number.ts';
import { findLetterhead } from './letterhead.ts';
import type { PageText } from './page-text.ts';
import { findPatientName } from './patient-name.ts';
import { findSections } from './sections.ts';
import { findAge, findDoctor, findSex, findVisitNumber } from './simple-fields.ts';
import { findValidThrough } from './validity.ts';

/** Reads every field that the text of the pages carries; what is not there or not certain is `null`, never a guess. */
export function findFields(pages: readonly PageText[], directory: Directory): Fields {
  return {
    patientName: findPatientName(pages)?.value ?? null,
    idNumber: findIdentityNumber(pages),
    sex: findSex(pages),
    age: findAge(pages),
    doctor: findDoctor(pages),
    visitNumber: findVisitNumber(pages),
    validThrough: findValidThrough(pages),
    institution: findLetterhead(pages, directory),
    diagnoses: findDiagnoses(pages),
    sections: findSections(pages),
  };
}
