import type { Database } from '../database.ts';
import type { MetaRow } from '../rows.ts';

/**
 * What the store knows of itself, read in the transaction of a write.
 * @throws InvalidStateError when the database was taken away under the page (the next start finds it lost and rebuilds
 * it), or when somebody else has written since `mark`: what is remembered here would no longer be true
 */
export async function presentMeta(database: Database, mark: number): Promise<MetaRow> {
  const meta = await database.meta.get('store');
  if (meta === undefined) throw new DOMException('the store has no meta row', 'InvalidStateError');
  if (meta.mark !== mark) throw new DOMException('somebody else wrote to the store', 'InvalidStateError');
  return meta;
}
