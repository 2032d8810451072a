import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { workCalendar } from '../../shared/calendar/schema.ts';
import { directory } from '../../shared/domain/institution.ts';
import { policyPack } from '../../shared/policy/schema.ts';
import { readJsonFile, UnusableResource } from './resource-file.ts';
import type { ReferenceItem } from './reference.ts';

/**
 * The reference data shipped in the resources folder: every calendar (the last by name becomes current), the sample
 * policy pack, the institution directory.
 * @throws UnusableResource
 */
export async function shippedReference(resources: string): Promise<ReferenceItem[]> {
  const calendars = path.join(resources, 'calendar');
  const names = (await readdir(calendars)).filter((name) => name.endsWith('.json')).toSorted();
  if (names.length === 0) throw new UnusableResource(calendars, 'no calendar');
  const items: ReferenceItem[] = [];
  for (const name of names) {
    const content = await readJsonFile(path.join(calendars, name), workCalendar);
    items.push({ kind: 'calendar', content });
  }
  items.push({
    kind: 'policy-pack',
    content: await readJsonFile(path.join(resources, 'policy', 'sample-pack.json'), policyPack),
  });
  items.push({
    kind: 'directory',
    content: await readJsonFile(path.join(resources, 'directory', 'institutions.json'), directory),
  });
  return items;
}
