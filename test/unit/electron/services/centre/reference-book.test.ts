import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createCentreClient } from '../../../../../electron/services/centre/centre-client.ts';
import { openReferenceBook } from '../../../../../electron/services/centre/reference/reference-book.ts';
import { readShippedReference } from '../../../../../electron/services/centre/reference/shipped-reference.ts';
import { hostPorts } from '../../../../builders/host-ports.ts';
import { startSmallCentre } from '../../../../builders/small-centre.ts';
import { temporaryFolder } from '../../../../builders/temporary-folder.ts';

const resources = fileURLToPath(new URL('../../../../../resources', import.meta.url));

it('takes the centre’s reference, else the last received, else the shipped one', async () => {
  const centre = await startSmallCentre();
  centre.tokens.add('t');
  centre.undoSeconds = 7;
  const folder = await temporaryFolder();
  const client = createCentreClient(centre.url, '2026.1', { fetch });
  const open = () => openReferenceBook(folder, resources, client, hostPorts());
  const version = async (book: Awaited<ReturnType<typeof open>>) => (await book.current()).policyPack.version;

  const first = await open();
  expect(await version(first)).toBe((await readShippedReference(resources)).policyPack.version);
  const changes: string[] = [];
  first.onChange((now, before) => changes.push(`${before.policyPack.version} → ${now.policyPack.version}`));
  void first.refresh('t');
  expect(await version(first)).toBe('undo-7');
  await first.refresh('t');
  expect(changes).toHaveLength(1);

  await centre.stop();
  const second = await open();
  await second.refresh('t');
  expect(await version(second)).toBe('undo-7');

  await writeFile(path.join(folder, 'reference.json'), '{"policyPack":');
  expect(await version(await open())).toBe((await readShippedReference(resources)).policyPack.version);
  await centre.start();
});
