import type { Directory, Institution } from '../../../../shared/domain/institution.ts';
import { createRandom } from '../../random.ts';
import { OF_BODY, OF_CITY, OF_COUNTY, OF_NOBODY, OF_TOWNSHIP, type Kind } from './kinds.ts';
import { drawStems } from './stems.ts';

/** Area code that no division has: no institution of the report exists. */
const AREA = '510499';

/** The directory of a report, and names that are not in it (名录外机构). */
export interface ReportDirectory {
  directory: Directory;
  /** Names of institutions that the directory lacks, most of them one or two characters from one that it has. */
  outsiders: readonly string[];
}

/** An invented directory of at least `least` institutions with near neighbours; the same for the same seed. */
export function buildReportDirectory(seed: string, least = 2000): ReportDirectory {
  const random = createRandom(`report-directory/${seed}`);
  const stems = drawStems(random.fork('stems'), Math.ceil(least / 13));
  const entries: { name: string; level: string }[] = [];
  const seen = new Set<string>();
  const add = (place: string, [ending, level]: Kind): void => {
    const name = place + ending;
    if (seen.has(name)) return;
    seen.add(name);
    entries.push({ name, level });
  };
  for (let round = 0; entries.length < least; round += 1) {
    const stem = stems[round % stems.length]!;
    const other = random.pick(stems);
    const form = round < stems.length ? random.integer(0, 3) : random.integer(1, 4);
    if (form === 0) for (const kind of OF_CITY) add(`${stem}市`, kind);
    if (form === 1) for (const kind of OF_COUNTY) add(`${stem}县`, kind);
    if (form === 2) for (const kind of OF_COUNTY) add(`${stem}市${other}区`, kind);
    if (form === 3) for (const kind of OF_BODY.slice(0, random.integer(2, OF_BODY.length))) add(stem, kind);
    if (form === 4) for (const kind of OF_TOWNSHIP) add(`${stem}县${other}`, kind);
    if (form === 0 && random.next() < 0.6) for (const kind of OF_COUNTY) add(`${stem}县`, kind);
  }
  const drawn = random.fork('aliases');
  const institutions = entries.map(({ name, level }, at): Institution => {
    const short = name.replace('第', '').replace('人民', '');
    const alias = /市第.人民医院$/.test(name) && drawn.next() < 0.3 ? { aliases: [short] } : {};
    return {
      code: `H${AREA}${String(20_001 + at * 3).padStart(5, '0')}`,
      name,
      level,
      ...alias,
      division: AREA,
    };
  });
  const strangers = drawStems(createRandom(`report-strangers/${seed}`), 40).filter(
    (stem) => !stems.includes(stem),
  );
  const outsiders = [
    ...stems.flatMap((stem) => OF_NOBODY.map((ending) => stem + ending)),
    ...strangers.flatMap((stem) => OF_CITY.map(([ending]) => `${stem}市${ending}`)),
  ].filter((name) => !seen.has(name));
  return { directory: { version: `report-${seed}`, institutions }, outsiders };
}
