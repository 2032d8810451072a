import { createHash } from 'node:crypto';
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createRandom } from '../random.ts';
import { copied } from './capture/copier.ts';
import { photographed } from './capture/photograph.ts';
import type { Capture } from './capture/raster.ts';
import { scanned } from './capture/scanner.ts';
import { encodePicture } from './files/encode.ts';
import { bornDigital, scanPdf } from './files/pdf.ts';
import { drawMatter } from './papers/draw-matter.ts';
import type { PagePlan } from './plan/page-plan.ts';
import { drawGround, drawTraces } from './print/ground.ts';
import { openLeaf } from './print/leaf.ts';
import type { Printed } from './print/matter.ts';
import { lay, stampsOf, type Stamp } from './seals/stamp.ts';
import type { PageTruth } from './truth.ts';

/** A page of a report: the file to be read, a picture for the peer (null: the file itself), and what is true about it. */
export interface MadePage {
  bytes: Buffer;
  peer: { bytes: Buffer; extension: string } | null;
  truth: Omit<PageTruth, 'seed' | 'peerFile'>;
}

/** Makes the page of a plan: prints, stamps, captures and encodes it. The same plan gives the same bytes. */
export async function makePage(plan: PagePlan): Promise<MadePage> {
  const { layout } = drawMatter(plan);
  const { width, height } = layout;
  const random = createRandom(`${plan.label}/make`);
  let printed: Printed | null = null;
  let stamps: Stamp[] | null = null;
  const draw = (context: SKRSContext2D, dots: number, vector: boolean): void => {
    // Every drawing starts from the same randomness, so that a second one is equal to the first.
    const fresh = drawMatter(plan).matter;
    const leaf = openLeaf(context, { dots, width, height }, vector);
    drawGround(leaf, random.fork('ground'));
    printed = layout.draw(leaf, fresh);
    drawTraces(leaf, plan.fault === 'date-covered' ? printed.date : null, random.fork('traces'));
    stamps ??= stampsOf(fresh, printed, width, height);
    for (const stamp of stamps) lay(context, stamp, dots);
  };
  const sheet = (dots: number) => {
    const canvas = createCanvas(Math.round(width * dots), Math.round(height * dots));
    draw(canvas.getContext('2d'), dots, false);
    return canvas;
  };
  const flat = (): Capture =>
    scanned(sheet(random.pick([5.9, 7.87, 7.87, 7.87, 9.4])), width, height, random.fork('scan'));
  const photo = (hard: boolean) =>
    photographed(sheet(9.2), width, height, hard, plan.asOf, random.fork('photo'));
  const turn = plan.condition === 'rotated' ? random.pick([90, 180, 270] as const) : 0;
  let place: Capture['place'] = (x, y) => [x / width, y / height];
  let bytes: Buffer;
  let extension: string;
  let peer: MadePage['peer'] = null;
  if (plan.condition === 'pdf-digital') {
    bytes = bornDigital(width, height, (context, dots) => draw(context, dots, true));
    extension = 'pdf';
    peer = { bytes: await sheet(7.87).encode('png'), extension: 'png' };
  } else {
    const captured = await capture(plan, random.fork('kind').next(), flat, photo, () => random.fork('copy'));
    place = captured.place;
    const file = await encodePicture(captured.raster, plan.condition, turn, random.fork('encode'));
    const pdf = plan.condition === 'pdf-scan';
    bytes = pdf ? await scanPdf(file.bytes, width, height) : file.bytes;
    extension = pdf ? 'pdf' : file.extension;
    peer = pdf ? { bytes: file.bytes, extension: file.extension } : null;
  }
  const done = printed as Printed | null;
  if (done === null || stamps === null) throw new Error('a page was captured before it was printed');
  return { bytes, peer, truth: truthOf(plan, done, stamps, place, turn, `${nameOf(bytes)}.${extension}`) };
}

async function capture(
  { condition }: PagePlan,
  chance: number,
  flat: () => Capture,
  photo: (hard: boolean) => Promise<Capture>,
  copy: () => ReturnType<typeof createRandom>,
): Promise<Capture> {
  switch (condition) {
    case 'photo':
      return photo(false);
    case 'photo-hard':
      return photo(true);
    case 'rotated':
      return chance < 0.5 ? photo(false) : flat();
    case 'grey':
      return copied(flat(), copy());
    default:
      return flat();
  }
}

/** A file name that says nothing. */
const nameOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

function truthOf(
  plan: PagePlan,
  printed: Printed,
  stamps: readonly Stamp[],
  place: Capture['place'],
  turn: number,
  file: string,
): MadePage['truth'] {
  const { person, doctor, visitNumber, diagnoses } = drawMatter(plan).matter;
  const [left, top, right, bottom] = printed.date;
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
  const official = stamps.filter(({ truth }) => truth?.kind === 'institution');
  const [sl, st, sr, sb] = printed.signature;
  return {
    number: plan.number,
    file,
    condition: plan.condition,
    fault: plan.fault,
    docType: plan.kind,
    asOf: plan.asOf,
    rotation: (turn === 0 ? 0 : 360 - turn) as 0 | 90 | 180 | 270,
    colour: plan.condition !== 'grey',
    issuer: plan.issuer,
    patientName: person.name,
    idNumber: printed.idPrinted ? person.idNumber : null,
    sex: person.sex,
    doctor,
    doctorByHand: printed.signatureByHand,
    visitNumber,
    diagnoses,
    headings: printed.headings,
    countedDate: plan.fault === 'date-covered' ? null : plan.date,
    hand: plan.hand,
    dateUnderSeal: official.some((stamp) => {
      const reach = Math.max(...stamp.outline.map(([x, y]) => Math.hypot(x - stamp.x, y - stamp.y)));
      return Math.hypot((cx - stamp.x) / 1.35, cy - stamp.y) < reach * 0.95;
    }),
    seals: stamps.flatMap(({ truth, outline }) =>
      truth === null ? [] : [{ ...truth, outline: outline.map(([x, y]) => place(x, y)) }],
    ),
    signature: [place(sl, st), place(sr, st), place(sr, sb), place(sl, sb)],
  };
}
