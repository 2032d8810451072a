import { describe, expect, it } from 'vitest';
import { hashPassword, passwordMatches } from '../../../../central/accounts/password.ts';

describe('password hash', () => {
  it('knows its password again and no other', async () => {
    const hash = await hashPassword('门审-2026');
    expect(await passwordMatches('门审-2026', hash)).toBe(true);
    expect(await passwordMatches('门审-2027', hash)).toBe(false);
    expect(await passwordMatches('', hash)).toBe(false);
  });

  it('is salted, names its cost and hides the password', async () => {
    const [one, two] = await Promise.all([hashPassword('same'), hashPassword('same')]);
    expect(one).not.toBe(two);
    expect(one).toMatch(/^scrypt\$32768\$8\$1\$[\w-]+\$[\w-]+$/);
    expect(one).not.toContain('same');
  });

  it('takes the same letters typed on another keyboard (composed and decomposed) as the same', async () => {
    expect(await passwordMatches('Cafe\u0301', await hashPassword('Caf\u00e9'))).toBe(true);
  });

  it('does not guess about a hash of another scheme', async () => {
    await expect(passwordMatches('x', 'plain')).rejects.toThrow('not of this program');
  });
});
