import path from 'node:path';
import type { WorkCalendar } from '../../shared/calendar/schema.ts';
import { shanghaiDate } from '../../shared/calendar/shanghai-date.ts';
import { addWorkingDays } from '../../shared/calendar/working-days.ts';
import type { Sha256 } from '../../shared/domain/identifiers.ts';
import { hashPassword } from '../accounts/password.ts';
import { announce, recordAct } from '../case-life/change-case.ts';
import type { Centre } from '../context.ts';
import type { Application } from '../database/tables.ts';
import { inTransaction } from '../database/transaction.ts';
import { readJsonFile, readResource } from './resource-file.ts';
import { currentReference, packOfCase } from './reference.ts';
import { loadSealSamples } from './seal-samples/load.ts';
import { sampleAccounts, sampleCases, type SampleCase } from './sample-files.ts';

/**
 * Loads the sample accounts, impressions of seals and applications that are not there yet; what is there is left as it is, so a second start
 * keeps every decision. Gives how many cases came in.
 * @throws UnusableResource
 */
export async function loadSamples(centre: Centre, resources: string): Promise<number> {
  const folder = path.join(resources, 'samples');
  await loadAccounts(centre, path.join(folder, 'accounts.json'));
  await loadSealSamples(centre, folder);
  const { cases } = await readJsonFile(path.join(folder, 'cases.json'), sampleCases);
  const { calendar } = await currentReference(centre.database.query);
  let loaded = 0;
  for (const sample of cases) {
    if (await acceptSample(centre, calendar, folder, sample)) loaded += 1;
  }
  return loaded;
}

async function loadAccounts(centre: Centre, file: string): Promise<void> {
  const accounts = await readJsonFile(file, sampleAccounts);
  const { query } = centre.database;
  const known = new Set(
    (await query.selectFrom('accounts').select('user_id').execute()).map((row) => row.user_id),
  );
  for (const account of accounts.filter((candidate) => !known.has(candidate.userId))) {
    await query
      .insertInto('accounts')
      .values({
        user_id: account.userId,
        account: account.account,
        name: account.name,
        roles: JSON.stringify(account.roles),
        password: await hashPassword(account.password),
      })
      .onConflict((conflict) => conflict.column('user_id').doNothing())
      .execute();
  }
}

/** One application as the agency accepts it: due date counted, papers stored, first revision. False if known. */
async function acceptSample(
  centre: Centre,
  calendar: WorkCalendar,
  files: string,
  sample: SampleCase,
): Promise<boolean> {
  const { query } = centre.database;
  const known = await query
    .selectFrom('cases')
    .select('case_id')
    .where('case_id', '=', sample.caseId)
    .executeTakeFirst();
  if (known !== undefined) return false;
  const application = await applicationOf(centre, calendar, sample);
  const papers = await storePapers(centre, files, sample);
  return inTransaction(query, async (transaction) => {
    const inserted = await transaction
      .insertInto('cases')
      .values({
        case_id: sample.caseId,
        receipt_no: sample.receiptNo,
        revision: 1,
        unchanged_since: 1,
        state: 'ACCEPTED',
        application: JSON.stringify(application),
        lapse_announced: false,
      })
      .onConflict((conflict) => conflict.column('case_id').doNothing())
      .returning(['case_id', 'revision'])
      .executeTakeFirst();
    if (inserted === undefined) return false;
    for (const [position, paper] of sample.documents.entries()) {
      await transaction
        .insertInto('documents')
        .values({
          document_id: paper.documentId,
          case_id: sample.caseId,
          position,
          doc_type: paper.docType,
          file_name: path.posix.basename(paper.file),
          media_type: paper.mediaType,
          ...papers[position]!,
          round: paper.round,
          uploaded_at: new Date(paper.uploadedAt),
        })
        .execute();
    }
    await recordAct(transaction, inserted, { act: 'accepted', by: null, at: centre.clock() });
    await announce(transaction, inserted);
    return true;
  });
}

/** What was stated and what acceptance fixes; the handling time counts from the day of acceptance (S1, S23). */
async function applicationOf(
  centre: Centre,
  calendar: WorkCalendar,
  sample: SampleCase,
): Promise<Application> {
  const pack = await packOfCase(centre.database.query, sample.policyPackVersion);
  const due = addWorkingDays(calendar, shanghaiDate(sample.acceptedAt), pack.deadlines.handlingWorkingDays);
  return {
    channel: sample.channel,
    applicationType: sample.applicationType,
    person: sample.person,
    items: sample.items,
    formSignedOn: sample.formSignedOn,
    submittedAt: sample.submittedAt,
    acceptedAt: sample.acceptedAt,
    dueOn: due.date,
    dueProvisional: due.provisional,
    policyPackVersion: sample.policyPackVersion,
  };
}

async function storePapers(
  centre: Centre,
  files: string,
  sample: SampleCase,
): Promise<{ size: number; sha256: Sha256 }[]> {
  const stored: { size: number; sha256: Sha256 }[] = [];
  for (const paper of sample.documents) {
    const bytes = await readResource(path.join(files, paper.file));
    stored.push({ size: bytes.byteLength, sha256: await centre.papers.put(bytes) });
  }
  return stored;
}
