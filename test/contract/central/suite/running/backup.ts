import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAuditCommand } from '../../../../../central/operations/commands/verify-audit.ts';
import { startCentre, type RunningCentre } from '../../../../../central/start.ts';
import { call, signIn } from '../../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';
import { claimCase, opinionOn, submit } from '../../rig/opinion.ts';
import { reader } from '../../rig/reader.ts';
import { caseCount, caseIdOf, people } from '../../rig/sample-resources.ts';

/** PostgreSQL's own programs, as an operator uses them. */
export interface BackupPrograms {
  dump(from: string, file: string): unknown;
  restore(file: string, into: string): unknown;
}

/** A backup taken while the centre runs, and brought back into another database. */
export function describeBackup(engine: Engine, programs: BackupPrograms): void {
  describe(`a centre brought back from a dump on ${engine.name}`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'menshen-backup-'));
    let centre: TestCentre;
    let restored: RunningCentre;
    const opinion = opinionOn(0);
    let cursor: string;
    let url: string;
    beforeAll(async () => {
      centre = await startTestCentre(engine);
      await claimCase(centre.url, centre.first, 0);
      await submit(centre.url, centre.first, opinion);
      await centre.doWhatIsDue();
      await claimCase(centre.url, centre.first, 1);
      cursor = (await call(centre.url, 'GET', '/v1/changes?limit=500', { token: centre.first })).json[
        'cursor'
      ];
      const file = path.join(folder, 'centre.dump');
      programs.dump(centre.options.databaseUrl!, file);
      await claimCase(centre.url, centre.first, 2);
      url = (await engine.empty()).databaseUrl!;
      programs.restore(file, url);
      restored = await startCentre({ ...centre.options, databaseUrl: url });
    });
    afterAll(async () => {
      await restored.close();
      await centre.close();
      rmSync(folder, { recursive: true });
    });

    it('asks every workstation to start over, since it may have seen what the dump does not know', async () => {
      const token = await signIn(restored.url, people.first);
      const old = await call(restored.url, 'GET', `/v1/changes?cursor=${cursor}`, { token });
      expect([old.status, old.json['code']]).toEqual([410, 'cursor-expired']);
      const following = reader(restored.url, token);
      await following.pull();
      expect(following.cases.size).toBe(caseCount);
      expect(following.cases.get(caseIdOf(1))).toBe(2);
      expect(following.cases.get(caseIdOf(2))).toBe(1);
    });

    it('shows every change from then on', async () => {
      const token = await signIn(restored.url, people.first);
      const following = reader(restored.url, token);
      await following.pull();
      await claimCase(restored.url, token, 3);
      await following.pull();
      expect(following.log.at(-1)).toEqual({ id: caseIdOf(3), kind: 'case', revision: 2 });
    });

    it('knows the opinions that it had taken, and applies none of them again', async () => {
      const token = await signIn(restored.url, people.first);
      const again = await submit(restored.url, token, opinion);
      expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
    });

    it('goes on with its audit chain, what was not sealed in the dump included', async () => {
      await restored.doWhatIsDue();
      const printed: string[] = [];
      const place = { dataFolder: folder, databaseUrl: url };
      expect(await verifyAuditCommand(place, undefined, (line) => printed.push(line))).toBe(true);
      expect(printed[0]).toMatch(/, 0 not sealed yet$/);
    });
  });
}
