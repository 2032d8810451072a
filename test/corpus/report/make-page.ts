import { createHash } from 'node:crypto';
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createRandom, type Random } from '../random.ts';
import { copied } from './capture/copier.ts';
import { harmed } from './capture/harm.ts';
import { photographed } from './capture/photograph.ts';
import type { Capture } from './capture/raster.ts';
import { scanned } from './capture/scanner.ts';
import { encodePicture } from './files/encode.ts';
import { asHeic } from './files/heic.ts';
import { bornDigital, scanPdf } from './files/pdf.ts';
import { signPdf } from './files/signature/sign-pdf.ts';
import { drawMatter } from './papers/draw-matter.ts';
import type { PagePlan } from './plan/page-plan.ts';
import { printFolio } from './print/folio.ts';
import { drawGround, drawTraces } from './print/ground.ts';
import { openLeaf } from './print/leaf.ts';
import type { Printed } from './print/matter.ts';
import { lay, stampsOf, type Stamp } from './seals/stamp.ts';
import { truthOf, type MadeTruth } from './truth-of.ts';

/** A page of a report: the file to be read, a picture for the peer (null: the file itself), and what is true about it. */
export interface MadePage {
  bytes: Buffer;
  peer: { bytes: Buffer; extension: string } | null;
  truth: MadeTruth;
}

/** A sheet that can be printed at any fineness, always alike. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  draw(context: SKRSContext2D, dots: number, vector: boolean): void;
  /** What was printed and pressed; there once it was drawn. */
  readonly done: { printed: Printed; stamps: Stamp[] };
}

/**
 * Makes the page of a plan: prints, stamps, captures and encodes it. The same plan gives the same bytes, but for a signed PDF,
 * whose keys are fresh.
 */
export async function makePage(plan: PagePlan): Promise<MadePage> {
  const sheet = openSheet(plan);
  const random = createRandom(`${plan.label}/make`);
  const { bytes, peer, extension, place, turn } =
    plan.condition === 'pdf-digital'
      ? await digital(plan, sheet, random)
      : await captured(plan, sheet, random);
  const file = `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${extension}`;
  return { bytes, peer, truth: truthOf({ plan, ...sheet.done, place, turn, file }) };
}

function openSheet(plan: PagePlan): Sheet {
  const { layout } = drawMatter(plan);
  const { width, height } = layout;
  const random = createRandom(`${plan.label}/sheet`);
  const isCard = width < 100;
  let printed: Printed | null = null;
  let stamps: Stamp[] | null = null;
  return {
    width,
    height,
    draw(context, dots, vector) {
      // Every drawing starts from the same randomness, so that a second one is equal to the first.
      const fresh = drawMatter(plan).matter;
      const leaf = openLeaf(context, { dots, width, height }, vector);
      if (!isCard) drawGround(leaf, random.fork('ground'));
      printed = layout.draw(leaf, fresh);
      if (!isCard && plan.folio !== null) printFolio(leaf, plan.folio, random.fork('folio'));
      const blot = plan.fault === 'date-covered' ? printed.date : null;
      if (!isCard) drawTraces(leaf, blot, random.fork('traces'));
      stamps ??= stampsOf(fresh, printed, width, height);
      for (const stamp of stamps) lay(context, stamp, dots);
    },
    get done() {
      if (printed === null || stamps === null) throw new Error('a page was captured before it was printed');
      return { printed, stamps };
    },
  };
}

/** Draws a sheet of paper at so many pixels a millimetre; a card is drawn finer, as it fills the picture all the same. */
function picture({ width, height, draw }: Sheet, dots: number) {
  const fine = width < 100 ? (dots * 170) / Math.max(width, height) : dots;
  const canvas = createCanvas(Math.round(width * fine), Math.round(height * fine));
  draw(canvas.getContext('2d'), fine, false);
  return canvas;
}

interface File {
  bytes: Buffer;
  extension: string;
  peer: MadePage['peer'];
  place: Capture['place'];
  turn: number;
}

async function digital(plan: PagePlan, sheet: Sheet, random: Random): Promise<File> {
  const { width, height } = sheet;
  const plain = bornDigital(width, height, (context, dots) => sheet.draw(context, dots, true));
  const changed = plan.electronic === 'changed';
  const bytes =
    plan.electronic === null
      ? plain
      : await signPdf(plain, `${plan.issuer.name}电子签章`, changed, random.fork('sign'));
  return {
    bytes,
    extension: 'pdf',
    peer: { bytes: await picture(sheet, 7.87).encode('png'), extension: 'png' },
    place: (x, y) => [x / width, y / height],
    turn: 0,
  };
}

async function captured(plan: PagePlan, sheet: Sheet, random: Random): Promise<File> {
  const { condition, harm } = plan;
  const turn = condition === 'rotated' ? random.pick([90, 180, 270] as const) : 0;
  const untouched = await capture(plan, sheet, random);
  const { printed } = sheet.done;
  const { raster, place } =
    harm === null
      ? untouched
      : await harmed(
          untouched,
          harm.kind,
          harm.field === 'date' ? printed.date : printed.name,
          random.fork('harm'),
        );
  const drawn = random.fork('encode');
  const file = await encodePicture(raster, condition, turn, drawn);
  const same = { place, turn };
  const millimetres = sheet.width / untouched.raster.width;
  if (condition === 'pdf-scan')
    return {
      ...same,
      bytes: await scanPdf(file.bytes, raster.width * millimetres, raster.height * millimetres),
      extension: 'pdf',
      peer: file,
    };
  if (plan.heic && file.extension === 'jpg')
    return { ...same, bytes: await asHeic(file.bytes, drawn.integer(45, 70)), extension: 'heic', peer: file };
  return { ...same, ...file, peer: null };
}

async function capture({ condition, asOf }: PagePlan, sheet: Sheet, random: Random): Promise<Capture> {
  const { width, height } = sheet;
  const flat = (): Capture =>
    scanned(picture(sheet, random.pick([5.9, 7.87, 7.87, 7.87, 9.4])), width, height, random.fork('scan'));
  const photo = (hard: boolean): Promise<Capture> =>
    photographed(picture(sheet, 9.2), width, height, hard, asOf, random.fork('photo'));
  switch (condition) {
    case 'photo':
      return photo(false);
    case 'photo-hard':
      return photo(true);
    case 'rotated':
      return random.fork('kind').next() < 0.5 ? photo(false) : flat();
    case 'grey':
      return copied(flat(), random.fork('copy'));
    default:
      return flat();
  }
}
