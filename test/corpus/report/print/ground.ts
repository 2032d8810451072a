import type { Random } from '../../random.ts';
import type { Leaf } from './leaf.ts';

/** What is on the sheet before it is printed: white, a tint, a security pattern, a red frame. */
export function drawGround(leaf: Leaf, random: Random): void {
  const { context, dots, width, height } = leaf;
  const kind = random.pick([
    'white',
    'white',
    'white',
    'white',
    'white',
    'white',
    'tint',
    'pattern',
    'frame',
  ] as const);
  context.fillStyle = kind === 'tint' ? random.pick(['#fdeef0', '#eef6ea', '#eef3fb', '#fff8e4']) : '#ffffff';
  context.fillRect(0, 0, width * dots, height * dots);
  if (kind === 'pattern') {
    context.strokeStyle = random.pick([
      'rgba(220,120,130,0.28)',
      'rgba(120,160,210,0.3)',
      'rgba(120,180,140,0.3)',
    ]);
    context.lineWidth = 0.12 * dots;
    for (let line = -height; line < width; line += 4) {
      context.beginPath();
      for (let y = 0; y <= height; y += 4) context.lineTo((line + y + 2 * Math.sin(y / 7)) * dots, y * dots);
      context.stroke();
    }
  }
  if (kind === 'frame') {
    leaf.rule(10, 10, width - 10, 10, 0.5, '#c21f28');
    leaf.rule(10, height - 10, width - 10, height - 10, 0.5, '#c21f28');
  }
}

/** What happened to the sheet afterwards: a tick or a line with a red pen, a blot over the date when it is covered. */
export function drawTraces(
  leaf: Leaf,
  blot: readonly [number, number, number, number] | null,
  random: Random,
): void {
  const { context, dots } = leaf;
  if (random.next() < 0.06) {
    context.strokeStyle = random.pick(['#c8202c', '#d0342c', '#2a3f9a']);
    context.lineWidth = 0.5 * dots;
    const [x, y] = [random.between(30, leaf.width - 50), random.between(80, leaf.height - 40)];
    context.beginPath();
    context.moveTo(x * dots, y * dots);
    context.quadraticCurveTo(
      (x + 5) * dots,
      (y + 8) * dots,
      (x + random.between(12, 30)) * dots,
      (y - 8) * dots,
    );
    context.stroke();
  }
  if (blot === null) return;
  const [left, top, right, bottom] = blot;
  context.fillStyle = random.pick(['#1d1f2e', '#2b2b30', '#e9e7e2']);
  for (let drop = 0; drop < 34; drop += 1) {
    context.beginPath();
    context.ellipse(
      random.between(left - 2, right + 2) * dots,
      random.between(top - 0.5, bottom + 0.5) * dots,
      random.between(2, 5) * dots,
      random.between(1.4, 2.8) * dots,
      random.between(0, 3),
      0,
      6.3,
    );
    context.fill();
  }
}
