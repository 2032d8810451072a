import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '../services/host.ts';

/** A log file is put aside at this size, bytes; one older file is kept. */
const fileLimit = 5_000_000;

/** One line of a log: time in UTC, level, message, facts as JSON. */
const line = (at: Date, level: string, message: string, facts: Record<string, string>): string =>
  `${at.toISOString()} ${level} ${message}${Object.keys(facts).length === 0 ? '' : ` ${JSON.stringify(facts)}`}\n`;

/**
 * A log that writes to `menshen.log` in the data folder, warnings and errors also to `echo` (the terminal). A log
 * that cannot be written (full disk) is only echoed: logging never stops the work it is about.
 */
export function logToFile(dataFolder: string, echo: (text: string) => void): Log {
  const file = path.join(dataFolder, 'menshen.log');
  const append = (text: string): void => {
    mkdirSync(dataFolder, { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > fileLimit) renameSync(file, `${file}.1`);
    appendFileSync(file, text, { mode: 0o600 });
  };
  return (level, message, facts = {}) => {
    const text = line(new Date(), level, message, facts);
    if (level !== 'info') echo(text);
    try {
      append(text);
    } catch (fault) {
      echo(line(new Date(), 'warning', 'the log file cannot be written', { reason: String(fault) }));
    }
  };
}
