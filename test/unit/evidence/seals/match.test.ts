import { beforeAll, describe, expect, it } from 'vitest';
import { preparePage } from '../../../../evidence/image/prepare.ts';
import type { PreparedPage } from '../../../../evidence/image/prepared-page.ts';
import { findSeals } from '../../../../evidence/seals/find.ts';
import { createInstitutionMatcher, type InstitutionMatcher } from '../../../../evidence/seals/match.ts';
import { openLineModel } from '../../../../evidence/text/model/line-model.ts';
import { readSeal } from '../../../../evidence/seals/read-seal.ts';
import { unrollSeal } from '../../../../evidence/seals/strip/unroll.ts';
import { blindReader, drawStampedPage, type RoundSeal } from '../../../builders/stamped-page.ts';

const entry = (serial: number, name: string, rest: object = {}) => ({
  code: `H510499${String(serial).padStart(5, '0')}`,
  name,
  level: '三级甲等',
  ...rest,
});

const directory = {
  version: 'test',
  institutions: [
    entry(1, '金沙江市第一人民医院', { aliases: ['金沙江市一医院'] }),
    entry(2, '金沙江市第二人民医院'),
    entry(3, '金沙江市第三人民医院', {
      formerNames: [{ name: '金沙江矿务局医院', from: null, to: '2018-03-31' }],
    }),
    entry(4, '南山县人民医院'),
    entry(5, '青竹县人民医院'),
    entry(6, '南山县中医医院'),
    entry(7, '云岭市妇幼保健院'),
    entry(8, '攀西学院附属医院'),
  ],
};

let matcher: InstitutionMatcher;
beforeAll(async () => {
  matcher = await createInstitutionMatcher(directory, await openLineModel());
});

async function sealed(seal: Omit<RoundSeal, 'x' | 'y'>): Promise<PreparedPage> {
  return preparePage(drawStampedPage({ round: [{ x: 130, y: 215, ...seal }] }), blindReader);
}

async function matchOf(seal: Omit<RoundSeal, 'x' | 'y'>) {
  const page = await sealed(seal);
  const found = findSeals(page).seals[0]!;
  return matcher.match(unrollSeal(page, found), found);
}

describe('naming the institution of a seal', () => {
  it('names the second hospital and not the first or third', async () => {
    const match = await matchOf({ name: '金沙江市第二人民医院', tilt: 0.2 });
    expect(match.decided?.code).toBe('H51049900002');
    expect(match.arcText).toBe('金沙江市第二人民医院');
  });

  it('names a hospital by an alias and by a former name', async () => {
    expect((await matchOf({ name: '金沙江市一医院' })).decided?.code).toBe('H51049900001');
    expect((await matchOf({ name: '金沙江矿务局医院' })).decided?.name).toBe('金沙江市第三人民医院');
  });

  it('does not decide for a hospital that is not in the directory, however near', async () => {
    for (const name of ['金沙江市第四人民医院', '北山县人民医院', '清江大学口腔医院'])
      expect((await matchOf({ name })).decided).toBeNull();
  });

  it('does not decide when the character that tells two hospitals apart is covered', async () => {
    const raster = drawStampedPage({ round: [{ name: '金沙江市第二人民医院', x: 130, y: 215 }] });
    const page = await preparePage(raster, blindReader);
    const found = findSeals(page).seals[0]!;
    const unrolled = unrollSeal(page, found);
    const open = await matcher.match(unrolled, found);
    expect(open.decided).not.toBeNull();
    // The numeral is the fifth of ten characters, just left of the middle of the name.
    const covered = { ...unrolled, known: unrolled.known.slice() };
    for (let row = 0; row < 76; row++)
      covered.known.fill(0, row * 880 + open.middle! - 60, row * 880 + open.middle! + 30);
    const hidden = await matcher.match(covered, found);
    expect(hidden.decided).toBeNull();
    expect(hidden.candidates.length).toBeGreaterThan(1);
  });
});

describe('naming the institution of a seal where the line model cannot run', () => {
  it('compares drawn names, and leaves one that is not in the directory open', async () => {
    const drawn = await createInstitutionMatcher(directory, null);
    const decided = async (name: string) => {
      const page = await sealed({ name });
      const found = findSeals(page).seals[0]!;
      return (await drawn.match(unrollSeal(page, found), found)).decided?.code ?? null;
    };
    expect(await decided('金沙江市第二人民医院')).toBe('H51049900002');
    expect(await decided('北山县人民医院')).toBeNull();
  });
});

describe('reading a seal', () => {
  it('unrolls the name unbroken once within two turns', async () => {
    const page = await sealed({ name: '南山县人民医院' });
    const { strip, ink } = unrollSeal(page, findSeals(page).seals[0]!);
    expect([strip.width, strip.height]).toEqual([1760, 76]);
    const inked = Array.from({ length: 880 }, (_, column) => (ink[30 * 880 + column]! > 60 ? 1 : 0));
    // The foot of the seal, where the strip begins and ends, is bare; the name stands in the middle.
    expect(inked.slice(0, 120).reduce((sum: number, value) => sum + value, 0)).toBe(0);
    expect(inked.slice(300, 580).reduce((sum: number, value) => sum + value, 0)).toBeGreaterThan(40);
  });

  it('knows the official seal by its star and blank middle, and a name seal as personal', async () => {
    const page = await sealed({ name: '南山县人民医院', tilt: 0.15 });
    const reading = await readSeal(page, findSeals(page).seals[0]!, matcher, blindReader);
    expect(reading.seal).toMatchObject({ sealType: 'OFFICIAL', institution: { code: 'H51049900004' } });
    const other = await preparePage(
      drawStampedPage({ squares: [{ x: 150, y: 230, side: 15 }] }),
      blindReader,
    );
    const personal = await readSeal(other, findSeals(other).seals[0]!, matcher, blindReader);
    expect(personal.seal).toMatchObject({ kind: 'personal', sealType: 'PERSONAL', institution: null });
    expect(personal.strip).toBeNull();
  });
});
