/**
 * Masked forms (脱敏) of personal data for queues, lists, figures and other people's cases (design 6). A masked
 * value never leads back to the clear one.
 */

const separators = /[·•.‧・⸱∙]/u;

/** 王秀英 → 王*英, 王英 → 王*, 欧阳小明 → 欧**明; parts of a name with an interpunct each keep their first character: 吉克·阿依 → 吉*·阿*. */
export function maskName(name: string): string {
  const parts = name.normalize('NFKC').trim().split(separators);
  if (parts.length > 1) return parts.map((part) => ([...part][0] ?? '') + (part === '' ? '' : '*')).join('·');
  const characters = [...(parts[0] ?? '')];
  if (characters.length <= 1) return characters.length === 0 ? '' : '*';
  if (characters.length === 2) return `${characters[0]}*`;
  return `${characters[0]}${'*'.repeat(characters.length - 2)}${characters.at(-1)}`;
}

/** The division and the last four stay: 510499********1234. Shorter numbers keep a quarter at either end. */
export function maskCertNo(certNo: string): string {
  const length = certNo.length;
  if (length >= 15) return `${certNo.slice(0, 6)}${'*'.repeat(length - 10)}${certNo.slice(-4)}`;
  const kept = Math.floor(length / 4);
  return `${certNo.slice(0, kept)}${'*'.repeat(length - 2 * kept)}${certNo.slice(length - kept)}`;
}

/** 138****5678; other lengths keep the last two. */
export function maskMobile(mobile: string): string {
  if (/^\d{11}$/.test(mobile)) return `${mobile.slice(0, 3)}****${mobile.slice(7)}`;
  const kept = Math.min(2, Math.floor(mobile.length / 3));
  return `${'*'.repeat(mobile.length - kept)}${mobile.slice(mobile.length - kept)}`;
}
