import type { Random } from '../random.ts';
import type { Matter, Paper } from '../print/paper.ts';
import type { Sheet } from '../print/sheet.ts';

const SCREEN = { width: 70, height: 140 } as const;
const MODULES = 29;

/** A pattern that looks like a two-dimensional code and says nothing. */
function drawCode({ context, scale }: Sheet, left: number, top: number, side: number, random: Random): void {
  const step = (side / MODULES) * scale;
  const fill = (column: number, line: number, count: number, colour: string): void => {
    context.fillStyle = colour;
    context.fillRect(left * scale + column * step, top * scale + line * step, count * step, count * step);
  };
  for (let line = 0; line < MODULES; line += 1) {
    for (let column = 0; column < MODULES; column += 1) {
      if (random.next() < 0.48) fill(column, line, 1, '#16181d');
    }
  }
  for (const [column, line] of [
    [0, 0],
    [MODULES - 7, 0],
    [0, MODULES - 7],
  ] as const) {
    fill(column - 1, line - 1, 9, '#ffffff');
    fill(column, line, 7, '#16181d');
    fill(column + 1, line + 1, 5, '#ffffff');
    fill(column + 2, line + 2, 3, '#16181d');
  }
}

/** A screenshot of the 医保电子凭证 of an invented person, marked 样本. */
export function electronicVoucher(matter: Matter): Paper {
  const { person } = matter;
  const masked = `${person.certNo.slice(0, 6)}********${person.certNo.slice(-4)}`;
  return {
    docType: 'EVOUCHER',
    ...SCREEN,
    pages: [
      (sheet) => {
        const { context, scale } = sheet;
        context.fillStyle = '#2f78d6';
        context.fillRect(0, 0, SCREEN.width * scale, 52 * scale);
        context.fillStyle = '#ffffff';
        context.fillRect(5 * scale, 26 * scale, 60 * scale, 96 * scale);
        const centre = SCREEN.width / 2;
        sheet.text('医保电子凭证', centre, 16, { size: 5, face: 'hei', align: 'center', colour: '#ffffff' });
        sheet.text('样本', 63, 7, { size: 2.6, face: 'hei', align: 'center', colour: '#d6e5fb' });
        sheet.text('姓名', 11, 37, { size: 3, face: 'hei', colour: '#7b828c' });
        sheet.text(person.name, 22, 37.2, { size: 3.8, face: 'hei' });
        sheet.text('证件号码', 11, 45, { size: 3, face: 'hei', colour: '#7b828c' });
        sheet.text(masked, 26, 45.1, { size: 3.3, face: 'hei' });
        drawCode(sheet, 15, 56, 40, matter.random.fork('code'));
        sheet.text('请向工作人员出示此码', centre, 105, {
          size: 3,
          face: 'hei',
          align: 'center',
          colour: '#7b828c',
        });
        sheet.text('参保地：金沙江市', centre, 114, { size: 3, face: 'hei', align: 'center' });
      },
    ],
    stamps: [],
    printed: {
      institution: null,
      patientName: person.name,
      idNumber: masked,
      doctorNamed: false,
      dates: [],
    },
  };
}
