import { dateOf } from '../calendar/iso-date.ts';

/** What is wrong with a citizen identity number (公民身份号码), or what it says. */
export type IdentityNumberCheck =
  | { valid: true; normalised: string; birthDate: string; sex: 'male' | 'female' }
  | { valid: false; reason: 'length' | 'characters' | 'birth-date' | 'check-digit' | 'fifteen-digits' };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** The 18th character that GB 11643-1999 (ISO 7064 MOD 11-2) asks for after these 17 digits. */
export function identityCheckDigit(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return checkCharacters[sum % 11]!;
}

/**
 * Checks structure, birth date (1900-01-01 or later) and check digit by GB 11643-1999 (ID-01); a lower-case `x` and
 * full-width digits are normalised. The division is not looked up: old, abolished codes stay valid. Fifteen digits
 * are the form abolished in 2013 and carry no check digit.
 */
export function checkIdentityNumber(text: string): IdentityNumberCheck {
  const normalised = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  if (/^\d{15}$/.test(normalised)) return { valid: false, reason: 'fifteen-digits' };
  if (normalised.length !== 18) return { valid: false, reason: 'length' };
  if (!/^\d{17}[\dX]$/.test(normalised)) return { valid: false, reason: 'characters' };
  const year = Number(normalised.slice(6, 10));
  const birthDate = dateOf(year, Number(normalised.slice(10, 12)), Number(normalised.slice(12, 14)));
  if (birthDate === null || year < 1900) return { valid: false, reason: 'birth-date' };
  if (identityCheckDigit(normalised.slice(0, 17)) !== normalised[17])
    return { valid: false, reason: 'check-digit' };
  return { valid: true, normalised, birthDate, sex: Number(normalised[16]) % 2 === 1 ? 'male' : 'female' };
}
