import type { PaperWish, SealWish } from './wishes.ts';

/** What a plan may say differently about one paper. */
export type Change = Partial<PaperWish>;

const issuer = (type: SealWish['type'], more: Partial<SealWish> = {}): SealWish => ({
  of: 'issuer',
  type,
  ...more,
});

/** A diagnosis certificate with its own seal, scanned. */
export const diagnosis = (change: Change = {}): PaperWish => ({
  docType: 'DIAG_CERT',
  container: 'jpeg',
  capture: 'scan',
  daysBefore: 24,
  seals: [issuer('DIAG')],
  sealOver: 'date',
  ...change,
});

/** A discharge record with the seal of the records office, scanned. */
export const discharge = (change: Change = {}): PaperWish => ({
  docType: 'DISCHARGE',
  container: 'jpeg',
  capture: 'scan',
  daysBefore: 31,
  seals: [issuer('MEDREC', { shape: 'ellipse' })],
  sealOver: 'signature',
  ...change,
});

/** An outpatient record with the seal of the outpatient records, scanned. */
export const outpatient = (change: Change = {}): PaperWish => ({
  docType: 'OUTPATIENT',
  container: 'jpeg',
  capture: 'scan',
  daysBefore: 27,
  seals: [issuer('OUTP_MEDREC')],
  sealOver: 'signature',
  ...change,
});

/** A laboratory report, self-printed without a seal. */
export const laboratory = (change: Change = {}): PaperWish => ({
  docType: 'LAB',
  container: 'jpeg',
  capture: 'scan',
  daysBefore: 33,
  dateStyle: 'dash',
  seals: [],
  sealOver: 'clear',
  ...change,
});

/** An imaging report with its own seal. */
export const imaging = (change: Change = {}): PaperWish => ({
  docType: 'IMAGING',
  container: 'jpeg',
  capture: 'scan',
  daysBefore: 35,
  dateStyle: 'dash',
  seals: [issuer('IMAGINGREPORT')],
  sealOver: 'date',
  ...change,
});

/** Both sides of the identity card and the form: what nearly every application carries. */
export const identityAndForm = (form: Change = {}, card: Change = {}): PaperWish[] => [
  { docType: 'ID_FRONT', container: 'jpeg', capture: 'photo', ...card },
  { docType: 'ID_BACK', container: 'jpeg', capture: 'photo', ...card },
  { docType: 'FORM', container: 'pdf-digital', capture: 'screen', daysBefore: 0, ...form },
];

/** The electronic voucher (医保电子凭证) as a screenshot, in place of the identity card, and the form. */
export const voucherAndForm = (form: Change = {}): PaperWish[] => [
  { docType: 'EVOUCHER', container: 'png', capture: 'screen' },
  ...identityAndForm(form).filter(({ docType }) => docType === 'FORM'),
];

/** A portrait (近期免冠照片). */
export const photoOfPerson = (change: Change = {}): PaperWish => ({
  docType: 'PHOTO',
  container: 'jpeg',
  capture: 'screen',
  ...change,
});

export { issuer as issuerSeal };
