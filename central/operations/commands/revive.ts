import { openPlace, type DataPlace } from '../../database/choose.ts';
import { migrate } from '../../database/migrate.ts';
import { reviveDeadLetters } from '../../case-life/notices/job.ts';

/** `--revive-dead-letters`: lets jobs that were given up be tried again, once their cause is mended. */
export async function reviveCommand(place: DataPlace, print: (line: string) => void): Promise<void> {
  const database = await openPlace(place, print);
  try {
    await migrate(database.query);
    print(`${await reviveDeadLetters(database.query, Date.now())} dead letters will be tried again`);
  } finally {
    await database.close();
  }
}
