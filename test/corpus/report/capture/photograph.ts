import { createCanvas, type Canvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { Random } from '../../random.ts';
import { PRINT_FACES } from '../print/faces.ts';
import { drawPose, layOnTable, project } from './camera.ts';
import { lightUp, screenMoire } from './light.ts';
import { rasterOf, type Capture, type Raster } from './raster.ts';
import { senseNoise } from './sensor.ts';
import { drawTable } from './table.ts';

/** Photographs a printed sheet by hand; `hard` in bad light, leaning, bent, shaken. `stampedOn` is a watermark's day, ISO. */
export async function photographed(
  sheet: Canvas,
  width: number,
  height: number,
  hard: boolean,
  stampedOn: string,
  random: Random,
): Promise<Capture> {
  const pose = drawPose(hard, random.fork('pose'));
  const upright = height >= width;
  const short = Math.round(pose.longSide * 0.75);
  const [wide, tall] = upright ? [short, pose.longSide] : [pose.longSide, short];
  const forward = project(pose, width, height, wide, tall);
  const picture = drawTable(wide, tall, random.fork('table'));
  layOnTable(picture, rasterOf(sheet), width, height, forward, random.fork('paper'));
  if (random.fork('screen').next() < (hard ? 0.2 : 0.05)) screenMoire(picture, random.fork('moire'));
  lightUp(picture, hard, random.fork('light'));
  const lens = random.fork('lens');
  const blurred = await blur(picture, hard, lens);
  senseNoise(blurred, random.fork('noise'), {
    read: hard ? lens.between(1.5, 4) : lens.between(0.8, 2),
    shot: hard ? 4 : 2,
    colour: hard ? 2 : 1,
  });
  const raster = overlay(blurred, stampedOn, hard, random.fork('overlay'));
  return { raster, place: (x, y) => [forward(x, y)[0] / wide, forward(x, y)[1] / tall] };
}

/** Out of focus, or shaken along a line; then sharpened as telephones do. */
async function blur({ width, height, data }: Raster, hard: boolean, random: Random): Promise<Raster> {
  const image = sharp(data, { raw: { width, height, channels: 3 } });
  const shaken = hard && random.next() < 0.4;
  if (shaken) {
    const side = random.pick([3, 5]);
    const slope = random.between(-1, 1);
    const middle = (side - 1) / 2;
    const kernel = Array.from({ length: side * side }, (_, at) => {
      const [x, y] = [(at % side) - middle, Math.floor(at / side) - middle];
      return Math.abs(y - slope * x) < 0.75 ? 1 : 0;
    });
    image.convolve({ width: side, height: side, kernel });
  } else image.blur(hard ? random.between(0.7, 1.5) : random.between(0.35, 0.9));
  if (random.next() < 0.6)
    image.sharpen({ sigma: random.between(0.6, 1.2), m1: 0.6, m2: random.between(0.8, 2) });
  return { width, height, data: new Uint8Array(await image.raw().toBuffer()) };
}

/** A finger at the rim, and the telephone's watermark with the day of the picture. */
function overlay(raster: Raster, stampedOn: string, hard: boolean, random: Random): Raster {
  const finger = hard && random.next() < 0.25;
  const watermark = random.next() < 0.14;
  if (!finger && !watermark) return raster;
  const { width, height } = raster;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const rgba = context.createImageData(width, height);
  for (let from = 0, to = 0; from < raster.data.length; from += 3, to += 4)
    rgba.data.set([raster.data[from]!, raster.data[from + 1]!, raster.data[from + 2]!, 255], to);
  context.putImageData(rgba, 0, 0);
  if (finger) {
    const left = random.next() < 0.5;
    context.filter = `blur(${Math.round(width * 0.003)}px)`;
    context.fillStyle = random.pick(['#c98f74', '#b97c60', '#dba98f']);
    context.beginPath();
    context.ellipse(
      left ? 0 : width,
      height * random.between(0.35, 0.95),
      width * random.between(0.06, 0.11),
      width * 0.05,
      random.between(-0.4, 0.4),
      0,
      6.3,
    );
    context.fill();
    context.filter = 'none';
  }
  if (watermark) {
    const size = Math.round(width * 0.022);
    context.font = `${size}px "${PRINT_FACES.microhei.family}"`;
    context.fillStyle = 'rgba(255,255,255,0.92)';
    const day = stampedOn.replaceAll('-', random.pick(['/', '-', '.']));
    context.fillText(random.pick(['SHOT ON MI 11', 'HUAWEI P50', '手机拍摄']), size * 2, height - size * 3.2);
    context.fillText(
      `${day} 1${random.integer(0, 9)}:${random.integer(10, 59)}`,
      size * 2,
      height - size * 1.8,
    );
  }
  return rasterOf(canvas);
}
