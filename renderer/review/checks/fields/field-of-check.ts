import type { CaseRecord } from '../../../../shared/domain/case-record.ts';
import type { CorrectedField } from '../../../../shared/domain/correction.ts';
import type { Fields, ReadValue } from '../../../../shared/readings/schema.ts';

/** The field that a check stands on and a person may read instead, by the number of the check (domain 3). */
const fieldsOfChecks: Readonly<Record<string, CorrectedField>> = {
  'ID-04': 'name',
  'ID-05': 'idNumber',
  'HO-01': 'institution',
  'HO-02': 'institution',
  'HO-03': 'institution',
};

/** The field behind a check; `undefined` for the others. */
export const fieldOfCheck = (id: string): CorrectedField | undefined => fieldsOfChecks[id];

/** What the engine read of the field on a paper. */
export function fieldRead(fields: Fields, field: CorrectedField): ReadValue | null {
  if (field === 'name') return fields.patientName;
  return field === 'idNumber' ? fields.idNumber : fields.institution;
}

/** What the application states for the field. */
export function statedIn({ person, items }: CaseRecord, field: CorrectedField): string {
  if (field === 'name') return person.name;
  return field === 'idNumber' ? person.certNo : (items[0]?.institutionName ?? '');
}
