import type { SKRSContext2D } from '@napi-rs/canvas';
import { FACES } from '../print/fonts.ts';
import type { SealDesign } from './design.ts';

/**
 * Draws the face of a seal around the origin of `context`.
 * @param scale pixels per millimetre
 */
export function cutSeal(context: SKRSContext2D, design: SealDesign, scale: number): void {
  context.save();
  context.scale(scale, scale);
  context.strokeStyle = design.ink;
  context.fillStyle = design.ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  if (design.kind === 'personal') cutNameSeal(context, design);
  else cutInstitutionSeal(context, design);
  context.restore();
}

function glyph(context: SKRSContext2D, text: string, wide: number, high: number, weight: number): void {
  context.save();
  context.scale((wide / high) * 0.1, 0.1);
  context.lineWidth = weight * 10;
  context.lineJoin = 'round';
  context.fillText(text, 0, 0);
  context.strokeText(text, 0, 0);
  context.restore();
}

function cutInstitutionSeal(context: SKRSContext2D, design: SealDesign): void {
  const { radiusX, radiusY } = design;
  context.lineWidth = 1.1;
  context.beginPath();
  context.ellipse(0, 0, radiusX - 0.6, radiusY - 0.6, 0, 0, 2 * Math.PI);
  context.stroke();
  const characters = [...design.name];
  const oval = design.shape === 'ellipse';
  const high = oval ? 3.7 : characters.length > 13 ? 4.6 : 5.4;
  const inset = 1.9 + high / 2;
  const reach = oval ? (radiusX + radiusY) / 2 - inset : radiusX - inset;
  const widest = (oval ? 196 : 262) / Math.max(characters.length - 1, 1);
  const pitch = (reach * Math.min(design.spread * (oval ? 0.86 : 1), widest) * Math.PI) / 180;
  const wide = Math.min(high * 0.82, pitch * 0.86);
  context.font = `${high * 10}px "${FACES[design.face]}"`;
  for (const [angle, character] of spread(characters, radiusX - inset, radiusY - inset, pitch)) {
    const x = (radiusX - inset) * Math.sin(angle);
    const y = -(radiusY - inset) * Math.cos(angle);
    context.save();
    context.translate(x, y);
    context.rotate(Math.atan2(Math.sin(angle) / (radiusX - inset), Math.cos(angle) / (radiusY - inset)));
    glyph(context, character, wide, high, 0.16);
    context.restore();
  }
  if (!oval) star(context, design.centreText === '' ? 6.6 : 5.6, design.centreText === '' ? 0 : -0.8);
  if (design.centreText !== '') {
    const size = oval ? 3.9 : Math.min(3.9, 26 / design.centreText.length);
    context.font = `${size * 10}px "${FACES[design.face]}"`;
    context.save();
    context.translate(0, oval ? 2.4 : 9.6);
    glyph(context, design.centreText, size * 0.92, size, 0.13);
    context.restore();
  }
  if (design.digits !== null) digitsBelow(context, design);
}

/** Angles (clockwise from the top) that set characters evenly by length along the rim. */
function spread(characters: string[], a: number, b: number, pitch: number): [number, string][] {
  const steps = 1440;
  const lengths = [0];
  for (let at = 1; at <= steps; at += 1) {
    const angle = ((at - 0.5) / steps) * Math.PI;
    const step = (Math.PI / steps) * Math.hypot(a * Math.cos(angle), b * Math.sin(angle));
    lengths.push(lengths[at - 1]! + step);
  }
  return characters.map((character, at) => {
    const distance = (at - (characters.length - 1) / 2) * pitch;
    const index = lengths.findIndex((length) => length >= Math.abs(distance));
    return [(Math.sign(distance) * (index < 0 ? steps : index) * Math.PI) / steps, character];
  });
}

function star(context: SKRSContext2D, radius: number, y: number): void {
  context.beginPath();
  for (let at = 0; at < 10; at += 1) {
    const reach = at % 2 === 0 ? radius : radius * 0.382;
    const angle = (at * Math.PI) / 5;
    context.lineTo(reach * Math.sin(angle), y - reach * Math.cos(angle));
  }
  context.closePath();
  context.fill();
}

function digitsBelow(context: SKRSContext2D, design: SealDesign): void {
  const radius = 2.1;
  context.font = `${1.9 * 10}px "${FACES.hei}"`;
  const digits = [...design.digits!];
  for (const [at, digit] of digits.entries()) {
    const angle = Math.PI - (at - (digits.length - 1) / 2) * 0.085;
    context.save();
    context.translate(
      (design.radiusX - radius - 0.4) * Math.sin(angle),
      -(design.radiusY - radius - 0.4) * Math.cos(angle),
    );
    context.rotate(angle - Math.PI);
    glyph(context, digit, 1.5, 1.9, 0.04);
    context.restore();
  }
}

function cutNameSeal(context: SKRSContext2D, design: SealDesign): void {
  const { radiusX, radiusY } = design;
  context.lineWidth = 0.9;
  context.strokeRect(-radiusX + 0.5, -radiusY + 0.5, 2 * radiusX - 1, 2 * radiusY - 1);
  const letters = [...design.name, '印'].slice(0, 4);
  const cells = letters.length === 3 ? [letters[0]!, letters[1]!, letters[2]!, '章'] : letters;
  const spots: [number, number][] = [
    [0.45, -0.45],
    [0.45, 0.45],
    [-0.45, -0.45],
    [-0.45, 0.45],
  ];
  const high = radiusY * 0.84;
  context.font = `${high * 10}px "${FACES[design.face]}"`;
  for (const [at, character] of cells.entries()) {
    context.save();
    context.translate(spots[at]![0] * radiusX, spots[at]![1] * radiusY);
    glyph(context, character, high, high, 0.16);
    context.restore();
  }
}
