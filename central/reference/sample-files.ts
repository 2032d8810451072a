import * as z from 'zod';
import { account } from '../../shared/domain/account.ts';
import { diseaseItem, insuredPerson } from '../../shared/domain/case-record.ts';
import { applicationType, channel, docType } from '../../shared/domain/enumerations.ts';
import { caseId, documentId, instant, isoDate, sha256, userId } from '../../shared/domain/identifiers.ts';
import { sampledSealTypes, sealSample, sealSampleId } from '../../shared/domain/seal-sample.ts';

/** A path below the folder, with nothing that leads out of it. */
const fileBelow = /^(?!.*\.\.)[\w.-]+(\/[\w.-]+)*$/;

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
      file: z.string().regex(fileBelow),
      mediaType: z.string(),
      round: z.int().nonnegative(),
      uploadedAt: instant,
    }),
  ),
});
export type SampleCase = z.infer<typeof sampleCase>;

/** `samples/cases.json`. */
export const sampleCases = z.object({ version: z.string(), cases: z.array(sampleCase) });

/** One impression of `samples/seal-samples.json`; `picture` and `strip` lie below `samples/`. */
export const sampleSeal = z.object({
  sampleId: sealSampleId,
  institutionCode: z.string(),
  sealType: sampledSealTypes,
  picture: z.string().regex(fileBelow),
  strip: z.string().regex(fileBelow).nullable(),
  turn: sealSample.shape.turn,
  paper: sha256,
  page: z.int().positive(),
  proposedBy: userId,
  proposedAt: instant,
  confirmedBy: userId.nullable(),
  confirmedAt: instant.nullable(),
});
export type SampleSeal = z.infer<typeof sampleSeal>;

/** `samples/seal-samples.json`. */
export const sampleSeals = z.object({ samples: z.array(sampleSeal) });
