import type { Matter } from './paper.ts';
import type { Sheet, TextStyle } from './sheet.ts';

/** Prints hospital name and title; returns the height below which the body starts. */
export function letterhead(sheet: Sheet, institution: string, title: string): number {
  const middle = sheet.width / 2;
  const size = Math.min(8.6, 150 / institution.length);
  sheet.text(institution, middle, 27, { size, face: 'song', bold: true, align: 'center', spacing: 0.6 });
  sheet.text(title, middle, 39, { size: 7, face: 'hei', align: 'center', spacing: 1.2 });
  sheet.line(20, 44, sheet.width - 20, 44, 0.45);
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
    sheet.text(value, start + 0.6, y, { ...style, face: 'song' });
    sheet.line(start, y + 1.3, x + width, y + 1.3, 0.15, '#6b6b70');
  }
}

/** The sex of a person in one character (性别). */
export function sexWord(matter: Matter): '男' | '女' {
  return matter.person.sex === 'male' ? '男' : '女';
}

/** Prints a date, or what is left of it when nobody can read it. */
export function printDate(sheet: Sheet, text: string, x: number, y: number, style: TextStyle, smudged: boolean): void {
  if (!smudged) {
    sheet.text(text, x, y, style);
    return;
  }
  const length = sheet.text(text, x, y, { ...style, colour: '#b9b8b6' });
  const left = style.align === 'right' ? x - length : x;
  const { context, scale } = sheet;
  context.strokeStyle = '#2a2a33';
  context.lineCap = 'round';
  for (let at = 0; at < 46; at += 1) {
    const wave = Math.sin(at * 12.9898) * 43758.5453;
    const jitter = wave - Math.floor(wave);
    context.lineWidth = (0.5 + jitter * 0.7) * scale;
    context.beginPath();
    context.moveTo((left + (length * at) / 46 - 0.6) * scale, (y - style.size * (0.95 - 0.5 * jitter)) * scale);
    context.lineTo((left + (length * (at + 1.6)) / 46) * scale, (y - style.size * (0.45 * jitter - 0.05)) * scale);
    context.stroke();
  }
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
