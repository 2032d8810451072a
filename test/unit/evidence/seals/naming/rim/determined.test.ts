import { describe, expect, it } from 'vitest';
import { isDetermined } from '../../../../../../evidence/seals/naming/rim/determined.ts';

/** Whether the character at `place` follows when all others but those in `lost` are read. */
const follows = (name: string, place: number, lost: readonly number[] = [place]) =>
  isDetermined([...name], place, (at) => !lost.includes(at));

describe('a character that cannot be read', () => {
  it('follows from the common word that it is part of', () => {
    expect(follows('南山县人民医院', 4)).toBe(true);
    expect(follows('南山县妇幼保健院', 5)).toBe(true);
  });

  it('does not follow where it tells one institution from another', () => {
    expect(follows('南山县人民医院', 0)).toBe(false);
    expect(follows('金沙江市第二人民医院', 5)).toBe(false);
  });

  it('does not follow where another common word agrees with what is left', () => {
    // 中心医院 and 中医医院 differ in this character alone.
    expect(follows('南山县中医医院', 4)).toBe(false);
  });

  it('does not follow when most of its word is lost as well', () => {
    expect(follows('南山县人民医院', 3, [3, 4, 5, 6])).toBe(false);
  });
});
