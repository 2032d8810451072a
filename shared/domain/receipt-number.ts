const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Check character of letters and digits by ISO 7064 MOD 37,36 (hybrid system); other characters are skipped. */
export function receiptCheckCharacter(text: string): string {
  let product = 36;
  for (const character of text.toUpperCase()) {
    const value = alphabet.indexOf(character);
    if (value < 0) continue;
    const sum = (product + value) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return alphabet[(37 - product) % 36]!;
}

/**
 * The receipt number (受理号) of domain 2.7: `510499MT1-20261117-000007-K` from division, entrance (`MT1` online,
 * `MT2` window), day and serial of the day. Issued only by the centre.
 */
export function receiptNumber(
  division: string,
  entrance: 'MT1' | 'MT2',
  date: string,
  serial: number,
): string {
  const body = `${division}${entrance}-${date.replaceAll('-', '')}-${String(serial).padStart(6, '0')}`;
  return `${body}-${receiptCheckCharacter(body)}`;
}

/** Whether a number of that layout carries its right check character. Foreign numbers are opaque: `false`. */
export const isReceiptNumber = (text: string): boolean =>
  /^\d{6}MT[12]-\d{8}-\d{6}-[0-9A-Z]$/.test(text) && receiptCheckCharacter(text.slice(0, -2)) === text.at(-1);
