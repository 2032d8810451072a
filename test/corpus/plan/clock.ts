import { shiftDate } from '../print/date-style.ts';
import type { Random } from '../random.ts';

/** Submission, upload and acceptance of a planned case, as UTC instants. November 2026 has no public holiday. */
export interface Moments {
  uploadedAt: string;
  submittedAt: string;
  acceptedAt: string;
}

function instant(day: string, minutes: number): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000).toISOString();
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Draws the moments: submitted between 7:30 and 22:00, accepted the same day if it is early enough, else the next working day. */
export function drawMoments(submittedOn: string, random: Random): Moments {
  const minutes = random.integer(450, 1320);
  let day = submittedOn;
  let accepted = minutes + random.integer(20, 120);
  if (!isWorkingDay(day) || accepted > 1010) {
    do day = shiftDate(day, 1);
    while (!isWorkingDay(day));
    accepted = random.integer(545, 700);
  }
  return {
    uploadedAt: instant(submittedOn, minutes - 6),
    submittedAt: instant(submittedOn, minutes),
    acceptedAt: instant(day, Math.max(accepted, 545)),
  };
}
