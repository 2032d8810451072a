import { runCommand } from './command/run-command.ts';

/** `npm run -s evidence -- [options] FILE…` (design, section 5). */
process.exitCode = await runCommand(process.argv.slice(2), {
  from: process.env['INIT_CWD'] ?? process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
});
