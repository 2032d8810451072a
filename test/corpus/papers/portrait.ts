import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from '../random.ts';
import type { Matter, Paper } from '../print/paper.ts';

/** Draws an invented head and shoulders into a box; lengths in pixels of `context`. */
export function drawPortrait(
  context: SKRSContext2D,
  box: { x: number; y: number; width: number; height: number },
  sex: 'male' | 'female',
  random: Random,
  ground: string | null,
): void {
  const { x, y, width, height } = box;
  const middle = x + width / 2;
  const skin = random.pick(['#e3b894', '#d9a980', '#e8c3a2']);
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  if (ground !== null) {
    context.fillStyle = ground;
    context.fillRect(x, y, width, height);
  }
  const blob = (cx: number, cy: number, rx: number, ry: number, colour: string): void => {
    context.fillStyle = colour;
    context.beginPath();
    context.ellipse(cx, cy, rx, ry, 0, 0, 2 * Math.PI);
    context.fill();
  };
  const hair = random.pick(['#211d1c', '#3a3532', '#6d6a68']);
  if (sex === 'female') blob(middle, y + height * 0.5, width * 0.29, height * 0.3, hair);
  blob(
    middle,
    y + height * 1.08,
    width * 0.46,
    height * 0.36,
    random.pick(['#2f3b52', '#4a4038', '#33463d']),
  );
  blob(middle, y + height * 0.7, width * 0.12, height * 0.13, skin);
  blob(middle, y + height * 0.38, width * 0.26, height * 0.25, hair);
  blob(middle, y + height * 0.44, width * 0.225, height * 0.245, skin);
  for (const side of [-1, 1]) {
    blob(middle + side * width * 0.235, y + height * 0.45, width * 0.03, height * 0.05, skin);
    blob(middle + side * width * 0.085, y + height * 0.41, width * 0.033, height * 0.013, '#2a211d');
    blob(middle + side * width * 0.085, y + height * 0.375, width * 0.05, height * 0.008, hair);
  }
  blob(middle, y + height * 0.49, width * 0.022, height * 0.03, '#c9966f');
  blob(middle, y + height * 0.565, width * 0.07, height * 0.012, '#a85f52');
  context.restore();
}

/** 近期免冠照片, the picture alone. */
export function portrait(matter: Matter): Paper {
  return {
    docType: 'PHOTO',
    width: 35,
    height: 45,
    pages: [
      ({ context, scale }) =>
        drawPortrait(
          context,
          { x: 0, y: 0, width: 35 * scale, height: 45 * scale },
          matter.person.sex,
          createFace(matter),
          '#f4f6f8',
        ),
    ],
    stamps: [],
    printed: { institution: null, patientName: null, idNumber: null, doctorNamed: false, dates: [] },
  };
}

/** The same face on every picture of one person. */
export function createFace(matter: Matter): Random {
  return matter.random.fork('face');
}
