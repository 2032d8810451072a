import { shiftDate } from '../print/date-style.ts';
import { createFace, drawPortrait } from './portrait.ts';
import type { Matter, Paper } from '../print/paper.ts';
import type { Sheet } from '../print/sheet.ts';

const CARD = { width: 85.6, height: 54 } as const;

function ground({ context, scale }: Sheet, from: string, to: string): void {
  const wide = CARD.width * scale;
  const high = CARD.height * scale;
  const wash = context.createLinearGradient(0, 0, wide, high);
  wash.addColorStop(0, from);
  wash.addColorStop(1, to);
  context.fillStyle = wash;
  context.fillRect(0, 0, wide, high);
  context.lineWidth = 0.12 * scale;
  context.strokeStyle = 'rgba(120,150,190,0.35)';
  for (let at = 0; at < 26; at += 1) {
    context.beginPath();
    for (let x = 0; x <= CARD.width; x += 1.5) {
      const y = at * 2.3 + 2.4 * Math.sin(x / 9 + at * 0.7);
      context.lineTo(x * scale, y * scale);
    }
    context.stroke();
  }
}

/** 身份证人像面 of an invented person, marked 样本. */
export function identityFront(matter: Matter): Paper {
  const { person } = matter;
  const [year, month, day] = person.birthDate.split('-') as [string, string, string];
  const blue = '#2c6a9e';
  return {
    docType: 'ID_FRONT',
    ...CARD,
    pages: [
      (sheet) => {
        ground(sheet, '#e9f1f6', '#dbe8ef');
        const label = (text: string, x: number, y: number): void => {
          sheet.text(text, x, y, { size: 2.7, face: 'hei', colour: blue });
        };
        const value = (text: string, x: number, y: number, size = 3.5): void => {
          sheet.text(text, x, y, { size, face: 'hei' });
        };
        label('姓名', 6, 10.4);
        value(person.name, 14.5, 10.6, person.name.length > 6 ? 3.4 : 4);
        label('性别', 6, 17.2);
        value(person.sex === 'male' ? '男' : '女', 14.5, 17.3);
        label('民族', 24, 17.2);
        value(person.nation, 32, 17.3);
        label('出生', 6, 24);
        value(year, 14.5, 24.1);
        label('年', 24, 24);
        value(String(Number(month)), 28.5, 24.1);
        label('月', 33.6, 24);
        value(String(Number(day)), 38, 24.1);
        label('日', 43, 24);
        label('住址', 6, 31);
        sheet.paragraph(person.address, 14.5, 31.2, 37, 4.4, { size: 3.1, face: 'hei' });
        label('公民身份号码', 6, 48.4);
        sheet.text(person.certNo, 27.5, 48.8, { size: 4.3, face: 'hei', spacing: 0.45 });
        const box = { x: 56, y: 7, width: 25, height: 32 };
        const { scale, context } = sheet;
        drawPortrait(
          context,
          { x: box.x * scale, y: box.y * scale, width: box.width * scale, height: box.height * scale },
          person.sex,
          createFace(matter),
          null,
        );
        sheet.text('样本', 80.5, 4.2, {
          size: 2.4,
          face: 'hei',
          colour: 'rgba(110,120,130,0.75)',
          align: 'center',
        });
      },
    ],
    stamps: [],
    printed: {
      institution: null,
      patientName: person.name,
      idNumber: person.certNo,
      doctorNamed: false,
      dates: [{ kind: 'BIRTH', label: '出生', value: person.birthDate, page: 1, legible: true }],
    },
  };
}

/** Validity of the drawn card (有效期限): twenty years from some day well before the application. */
export function cardValidity(matter: Matter): { from: string; to: string } {
  const from = shiftDate(matter.date, -matter.random.fork('card').integer(900, 4200));
  const day = from.slice(5) === '02-29' ? '02-28' : from.slice(5);
  return { from: `${from.slice(0, 4)}-${day}`, to: `${Number(from.slice(0, 4)) + 20}-${day}` };
}

function dotted(date: string): string {
  return date.replaceAll('-', '.');
}

/** 身份证国徽面, with a plain star in place of the emblem, marked 样本. */
export function identityBack(matter: Matter): Paper {
  const validity = cardValidity(matter);
  const authority = '金沙江市公安局临江分局';
  return {
    docType: 'ID_BACK',
    ...CARD,
    pages: [
      (sheet) => {
        ground(sheet, '#eef3ee', '#e6ecf2');
        const { context, scale } = sheet;
        context.fillStyle = '#b8332f';
        context.beginPath();
        for (let at = 0; at < 10; at += 1) {
          const reach = (at % 2 === 0 ? 6.5 : 2.5) * scale;
          context.lineTo(
            14 * scale + reach * Math.sin((at * Math.PI) / 5),
            14 * scale - reach * Math.cos((at * Math.PI) / 5),
          );
        }
        context.closePath();
        context.fill();
        sheet.text('中华人民共和国', 51, 13, {
          size: 4.6,
          face: 'song',
          bold: true,
          align: 'center',
          spacing: 0.8,
        });
        sheet.text('居民身份证', 51, 22.5, {
          size: 6.4,
          face: 'song',
          bold: true,
          align: 'center',
          spacing: 1.2,
        });
        sheet.text('签发机关', 14, 41, { size: 2.8, face: 'hei' });
        sheet.text(authority, 29, 41.1, { size: 3.2, face: 'hei' });
        sheet.text('有效期限', 14, 48, { size: 2.8, face: 'hei' });
        sheet.text(`${dotted(validity.from)}-${dotted(validity.to)}`, 29, 48.1, { size: 3.2, face: 'hei' });
        sheet.text('样本', 80.5, 4.2, {
          size: 2.4,
          face: 'hei',
          colour: 'rgba(110,120,130,0.75)',
          align: 'center',
        });
      },
    ],
    stamps: [],
    printed: {
      institution: null,
      patientName: null,
      idNumber: null,
      doctorNamed: false,
      dates: [
        { kind: 'VALID_FROM', label: '有效期限', value: validity.from, page: 1, legible: true },
        { kind: 'VALID_TO', label: '有效期限', value: validity.to, page: 1, legible: true },
      ],
    },
  };
}
