import type { Matter } from './paper.ts';
import type { Sheet, TextStyle } from './sheet.ts';

/** Prints hospital name and title in the style of the house; returns the height below which the body starts. */
export function letterhead(sheet: Sheet, { hospital, house }: Matter, title: string): number {
  const middle = sheet.width / 2;
  const size = Math.min(8.6, 150 / hospital.name.length);
  const colour = house.nameColour;
  sheet.body = house.bodyFace;
  sheet.text(hospital.name, middle, 27, {
    size,
    face: house.nameFace,
    bold: true,
    align: 'center',
    spacing: 0.6,
    colour,
  });
  sheet.text(title, middle, 39, {
    size: 7,
    face: house.titleFace,
    bold: true,
    align: 'center',
    spacing: 1.2,
  });
  sheet.line(20, 44, sheet.width - 20, 44, 0.45, colour);
  if (house.rules === 2) sheet.line(20, 45.2, sheet.width - 20, 45.2, 0.2, colour);
  return 52;
}

/** Prints `label：value` pairs side by side; each value stands on a thin rule. */
export function row(
  sheet: Sheet,
  y: number,
  pairs: readonly (readonly [label: string, value: string, x: number, width: number])[],
  style: TextStyle = { size: 4.4 },
): void {
  for (const [label, value, x, width] of pairs) {
    const start = x + sheet.text(`${label}：`, x, y, style);
    sheet.text(value, start + 0.6, y, style);
    sheet.line(start, y + 1.3, x + width, y + 1.3, 0.15, '#6b6b70');
  }
}

/** The sex of a person in one character (性别). */
export function sexWord(matter: Matter): '男' | '女' {
  return matter.person.sex === 'male' ? '男' : '女';
}

/** Prints a date, or the wet smear that is left of it when nobody can read it. */
export function printDate(
  sheet: Sheet,
  text: string,
  x: number,
  y: number,
  style: TextStyle,
  smudged: boolean,
): void {
  if (!smudged) {
    sheet.text(text, x, y, style);
    return;
  }
  const { context } = sheet;
  context.save();
  context.globalAlpha = 0.09;
  for (let at = 0; at < 26; at += 1) {
    const turn = at * 2.399963;
    const reach = 0.34 * Math.sqrt(at);
    const aside = reach * 1.5 * Math.cos(turn);
    sheet.text(text, x + aside, y + reach * 0.75 * Math.sin(turn) - 0.3, {
      ...style,
      bold: true,
      colour: '#3a3d58',
    });
  }
  context.restore();
}

/** Prints a name in a hand-written face, a little askew (签名). */
export function signature(sheet: Sheet, name: string, x: number, y: number, size = 6.4): void {
  const { context, scale } = sheet;
  context.save();
  context.translate(x * scale, y * scale);
  context.rotate(-0.05);
  context.transform(1, 0, -0.18, 1, 0, 0);
  sheet.text(name, 0, 0, { size, face: 'kai', colour: '#23264d' });
  context.restore();
}
