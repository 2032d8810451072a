import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alone } from '../../../../../central/case-life/opinions/key-in-progress.ts';
import type { Database } from '../../../../../central/database/open.ts';
import { opinionId } from '../../../../../shared/domain/identifiers.ts';
import { ok } from '../../../../../shared/result.ts';
import { openEmptyDatabase, type Engine } from '../../rig/engine.ts';

const nothing = () => Promise.resolve(ok(null));

/** Keys of opinions that are being worked on. */
export function describeKeys(engine: Engine): void {
  describe(`keys in progress on ${engine.name}`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await openEmptyDatabase(engine);
    });
    afterAll(() => database.close());
    const key = opinionId.parse('00000001-0000-4000-8000-000000000001');
    const other = opinionId.parse('00000002-0000-4000-8000-000000000002');

    it('are refused at once while they are worked on, and free again afterwards', async () => {
      const outcome = await alone({ database }, key, async () => ok(await alone({ database }, key, nothing)));
      expect(outcome).toEqual(ok({ ok: false, error: { code: 'key-in-progress' } }));
      expect(await alone({ database }, key, nothing)).toEqual(ok(null));
    });

    it('are free again after their work failed', async () => {
      const failing = alone({ database }, key, () => Promise.reject(new Error('in the middle of it')));
      await expect(failing).rejects.toThrow('in the middle of it');
      expect(await alone({ database }, key, nothing)).toEqual(ok(null));
    });

    it('do not stand in the way of other keys', async () => {
      const both = [key, other].map((one) => alone({ database }, one, nothing));
      expect(await Promise.all(both)).toEqual([ok(null), ok(null)]);
    });
  });
}
