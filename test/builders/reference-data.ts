import { readFileSync } from 'node:fs';
import { workCalendar, type WorkCalendar } from '../../shared/calendar/schema.ts';
import { policyPack, type PolicyPack } from '../../shared/policy/schema.ts';

const resource = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/${path}`, import.meta.url), 'utf8'));

/** The policy pack as shipped. */
export const samplePack = (): PolicyPack => policyPack.parse(resource('policy/sample-pack.json'));

/** The work calendar as shipped. */
export const sampleCalendar = (): WorkCalendar => workCalendar.parse(resource('calendar/cn-2025-2027.json'));
