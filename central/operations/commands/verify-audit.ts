import type { Head } from '../audit/link.ts';
import { verifyAudit } from '../audit/verify.ts';
import { openPlace, type DataPlace } from '../../database/choose.ts';
import { migrate } from '../../database/migrate.ts';

/**
 * `--verify-audit`: computes the chain of the audit trail anew and says what it found, the head in the form that
 * `--audit-head` takes. True where the chain holds.
 */
export async function verifyAuditCommand(
  place: DataPlace,
  known: Head | undefined,
  print: (line: string) => void,
): Promise<boolean> {
  const database = await openPlace(place, print);
  try {
    await migrate(database.query);
    const { head, unsealed, fault } = await verifyAudit(database.query, known);
    print(`audit trail: ${head.position} rows in order, ${unsealed} not sealed yet`);
    if (fault !== null) print(`the audit trail does not hold: ${fault}`);
    else print(`head ${head.position}:${head.hash}`);
    return fault === null;
  } finally {
    await database.close();
  }
}
