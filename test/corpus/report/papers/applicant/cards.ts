import type { Leaf, Type } from '../../print/leaf.ts';
import type { Matter, PaperLayout, Printed } from '../../print/matter.ts';
import { drawSitter } from './sitter.ts';

const SIZE = { width: 85.6, height: 54 } as const;
const nowhere = [0, 0, 0, 0] as const;
const unsigned: Printed['signature'] = { role: 'applicant', area: nowhere, manner: 'missing' };

/** What every card leaves empty. */
const plain = { date: nowhere, signature: unsigned, age: null, sections: [] } as const;

/** A tinted ground with fine lines. */
function ground({ context, dots }: Leaf, from: string, to: string, line: string): void {
  const wash = context.createLinearGradient(0, 0, SIZE.width * dots, SIZE.height * dots);
  wash.addColorStop(0, from);
  wash.addColorStop(1, to);
  context.fillStyle = wash;
  context.fillRect(0, 0, SIZE.width * dots, SIZE.height * dots);
  context.strokeStyle = line;
  context.lineWidth = 0.1 * dots;
  for (let ring = 4; ring < 60; ring += 2.6) {
    context.beginPath();
    context.arc(30 * dots, 34 * dots, ring * dots, 0, Math.PI * 2);
    context.stroke();
  }
}

/** 居民身份证, the side with the portrait. */
const identityFront: PaperLayout = {
  ...SIZE,
  draw(leaf, { person, random }) {
    ground(leaf, '#e6eff3', '#d7e6dd', 'rgba(110,150,170,0.28)');
    const label: Type = { size: 2.6, face: 'microhei', colour: '#2b6390' };
    const value: Type = { size: 3.2, face: 'microhei', colour: '#15151a' };
    const [year, month, day] = person.birth.split('-').map(Number) as [number, number, number];
    leaf.print('姓名', 5.5, 10, label);
    const name = leaf.print(person.name, 15, 10.2, { ...value, size: 3.8 });
    leaf.print('性别', 5.5, 17, label);
    leaf.print(person.sex, 15, 17, value);
    leaf.print('民族', 26, 17, label);
    leaf.print(random.fork('people').pick(['汉', '汉', '彝', '傈僳', '回']), 35, 17, value);
    leaf.print('出生', 5.5, 24, label);
    for (const [text, x, type] of [
      [String(year), 15, value],
      ['年', 24, label],
      [String(month), 29, value],
      ['月', 34, label],
      [String(day), 39, value],
      ['日', 44, label],
    ] as const)
      leaf.print(text, x, 24, type);
    leaf.print('住址', 5.5, 31, label);
    leaf.wrap(person.address, 15, 31, 36, 5, value);
    leaf.print('公民身份号码', 5.5, 48, label);
    const idNumber = leaf.print(person.idNumber, 30, 48.3, { ...value, size: 4.1, gap: 0.35 });
    drawSitter(leaf, [56, 7, 80, 40], 'one', '#eef1f1', random.fork('portrait'));
    return { ...plain, name, idNumber };
  },
};

/** 居民身份证, the side with the emblem's place, the authority and the term. */
const identityBack: PaperLayout = {
  ...SIZE,
  draw(leaf, { card }) {
    ground(leaf, '#e9eef6', '#dfe9ee', 'rgba(150,120,150,0.25)');
    const { context, dots } = leaf;
    context.fillStyle = '#c4474a';
    context.beginPath();
    context.arc(13 * dots, 13 * dots, 7 * dots, 0, Math.PI * 2);
    context.fill();
    const colour = '#18181c';
    leaf.print('中华人民共和国', 51, 12, { size: 5, face: 'ming', align: 'centre', bold: true, colour });
    leaf.print('居民身份证', 51, 22, { size: 6.4, face: 'ming', align: 'centre', bold: true, colour });
    leaf.print('签发机关', 16, 40, { size: 2.8, face: 'microhei', colour });
    leaf.print(card.authority, 32, 40, { size: 3.2, face: 'microhei', colour });
    leaf.print('有效期限', 16, 47.5, { size: 2.8, face: 'microhei', colour });
    const through = card.validThrough === 'permanent' ? '长期' : card.validThrough.replaceAll('-', '.');
    const type: Type = { size: 3.2, face: 'microhei', colour };
    const date = leaf.print(`${card.validFrom.replaceAll('-', '.')}-${through}`, 32, 47.5, type);
    return { ...plain, date, name: nowhere, idNumber: null };
  },
};

/** 社会保障卡. */
const socialSecurity: PaperLayout = {
  ...SIZE,
  draw(leaf, matter) {
    const { person, card, random } = matter;
    const [from, to] = random.fork('ground').pick([
      ['#f3e6cf', '#e8d3ad'],
      ['#dfeaf4', '#bcd3e8'],
      ['#e9f0e3', '#cfe2c4'],
    ] as const);
    ground(leaf, from, to, 'rgba(140,120,90,0.22)');
    leaf.print('中华人民共和国社会保障卡', 48, 10, { size: 4.4, face: 'zenhei', align: 'centre' });
    const type: Type = { size: 3, face: 'microhei' };
    leaf.print('姓名', 31, 20, type);
    const name = leaf.print(person.name, 41, 20, { ...type, size: 3.6 });
    leaf.print('社会保障号码', 31, 28, type);
    const idNumber = leaf.print(person.idNumber, 31, 33, { ...type, size: 3.8 });
    leaf.print('发卡日期', 31, 40, type);
    leaf.print(card.validFrom.replaceAll('-', ''), 46, 40, type);
    leaf.print('6217 0049 9900 0' + String(person.idNumber).slice(10, 14), 31, 48, { ...type, size: 3.4 });
    drawSitter(leaf, [6, 15, 27, 43], 'one', '#f4f4f2', random.fork('portrait'));
    return { ...plain, name, idNumber };
  },
};

/** 近期免冠照片, or what was handed in instead of one. */
const photograph: PaperLayout = {
  width: 35,
  height: 45,
  draw(leaf, { plan, random }: Matter) {
    const backdrop = random.fork('ground').pick(['#fbfbfb', '#6ea7dc', '#f5f7fa', '#c8303a', '#438edb']);
    drawSitter(leaf, [0, 0, 35, 45], plan.sitter, backdrop, random.fork('portrait'));
    return { ...plain, name: nowhere, idNumber: null };
  },
};

export const IDENTITY_FRONT: readonly PaperLayout[] = [identityFront];
export const IDENTITY_BACK: readonly PaperLayout[] = [identityBack];
export const SOCIAL_SECURITY: readonly PaperLayout[] = [socialSecurity];
export const PHOTOGRAPH: readonly PaperLayout[] = [photograph];
