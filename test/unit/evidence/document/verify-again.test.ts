import { beforeAll, describe, expect, it } from 'vitest';
import { verifyAgain } from '../../../../evidence/document/verify-again.ts';
import type { EarlierReading } from '../../../../evidence/engine/lane-messages.ts';
import { preparePage } from '../../../../evidence/image/prepare.ts';
import { findSeals } from '../../../../evidence/seals/find.ts';
import { createInstitutionMatcher } from '../../../../evidence/seals/match.ts';
import { readSeal } from '../../../../evidence/seals/read-seal.ts';
import { packRim, unpackRim } from '../../../../evidence/seals/strip/packed-rim.ts';
import { unrollSeal } from '../../../../evidence/seals/strip/unroll.ts';
import { openLineModel, type LineModel } from '../../../../evidence/text/model/line-model.ts';
import type { Directory } from '../../../../shared/domain/institution.ts';
import type { Readings } from '../../../../shared/readings/schema.ts';
import { aValue, someReadings } from '../../../builders/readings.ts';
import { blindReader, drawStampedPage } from '../../../builders/stamped-page.ts';

const name = '金沙江市第二人民医院';
const neighbours = ['金沙江市第一人民医院', '金沙江市第三人民医院', '南山县人民医院', '青竹县人民医院'];
const directoryOf = (version: string, code: string): Directory => ({
  version,
  institutions: [
    { code, name, level: '三级甲等' },
    ...neighbours.map((other, at) => ({ code: `H5104990000${at + 3}`, name: other, level: '三级甲等' })),
  ],
});
const before = directoryOf('before', 'H51049900002');
const now = directoryOf('now', 'H51049900077');

let model: LineModel;
let earlier: EarlierReading;

beforeAll(async () => {
  model = (await openLineModel())!;
  const page = await preparePage(
    drawStampedPage({ round: [{ name, x: 130, y: 215, tilt: 0.2 }] }),
    blindReader,
  );
  const found = findSeals(page).seals[0]!;
  const { seal, rim } = await readSeal(
    page,
    found,
    await createInstitutionMatcher(before, model),
    blindReader,
  );
  const readings = someReadings({
    engine: 'engine-1',
    directory: 'before',
    seals: [{ ...seal, page: 1 }],
    fields: { ...someReadings().fields, institution: { ...aValue(name), code: 'H51049900002' } },
  });
  earlier = { readings, rims: [{ name: 'page-1-seal-1.rim', bytes: rim! }] };
});

const tools = async (directory: Directory, engine = 'engine-1') => ({
  engine,
  directory,
  matcher: await createInstitutionMatcher(directory, model),
});
const again = async (
  directory: Directory,
  change: Partial<EarlierReading> = {},
): Promise<Readings | null> => {
  const outcome = await verifyAgain({ ...earlier, ...change }, await tools(directory));
  return outcome?.type === 'read' ? outcome.readings : null;
};

describe('verifying readings with another directory', () => {
  it('names seal and letterhead by the new directory, and leaves what was read', async () => {
    expect(earlier.readings.seals[0]?.institution?.code).toBe('H51049900002');
    const verified = (await again(now))!;
    expect(verified.directory).toBe('now');
    expect(verified.seals[0]?.institution).toMatchObject({ code: 'H51049900077', name });
    expect(verified.fields.institution).toEqual({ ...aValue(name), code: 'H51049900077' });
    const { seals: _, ...seen } = earlier.readings;
    const { seals: __, ...rest } = verified;
    const unchanged = { directory: '', fields: null, timings: null };
    expect({ ...rest, ...unchanged }).toEqual({ ...seen, ...unchanged });
    expect(verified.seals[0]).toMatchObject({ turn: earlier.readings.seals[0]?.turn });
  });

  it('gives what reading the seal on its page with that directory gives', async () => {
    const page = await preparePage(
      drawStampedPage({ round: [{ name, x: 130, y: 215, tilt: 0.2 }] }),
      blindReader,
    );
    const { matcher } = await tools(now);
    const whole = await readSeal(page, findSeals(page).seals[0]!, matcher, blindReader);
    expect((await again(now))?.seals).toEqual([{ ...whole.seal, page: 1 }]);
  });

  it('names nobody where the institution is not in the new directory', async () => {
    const without = { version: 'without', institutions: now.institutions.slice(1) };
    const readings = { ...earlier.readings, fields: { ...earlier.readings.fields, institution: null } };
    expect((await again(without, { readings }))?.seals[0]?.institution).toBeNull();
  });

  it('leaves a paper to be read anew by another engine, without its rims, or where the letterhead names nobody', async () => {
    expect(await verifyAgain(earlier, await tools(now, 'engine-2'))).toBeNull();
    expect(await again(now, { rims: [] })).toBeNull();
    expect(
      await again(now, { rims: [{ name: 'page-1-seal-1.rim', bytes: Buffer.from('no rim') }] }),
    ).toBeNull();
    expect(await again({ version: 'without', institutions: now.institutions.slice(1) })).toBeNull();
  });
});

describe('a packed rim', () => {
  it('loses nothing', async () => {
    const page = await preparePage(drawStampedPage({ round: [{ name, x: 130, y: 215 }] }), blindReader);
    const rim = unrollSeal(page, findSeals(page).seals[0]!);
    const back = unpackRim(packRim(rim))!;
    const { angleOf, ...arrays } = rim;
    const { angleOf: angleBack, ...arraysBack } = back;
    expect(arraysBack).toEqual(arrays);
    for (const column of [0, 439, -3, 881]) expect(angleBack(column)).toBeCloseTo(angleOf(column), 5);
  });
});
