const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Check character of ISO/IEC 7064 MOD 37,36 over digits and capital letters. */
export function receiptCheckCharacter(text: string): string {
  let product = 36;
  for (const character of text) {
    const sum = (product + ALPHABET.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET[(37 - product) % 36]!;
}

/**
 * A receipt number (受理号), domain 2.7: division and office, day, serial, check character over all before it.
 * @param day `YYYY-MM-DD`
 * @param window true for paper cases of the window (MT2)
 */
export function receiptNumber(day: string, serial: number, window: boolean): string {
  const head = `510499MT${window ? 2 : 1}`;
  const date = day.replaceAll('-', '');
  const number = String(serial).padStart(6, '0');
  return `${head}-${date}-${number}-${receiptCheckCharacter(head + date + number)}`;
}
