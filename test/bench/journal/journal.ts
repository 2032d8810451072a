import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemDisk } from '../../../electron/services/journal/journal-disk.ts';
import {
  defaultPartLimits,
  openJournal,
  type PartLimits,
} from '../../../electron/services/journal/journal.ts';
import type { JournalEvent } from '../../../shared/sync/journal-record.ts';
import { hostPorts } from '../../builders/host-ports.ts';
import { anOpinion } from '../../builders/opinion.ts';
import { amountFigure, type Figure } from '../figure.ts';
import { markdown } from '../sync/report.ts';

/** Opinions whose records are appended side by side, so that filling a journal does not take an hour. */
const together = 40;
/** Times that a journal is opened; the middle one counts. */
const openings = 5;

/**
 * `bench journal [--records N] [--json]`: what opening a journal of so many records costs, in parts as it is kept, beside the
 * same records in one file. Processor time, because the wait for a disk is the disk's.
 */
export async function journal(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { records: { type: 'string', default: '100000' }, json: { type: 'boolean', default: false } },
  });
  const records = Number(values.records);
  if (!Number.isInteger(records) || records < 1)
    throw new Error(`--records is no whole number: ${values.records}`);
  const inParts = await costOfOpening(records, defaultPartLimits);
  const inOneFile = await costOfOpening(records, { ...defaultPartLimits, records: Number.POSITIVE_INFINITY });
  const figures: Figure[] = [
    amountFigure(`opening ${records} records in parts`, inParts, 'ms of one core', null, openings),
    amountFigure(`opening ${records} records in one file`, inOneFile, 'ms of one core', null, openings),
    amountFigure('in parts ÷ in one file', inParts / inOneFile, '×', { atMost: 1 }, openings),
  ];
  process.stdout.write(
    values.json ? `${figures.map((figure) => JSON.stringify(figure)).join('\n')}\n` : markdown(figures),
  );
  return 0;
}

/** Fills a journal and opens it again and again; the middle of the costs, milliseconds of processor time. */
async function costOfOpening(records: number, limits: PartLimits): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'menshen-bench-journal-'));
  const key = randomBytes(32);
  const open = async () => {
    const opened = await openJournal(folder, 'u-reviewer', key, hostPorts(), systemDisk, limits);
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  try {
    const filling = await open();
    for (let written = 0; written < records;) {
      const events = Array.from({ length: together }, wayOfAnOpinion)
        .flat()
        .slice(0, records - written);
      await Promise.all(events.map((event) => filling.append(event)));
      written += events.length;
    }
    await filling.close();
    const costs: number[] = [];
    for (let opening = 0; opening < openings; opening += 1) {
      const before = process.cpuUsage();
      const opened = await open();
      const { user, system } = process.cpuUsage(before);
      costs.push((user + system) / 1000);
      await opened.close();
    }
    return costs.toSorted((one, other) => one - other)[openings >> 1]!;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The records of one opinion with the checks of a usual case: judged, sent, confirmed. */
function wayOfAnOpinion(): JournalEvent[] {
  const check = {
    id: 'SE-04',
    level: 'pass',
    blocking: 'hard',
    documentId: null,
    message: '印章单位与出具机构一致。',
  };
  const opinion = anOpinion({ checksShown: Array.from({ length: 20 }, () => check) });
  const { opinionId } = opinion;
  return [
    { type: 'judged', opinion },
    { type: 'sent', opinionId, attempt: 1 },
    { type: 'confirmed', opinionId, revision: 4, state: 'APPROVED', recordedAt: '2026-03-02T01:02:04.000Z' },
  ];
}
