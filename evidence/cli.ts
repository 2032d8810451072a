import { beginLean } from './engine/lean-memory.ts';

/** `npm run -s evidence -- [options] FILE…` (design, section 5). */
beginLean();
const { runCommand } = await import('./command/run-command.ts');
process.exitCode = await runCommand(process.argv.slice(2), {
  from: process.env['INIT_CWD'] ?? process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
});
