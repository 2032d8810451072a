import * as z from 'zod';
import { readArguments, usage, type Command } from './operations/commands/arguments.ts';
import { reviveCommand } from './operations/commands/revive.ts';
import { verifyAuditCommand } from './operations/commands/verify-audit.ts';
import { startCentre, type CentreOptions } from './start.ts';

/** Runs the command that was typed. */
async function main(): Promise<void> {
  const command = commandOrExplanation();
  switch (command?.kind) {
    case undefined:
      return;
    case 'help':
      return console.log(usage);
    case 'start':
      return serve(command.options);
    case 'revive-dead-letters':
      return reviveCommand(command.place, console.log);
    case 'verify-audit': {
      const holds = await verifyAuditCommand(command.place, command.known, console.log);
      if (!holds) process.exitCode = 1;
    }
  }
}

/** Starts a centre as a program of its own; SIGINT and SIGTERM end it gracefully. */
async function serve(options: CentreOptions): Promise<void> {
  const centre = await startCentre(options);
  let closing = false;
  const end = (): void => {
    if (closing) return;
    closing = true;
    centre.close().catch(explain);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  console.log(`listening ${centre.url}`);
}

function commandOrExplanation(): Command | null {
  try {
    // npm runs scripts in the package folder; paths are meant from where the command was typed
    return readArguments(process.argv.slice(2), process.env, process.env['INIT_CWD'] ?? process.cwd());
  } catch (error) {
    console.error(error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message);
    console.error(usage);
    process.exitCode = 2;
    return null;
  }
}

/** Says why the centre ended, in one line; the whole error only where it is a fault of the program. */
function explain(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === 'EADDRINUSE') console.error('the port is in use: choose another with --port');
  else if (code === 'ECONNREFUSED') console.error('the PostgreSQL server of DATABASE_URL does not answer');
  else console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
}

await main().catch(explain);
