import type { Fields } from './schema.ts';

/** The fields of a paper on which nothing was read; every one is "cannot tell", none is "not there". */
export const noFields: Fields = {
  patientName: null,
  idNumber: null,
  sex: null,
  age: null,
  doctor: null,
  visitNumber: null,
  validThrough: null,
  institution: null,
  diagnoses: [],
  sections: [],
};
