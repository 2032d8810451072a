import type { Random } from '../../../random.ts';
import type { Sitter } from '../../plan/page-plan.ts';
import type { Area, Leaf } from '../../print/leaf.ts';

const skins = ['#e7bd9c', '#d9a884', '#c9936d', '#f0cdb0', '#b98360'];
const hairs = ['#17130f', '#241c18', '#3a332e', '#6f6a66', '#b9b6b2'];
const clothes = ['#23304c', '#f2f0ea', '#5a2730', '#2f4a3a', '#8c8f96', '#1c1c20'];

/** Draws an invented person, two of them, somebody from the side, or a room without anybody, within an area. */
export function drawSitter(leaf: Leaf, area: Area, sitter: Sitter, ground: string, random: Random): void {
  const { context, dots } = leaf;
  const [left, top, right, bottom] = area;
  context.save();
  context.beginPath();
  context.rect(left * dots, top * dots, (right - left) * dots, (bottom - top) * dots);
  context.clip();
  context.fillStyle = ground;
  context.fillRect(left * dots, top * dots, (right - left) * dots, (bottom - top) * dots);
  const [wide, tall] = [right - left, bottom - top];
  if (sitter === 'nobody') drawRoom(leaf, area, random);
  else if (sitter === 'two')
    for (const side of [0.28, 0.73])
      drawPerson(leaf, left + wide * side, top + tall * 0.46, wide * 0.52, 'one', random.fork(String(side)));
  else
    drawPerson(
      leaf,
      left + wide * random.between(0.47, 0.53),
      top + tall * 0.43,
      wide * 0.95,
      sitter,
      random,
    );
  context.restore();
}

/** A head of about half of `wide` with its middle in (x, y), and shoulders. */
function drawPerson(leaf: Leaf, x: number, y: number, wide: number, pose: Sitter, random: Random): void {
  const { context, dots } = leaf;
  const unit = wide * 0.01 * dots;
  const [skin, hair, cloth] = [random.pick(skins), random.pick(hairs), random.pick(clothes)];
  const [faceWide, faceTall] = [random.between(20, 24), random.between(28, 32)];
  context.save();
  context.translate(x * dots, y * dots);
  context.scale(unit, unit);
  context.rotate(random.normal() * 0.02);
  const oval = (cx: number, cy: number, a: number, b: number, colour: string, turn = 0): void => {
    context.fillStyle = colour;
    context.beginPath();
    context.ellipse(cx, cy, a, b, turn, 0, Math.PI * 2);
    context.fill();
  };
  const long = random.next() < 0.4;
  const aside = pose === 'profile' ? faceWide * 0.55 : 0;
  if (long) oval(-aside * 0.6, 4, faceWide * 1.22, faceTall * 1.3, hair);
  context.fillStyle = cloth;
  context.beginPath();
  context.moveTo(-58, 130);
  context.bezierCurveTo(-56, 62, -40, 52, -12, 44);
  context.lineTo(12, 44);
  context.bezierCurveTo(40, 52, 56, 62, 58, 130);
  context.fill();
  context.fillStyle = shade(skin, 0.86);
  context.fillRect(-10, 20, 20, 30);
  oval(-aside * 0.5, -8, faceWide * 1.1, faceTall * 1.02, hair);
  if (pose !== 'profile') for (const side of [-1, 1]) oval(side * faceWide, 2, 4, 7, shade(skin, 0.92));
  const light = context.createRadialGradient(-6, -8, 4, 0, 0, faceTall * 1.3);
  light.addColorStop(0, shade(skin, 1.07));
  light.addColorStop(1, shade(skin, 0.78));
  context.fillStyle = light;
  context.beginPath();
  context.ellipse(0, 3, faceWide, faceTall, 0, 0, Math.PI * 2);
  context.fill();
  if (pose === 'profile') drawSide(context, oval, skin, hair, faceWide);
  else drawFront(context, oval, skin, hair, faceWide, random);
  context.restore();
}

type Oval = (cx: number, cy: number, a: number, b: number, colour: string, turn?: number) => void;

function drawFront(
  context: Leaf['context'],
  oval: Oval,
  skin: string,
  hair: string,
  faceWide: number,
  random: Random,
): void {
  const apart = faceWide * 0.43;
  const glasses = random.next() < 0.3;
  for (const side of [-1, 1]) {
    oval(side * apart, -2, 4.4, 2.1, '#f6f3ef');
    oval(side * apart, -2, 2, 2, '#20160f');
    oval(side * apart, -8, 5.6, 1.1, hair, side * 0.08);
    if (!glasses) continue;
    context.strokeStyle = '#2a2a2e';
    context.lineWidth = 0.8;
    context.strokeRect(side * apart - 6.6, -5.6, 13.2, 8.2);
  }
  context.strokeStyle = shade(skin, 0.7);
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(-1, -1);
  context.quadraticCurveTo(-4, 9, -3, 11);
  context.quadraticCurveTo(0, 13, 3, 11);
  context.stroke();
  oval(0, 19, random.between(6, 8), random.between(1.4, 2.2), '#a4524a');
  context.fillStyle = hair;
  context.beginPath();
  context.moveTo(-faceWide, -6);
  context.bezierCurveTo(-faceWide, -34, faceWide, -34, faceWide, -6);
  context.bezierCurveTo(faceWide * 0.6, random.between(-24, -14), -faceWide * 0.4, -24, -faceWide, -6);
  context.fill();
}

function drawSide(context: Leaf['context'], oval: Oval, skin: string, hair: string, faceWide: number): void {
  context.fillStyle = shade(skin, 0.97);
  context.beginPath();
  context.moveTo(faceWide * 0.86, -8);
  context.lineTo(faceWide * 1.32, 8);
  context.lineTo(faceWide * 0.9, 12);
  context.fill();
  oval(faceWide * 0.62, -3, 3, 1.8, '#20160f');
  oval(faceWide * 0.62, -9, 4.4, 1, hair, 0.15);
  oval(faceWide * 0.74, 20, 4.4, 1.6, '#a4524a', -0.1);
  oval(-faceWide * 0.25, 3, 4.4, 7.4, shade(skin, 0.84));
  context.fillStyle = hair;
  context.beginPath();
  context.moveTo(faceWide * 0.8, -16);
  context.bezierCurveTo(faceWide * 0.4, -36, -faceWide * 1.1, -34, -faceWide * 1.05, 8);
  context.bezierCurveTo(-faceWide * 0.7, 6, -faceWide * 0.6, -8, faceWide * 0.1, -12);
  context.fill();
}

/** A wall with a window, a table, a pot: what somebody photographed instead of themselves. */
function drawRoom({ context, dots }: Leaf, [left, top, right, bottom]: Area, random: Random): void {
  const [wide, tall] = [right - left, bottom - top];
  const block = (x: number, y: number, w: number, h: number, colour: string): void => {
    context.fillStyle = colour;
    context.fillRect((left + x * wide) * dots, (top + y * tall) * dots, w * wide * dots, h * tall * dots);
  };
  block(0, random.between(0.6, 0.75), 1, 0.5, random.pick(['#8b6b4a', '#6d7378', '#a58b6c']));
  block(random.between(0.05, 0.4), random.between(0.08, 0.2), 0.4, 0.32, '#bcd6e6');
  block(random.between(0.3, 0.6), 0.5, 0.2, 0.26, random.pick(['#3f6b45', '#a9382f', '#39406b']));
}

/** A colour made lighter or darker. */
function shade(colour: string, by: number): string {
  const parts = [1, 3, 5].map((at) =>
    Math.min(255, Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * by)),
  );
  return `rgb(${parts.join(',')})`;
}
