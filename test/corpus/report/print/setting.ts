import { inForm } from './dates.ts';
import type { Area, Leaf, Type } from './leaf.ts';
import type { Matter, Section, SignaturePlace } from './matter.ts';
import { PRINT_FACES } from './faces.ts';

/** Sets labels, values, sections and dates in the style of the house. */
export interface Setting {
  readonly type: Type;
  /** `label：value`; returns where the value stands. A value in `hand` is written with a pen. */
  field(label: string, value: string, x: number, y: number, room: number, hand?: boolean): Area;
  /** A heading and wrapped text below or beside it; returns the next baseline. */
  section(heading: string, text: string, y: number, hand?: boolean): number;
  /** The date that counts with its label (empty for none), or a blank where it would stand. */
  countedDate(label: string, x: number, y: number): Area;
  /** A signature by hand or in type after its label, or the bare label on a paper that nobody signed. */
  signature(label: string, name: string, x: number, y: number, byHand: boolean): SignaturePlace;
  /** Sections set so far. */
  readonly sections: Section[];
}

/** Opens the setting of a matter on a leaf. */
export function openSetting(leaf: Leaf, matter: Matter): Setting {
  const { style, pen, plan } = matter;
  const type: Type = { size: style.size, face: style.body };
  const labelType: Type = { size: style.size, face: style.labels, bold: style.boldLabels };
  leaf.face = style.body;
  leaf.colour = style.ink;
  const sections: Section[] = [];
  const apart = (label: string): string =>
    style.stretched && [...label].length === 2 ? `${[...label][0]}　${[...label][1]}` : label;
  const setting: Setting = {
    type,
    sections,
    field(label, value, x, y, room, hand = false) {
      const [, , start] = leaf.print(label === '' ? '' : apart(label) + style.sep, x, y, labelType);
      const [, top, end, bottom] = hand
        ? leaf.write(value, start + 0.8, y + 0.4, { ...pen, size: style.size * 1.35 })
        : leaf.print(value, start + 0.4, y, type);
      if (style.underlined) leaf.rule(start, y + 1.1, x + room, y + 1.1, 0.16);
      return [start, top, end, bottom];
    },
    section(heading, text, y, hand = false) {
      sections.push({ heading, text, byHand: hand });
      const width = leaf.width - 2 * style.left - 10;
      leaf.print(heading + style.sep.trim(), style.left, y, { ...labelType, bold: true });
      const leading = style.size * 1.75;
      if (!hand) return leaf.wrap(text, style.left + 6, y + leading, width, leading, type) + 1.5;
      let line = y + leading * 1.1;
      for (const part of text.split('；')) {
        leaf.write(part, style.left + 8, line, { ...pen, size: style.size * 1.4 });
        line += leading * 1.2;
      }
      return line + 1;
    },
    countedDate(label, x, y) {
      if (plan.date === null) return setting.field(label, '', x, y, 50);
      if (!plan.hand.date)
        return setting.field(label, inForm(plan.date, matter.form), x, y, leaf.width - x - 14);
      const [year, month, day] = plan.date.split('-').map(Number) as [number, number, number];
      let at = label === '' ? x : leaf.print(label + style.sep, x, y, labelType)[2];
      const from = at;
      for (const [value, unit] of [
        [year, '年'],
        [month, '月'],
        [day, '日'],
      ] as const) {
        at = leaf.write(String(value), at + 1, y + 0.3, { ...pen, size: style.size * 1.3 })[2] + 0.8;
        at = leaf.print(unit, at, y, type)[2];
      }
      return [from, y - style.size, at, y + 1];
    },
    signature(label, name, x, y, byHand) {
      const start = leaf.print(label + style.sep, x, y, labelType)[2];
      const place = { role: 'doctor', area: [start, y - style.size, start + 30, y + 1] } as const;
      if (!plan.signed) return { ...place, manner: 'missing' };
      const area = byHand
        ? leaf.write(name, start + 1, y + 0.8, { ...pen, size: style.size * 1.7, colour: '#1f2240' })
        : leaf.print(name, start + 1, y, type);
      return { ...place, area, manner: byHand ? 'hand' : 'type' };
    },
  };
  return setting;
}

/** Letterhead with name, title, logo and rules; returns the height below which the body stands. */
export function head(leaf: Leaf, { plan, style, random }: Matter, title: string): number {
  const middle = leaf.width / 2;
  const low = leaf.height < 200 ? 0.78 : 1;
  const [nameY, titleY] = [24 * low, 35 * low];
  const letters = [...plan.issuer.name].length;
  const size = Math.min(8.4 * low, (leaf.width - 64) / letters);
  leaf.print(plan.issuer.name, middle, nameY, {
    size,
    face: style.nameFace,
    bold: true,
    align: 'centre',
    colour: style.accent,
    gap: size * 0.06,
  });
  if (style.subline)
    leaf.print(
      `地址：${random.fork('street').pick(['滨河大道', '康宁路', '文化街'])}${random.fork('no').integer(2, 280)}号  电话：0999-${random.fork('tel').integer(2_000_000, 8_999_999)}`,
      middle,
      nameY + 5,
      { size: 2.6, align: 'centre' },
    );
  leaf.print(title, middle, titleY + (style.subline ? 2 : 0), {
    size: 6.8 * low,
    face: style.titleFace,
    bold: true,
    align: 'centre',
    gap: 1,
  });
  const y = titleY + 5;
  if (style.headRule !== 'none')
    leaf.rule(
      style.left - 3,
      y,
      leaf.width - style.left + 3,
      y,
      0.5,
      style.headRule === 'red' ? '#c0151c' : style.accent,
    );
  if (style.headRule === 'double')
    leaf.rule(style.left - 3, y + 1, leaf.width - style.left + 3, y + 1, 0.18, style.accent);
  logo(leaf, style.logo, style.left + 6, nameY - 2, 7 * low);
  return y + 8;
}

/** A hospital's mark beside its name, often red: no seal. */
function logo(
  { context, dots }: Leaf,
  kind: 'none' | 'cross' | 'ring',
  x: number,
  y: number,
  r: number,
): void {
  if (kind === 'none') return;
  context.save();
  context.translate(x * dots, y * dots);
  context.scale(dots, dots);
  context.fillStyle = context.strokeStyle = '#cf1f2a';
  context.fillRect(-r * 0.2, -r * 0.62, r * 0.4, r * 1.24);
  context.fillRect(-r * 0.62, -r * 0.2, r * 1.24, r * 0.4);
  if (kind === 'ring') {
    context.lineWidth = r * 0.12;
    context.beginPath();
    context.arc(0, 0, r, 0, Math.PI * 2);
    context.stroke();
    context.letterSpacing = '0px';
    context.scale(0.1, 0.1);
    context.font = `${r * 2.2}px "${PRINT_FACES.zenhei.family}"`;
    context.textAlign = 'center';
    context.fillText('HOSPITAL', 0, r * 9);
  }
  context.restore();
}
