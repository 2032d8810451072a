import * as z from 'zod';
import { account } from '../../../shared/domain/account.ts';
import { diseaseItem, insuredPerson } from '../../../shared/domain/case-record.ts';
import { applicationType, channel, docType } from '../../../shared/domain/enumerations.ts';
import { instant, isoDate } from '../../../shared/domain/identifiers.ts';

/** One case of `resources/samples/cases.json`. */
export const sampleCase = z.object({
  caseId: z.uuidv4(),
  receiptNo: z.string().max(40),
  channel,
  applicationType,
  person: insuredPerson,
  items: z.array(diseaseItem).min(1),
  formSignedOn: isoDate.nullable(),
  submittedAt: instant,
  acceptedAt: instant,
  policyPackVersion: z.string(),
  documents: z.array(
    z.object({
      documentId: z.uuidv4(),
      docType,
      /** Below `resources/samples/`. */
      file: z.string(),
      mediaType: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
      round: z.int().nonnegative(),
      uploadedAt: instant,
    }),
  ),
});
export type SampleCase = z.infer<typeof sampleCase>;

/** The whole manifest. */
export const sampleManifest = z.object({ version: z.string(), cases: z.array(sampleCase) });
export type SampleManifest = z.infer<typeof sampleManifest>;

/** `resources/samples/accounts.json`: people who may sign in to the sample centre. */
export const sampleAccounts = z.array(
  account.extend({ account: z.string().min(1), password: z.string().min(8) }),
);
