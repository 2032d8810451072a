import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor, type Position } from '../../../../../central/case-life/changes/cursor.ts';
import { account } from '../../../../../shared/domain/account.ts';

const reviewer = account.parse({ userId: 'user-1', name: '甲', roles: ['REVIEWER'] });
const tail: Position = { kind: 'tail', xid: '18446744073709551615', seq: '7' };

describe('cursor of the change feed', () => {
  it('brings its reader back to the same place, beyond what a double can count', () => {
    const walk: Position = { kind: 'walk', since: '12', after: null };
    for (const at of [tail, walk])
      expect(readCursor('e', reviewer, writeCursor('e', reviewer, at))).toEqual(at);
  });

  it('is good for one epoch, one person and that person’s roles', () => {
    const cursor = writeCursor('e', reviewer, tail);
    expect(readCursor('f', reviewer, cursor)).toBeNull();
    expect(readCursor('e', { ...reviewer, userId: account.shape.userId.parse('user-2') }, cursor)).toBeNull();
    expect(readCursor('e', { ...reviewer, roles: ['REVIEWER', 'SUPERVISOR'] }, cursor)).toBeNull();
    expect(readCursor('e', { ...reviewer, name: '乙' }, cursor)).toEqual(tail);
  });

  it('is nothing when it was made up or cut short', () => {
    const cursor = writeCursor('e', reviewer, tail);
    for (const other of ['', 'x', cursor.slice(0, -3), Buffer.from('{}').toString('base64url')]) {
      expect(readCursor('e', reviewer, other)).toBeNull();
    }
  });

  it('hands no text to the database but digits', () => {
    const forged = JSON.parse(Buffer.from(writeCursor('e', reviewer, tail), 'base64url').toString());
    forged.position.seq = '1) or (1=1';
    expect(readCursor('e', reviewer, Buffer.from(JSON.stringify(forged)).toString('base64url'))).toBeNull();
  });
});
