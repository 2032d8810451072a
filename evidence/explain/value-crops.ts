import sharp from 'sharp';
import { boundsOf, type Polygon } from '../../shared/geometry/polygon.ts';
import type { Readings } from '../../shared/readings/schema.ts';
import type { Raster } from '../image/raster.ts';

/** A piece cut out of the displayed page, PNG bytes. */
export interface ValueCrop {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Pixels around a value that are shown with it. */
const margin = 12;

/** Cuts the place of each value out of one page: fields by their name, dates by number and kind. */
export async function valueCrops(source: Raster, page: number, readings: Readings): Promise<ValueCrop[]> {
  const { fields, dates, signatures } = readings;
  const places: { name: string; page: number; polygon: Polygon }[] = [
    ...Object.entries(fields).flatMap(([name, value]) =>
      value == null || Array.isArray(value) ? [] : [{ ...value, name: `field-${kebab(name)}` }],
    ),
    ...dates.map((date, index) => ({ ...date, name: `date-${index + 1}-${kebab(date.kind)}` })),
    ...signatures.map((signature, index) => ({ ...signature, name: `signature-${index + 1}` })),
  ];
  const rotation = readings.pages.find(({ index }) => index === page)?.rotation ?? 0;
  const { data, width, height, channels } = source;
  const { data: turned, info } = await sharp(data, { raw: { width, height, channels } })
    .rotate(rotation)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const crops: ValueCrop[] = [];
  for (const place of places.filter((each) => each.page === page)) {
    const bounds = boundsOf(place.polygon);
    const left = Math.max(0, Math.floor(bounds.x) - margin);
    const top = Math.max(0, Math.floor(bounds.y) - margin);
    const right = Math.min(raw.width, Math.ceil(bounds.x + bounds.width) + margin);
    const bottom = Math.min(raw.height, Math.ceil(bounds.y + bounds.height) + margin);
    if (right <= left || bottom <= top) continue;
    const bytes = await sharp(turned, { raw })
      .extract({ left, top, width: right - left, height: bottom - top })
      .png()
      .toBuffer();
    crops.push({ name: place.name, bytes: new Uint8Array(bytes) });
  }
  return crops;
}

const kebab = (name: string): string =>
  name
    .replaceAll(/(?<=[a-z])[A-Z]/g, '-$&')
    .replaceAll('_', '-')
    .toLowerCase();
