const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Area code that no division has, so that no number of the samples can belong to a living person. */
export const INVENTED_AREA = '510499';

/** Check character of the first 17 digits of an identity number (身份证号校验码), GB 11643-1999. */
export function identityCheckCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'[sum % 11]!;
}

/**
 * An identity number (身份证号) of the invented area.
 * @param birthDate `YYYY-MM-DD`
 * @param order two digits that tell people of one birthday apart, 0…49
 */
export function identityNumber(birthDate: string, sex: 'male' | 'female', order: number): string {
  const serial = order * 2 + (sex === 'male' ? 1 : 0);
  const digits = `${INVENTED_AREA}${birthDate.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  return digits + identityCheckCharacter(digits);
}
