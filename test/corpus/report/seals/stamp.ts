import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { createRandom, type Random } from '../../random.ts';
import type { SealPlan } from '../plan/page-plan.ts';
import type { Area } from '../print/leaf.ts';
import type { Matter, Printed } from '../print/matter.ts';
import type { SealTruth } from '../truth.ts';
import { drawSealDesign } from './design.ts';
import { engrave } from './engrave.ts';
import { drawPressing } from './ink.ts';
import { evenly, onForeignGround } from './paste.ts';
import { engraveNameSeal, fingerprint } from './marks.ts';
import { press } from './press.ts';

/** An impression on a sheet: middle in millimetres, turn in radians, outline in millimetres. */
export interface Stamp {
  canvas: Canvas;
  x: number;
  y: number;
  turn: number;
  dots: number;
  outline: [number, number][];
  truth: Omit<SealTruth, 'outline'> | null;
  /** Lies on the print instead of in it: put there by a program. */
  opaque: boolean;
}

/** Pixels a millimetre at which seals are engraved. */
const FINE = 14;
/** With this share of its ink a character can be told without effort; below the second it is gone. */
const CLEAR = 0.62;
const GONE = 0.12;

const BLUES = [
  [36, 58, 150],
  [52, 70, 178],
  [28, 40, 120],
] as const;

const middle = ([left, top, right, bottom]: Area): [number, number] => [
  (left + right) / 2,
  (top + bottom) / 2,
];

/** Presses everything that a plan asks for: seals, name seals, a fingerprint. */
export function stampsOf(matter: Matter, printed: Printed, width: number, height: number): Stamp[] {
  const { plan, random } = matter;
  const stamps = plan.seals.map((seal, at) =>
    institutionStamp(seal, printed, width, height, random.fork(`place-${at}`)),
  );
  for (let at = 0; at < plan.personalSeals; at += 1) {
    const drawn = random.fork(`name-seal-${at}`);
    const engraved = engraveNameSeal(at === 0 ? matter.doctor : matter.reviewer, FINE, drawn);
    const around = plan.personalWithin && at === 0 ? stamps[0] : undefined;
    const [x, y] = middle(printed.signature.area);
    const turn = drawn.normal() * 0.12;
    const place = {
      x: around === undefined ? x + drawn.between(2, 18) - at * 22 : around.x + drawn.between(-6, 6),
      y: around === undefined ? y + drawn.between(-3, 3) : around.y + drawn.between(-4, 8),
      turn,
    };
    const [a, b] = engraved.half;
    stamps.push({
      canvas: press(engraved, drawPressing('good', drawn.fork('press')), drawn.fork('ink')).canvas,
      ...place,
      dots: FINE,
      outline: turned(
        [
          [-a, -b],
          [a, -b],
          [a, b],
          [-a, b],
        ],
        place,
      ),
      truth: {
        kind: 'personal',
        name: matter.doctor,
        code: null,
        sealType: 'PERSONAL',
        state: 'legible',
        turn: (turn * 180) / Math.PI,
        weakest: 1,
        ink: 'red',
        shape: engraved.shape,
        copy: null,
      },
      opaque: false,
    });
  }
  if (plan.fingerprint) {
    const [x, y] = middle(plan.kind === 'FORM' ? printed.signature.area : printed.name);
    const drawn = random.fork('fingerprint');
    stamps.push({
      canvas: fingerprint(FINE, drawn),
      x: x + drawn.between(0, 14),
      y: y + drawn.between(4, 24),
      turn: drawn.normal() * 0.4,
      dots: FINE,
      outline: [],
      truth: null,
      opaque: false,
    });
  }
  return stamps;
}

const isCut = ({ place }: SealPlan): boolean => place === 'edge' || place === 'straddle';

const inside = (limit: number, value: number, reach: number): number =>
  Math.min(limit - reach - 2, Math.max(reach + 2, value));

function institutionStamp(
  seal: SealPlan,
  printed: Printed,
  width: number,
  height: number,
  random: Random,
): Stamp {
  const own = createRandom(seal.label);
  const cut = seal.stamp === undefined ? own : createRandom(seal.stamp);
  const design = drawSealDesign(seal.of.name, seal.type, cut.fork('design'));
  const pressing = drawPressing(seal.state, own.fork('press'));
  const inked = seal.ink === 'blue' ? { ...pressing, ink: own.fork('blue').pick(BLUES) } : pressing;
  const pasted = seal.copy === 'pasted';
  const pressed = press(engrave(design, FINE), pasted ? evenly(inked) : inked, own.fork('ink'));
  const at = placeOf(seal, printed, width, height, random.fork('place'));
  const place = {
    x: isCut(seal) ? at[0] : inside(width, at[0], design.a),
    y: inside(height, at[1], design.b),
    turn: (seal.turn * Math.PI) / 180,
  };
  const weakest = Math.min(...pressed.kept);
  const rim = Array.from({ length: 48 }, (_, step): [number, number] => {
    const t = (step * Math.PI) / 24;
    return [design.a * Math.cos(t), design.b * Math.sin(t)];
  });
  const corners = [
    [-design.a, -design.b],
    [design.a, -design.b],
    [design.a, design.b],
    [-design.a, design.b],
  ] as const;
  return {
    canvas: pasted ? onForeignGround(pressed.canvas, own.fork('ground')) : pressed.canvas,
    opaque: pasted,
    ...place,
    dots: FINE,
    outline: turned(design.framed ? corners : rim, place).map(([x, y]) => [
      Math.min(width, Math.max(0, x)),
      y,
    ]),
    truth: {
      kind: 'institution',
      name: seal.of.name,
      code: seal.of.code,
      sealType: seal.type,
      state: isCut(seal) ? 'partial' : weakest >= CLEAR ? 'legible' : weakest >= GONE ? 'worn' : 'illegible',
      turn: seal.turn,
      weakest: Math.round(weakest * 100) / 100,
      ink: seal.ink,
      shape: design.framed ? 'square' : design.b < design.a ? 'ellipse' : 'circle',
      copy: seal.copy,
    },
  };
}

function placeOf(
  seal: SealPlan,
  printed: Printed,
  width: number,
  height: number,
  random: Random,
): [number, number] {
  const [dx, dy] = [random.normal() * 5, random.normal() * 4];
  const [x, y] = middle(
    seal.place === 'signature' ? printed.signature.area : seal.place === 'name' ? printed.name : printed.date,
  );
  if (seal.place === 'straddle') return [width + random.between(-3, 3), height * random.between(0.25, 0.7)];
  if (seal.place === 'edge') return [width - random.between(-4, 9), height * random.between(0.4, 0.8)];
  if (seal.place === 'clear')
    return [Math.max(30, width * random.between(0.2, 0.34)), height * random.between(0.72, 0.88)];
  return [x + dx, y + dy];
}

function turned(
  points: readonly (readonly [number, number])[],
  { x, y, turn }: { x: number; y: number; turn: number },
): [number, number][] {
  return points.map(([px, py]) => [
    x + px * Math.cos(turn) - py * Math.sin(turn),
    y + px * Math.sin(turn) + py * Math.cos(turn),
  ]);
}

/** Lays an impression on a page of `dots` pixels (or points) a millimetre; print shows through it. */
export function lay(
  context: SKRSContext2D,
  { canvas, x, y, turn, dots: fine, opaque }: Stamp,
  dots: number,
): void {
  context.save();
  context.globalCompositeOperation = opaque ? 'source-over' : 'multiply';
  context.translate(x * dots, y * dots);
  context.rotate(turn);
  context.scale(dots / fine, dots / fine);
  context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
  context.restore();
}
