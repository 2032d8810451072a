import { checkLevelNames, docTypeNames } from '../../shared/text/names.ts';
import type { PrintedDocument } from './output.ts';

const signs = { pass: '✓', warn: '!', fail: '✕', unknown: '?', na: '–' } as const;

/** One file as a few lines for a person at a terminal: what it is, what was read, and each check in words. */
export function tableOf(document: PrintedDocument): string {
  const { fields, documentType, effectiveDate } = document;
  if (document.error !== null) return `${document.file}\n  ✕ ${document.error.message}\n`;
  const rows: [string, string][] = [
    ['材料', `${docTypeNames[documentType.subtype]}(${percent(documentType.confidence)})`],
    ['姓名', fields.patientName?.value ?? '—'],
    ['信头', fields.institution?.value ?? '—'],
    ['印章', sealsInWords(document)],
    ['日期', effectiveDate === null ? '—' : effectiveDate.value],
    ['用时', `${document.timings.totalMs} 毫秒,${document.pages.length} 页`],
  ];
  if (fields.idNumber !== null) rows.splice(2, 0, ['证件号', fields.idNumber.value]);
  return [
    document.file,
    ...rows.map(([name, value]) => `  ${name} ${value}`),
    ...document.checks
      .filter((check) => check.level !== 'na')
      .map((check) => `  ${signs[check.level]} ${check.id} ${checkLevelNames[check.level]} ${check.message}`),
    '',
  ].join('\n');
}

function sealsInWords({ seals, sealUnsure }: PrintedDocument): string {
  if (seals.length === 0) return sealUnsure ? '疑似有印章,需人工辨认' : '未见印章';
  return seals
    .map((seal) => seal.institution?.name ?? (seal.kind === 'personal' ? '个人名章' : '未能辨认单位'))
    .join('、');
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
