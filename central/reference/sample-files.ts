import * as z from 'zod';
import { account } from '../../shared/domain/account.ts';
import { diseaseItem, insuredPerson } from '../../shared/domain/case-record.ts';
import { applicationType, channel, docType } from '../../shared/domain/enumerations.ts';
import { caseId, documentId, instant, isoDate } from '../../shared/domain/identifiers.ts';

/** `samples/accounts.json`: invented people who work here, with passwords that everybody may know. */
export const sampleAccounts = z.array(
  z.object({
    userId: account.shape.userId,
    account: z.string().min(1).max(64),
    password: z.string().min(1).max(256),
    name: account.shape.name,
    roles: account.shape.roles,
  }),
);

/** One application of `samples/cases.json`; `file` lies below `samples/`. */
export const sampleCase = z.object({
  caseId,
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
      documentId,
      docType,
      file: z.string().regex(/^(?!.*\.\.)[\w.-]+(\/[\w.-]+)*$/),
      mediaType: z.string(),
      round: z.int().nonnegative(),
      uploadedAt: instant,
    }),
  ),
});
export type SampleCase = z.infer<typeof sampleCase>;

/** `samples/cases.json`. */
export const sampleCases = z.object({ version: z.string(), cases: z.array(sampleCase) });
