import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { openBytes, sealBytes } from '../../../../../electron/services/keys/envelope.ts';
import { deriveUserKeys } from '../../../../../electron/services/keys/user-keys.ts';
import { hostPorts } from '../../../../builders/host-ports.ts';

const { random } = hostPorts();
const key = randomBytes(32);
const context = Buffer.from('record 7');

it('opens what it sealed, and nothing that was changed, cut, moved or sealed under another key', () => {
  const sealed = sealBytes(key, Buffer.from('材料'), context, random);
  expect(openBytes(key, sealed, context)?.toString()).toBe('材料');
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed);
    changed[index]! ^= 1;
    expect(openBytes(key, changed, context)).toBeNull();
    expect(openBytes(key, sealed.subarray(0, index), context)).toBeNull();
  }
  expect(openBytes(key, sealed, Buffer.from('record 8'))).toBeNull();
  expect(openBytes(randomBytes(32), sealed, context)).toBeNull();
});

it('never seals the same bytes into the same envelope', () => {
  expect(sealBytes(key, Buffer.from('a'), context, random)).not.toEqual(
    sealBytes(key, Buffer.from('a'), context, random),
  );
});

it('derives a different key for each purpose, the same at every sign-in, and overwrites them when dropped', () => {
  const dataKey = randomBytes(32);
  const keys = deriveUserKeys(dataKey);
  const { journal, vault, names, profile, store } = keys;
  const all = [journal, vault, names, profile, store];
  expect(new Set(all.map((each) => Buffer.from(each).toString('hex'))).size).toBe(5);
  expect(deriveUserKeys(dataKey).store).toEqual(store);
  keys.drop();
  for (const each of all) expect(each.every((byte) => byte === 0)).toBe(true);
});
