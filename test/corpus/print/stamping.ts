import type { Stamp } from '../seals/design.ts';
import type { Matter, Paper } from './paper.ts';

/** Where signature and date of a paper stand, millimetres. */
export interface SealSpot {
  page: number;
  signature: readonly [x: number, y: number];
  date: readonly [x: number, y: number];
}

/** Presses the seals of a matter near signature and date; the first one lies as the matter says, name seals beside it. */
export function stampAll(matter: Matter, spot: SealSpot): Paper['stamps'] {
  const random = matter.random.fork('stamps');
  return matter.seals.map((design, at): Stamp & { page: number } => {
    const tilt = random.normal() * 0.09;
    if (design.kind === 'personal') {
      return { design, x: spot.signature[0] + 13, y: spot.signature[1] - 2, tilt, page: spot.page };
    }
    const [x, y] = {
      date: spot.date,
      signature: spot.signature,
      clear: [spot.date[0] - 62, spot.date[1] - 6] as const,
    }[matter.sealOver];
    const shift = at * 30;
    return {
      design,
      x: x + random.between(-4, 4) - shift,
      y: y + random.between(-3, 3) - 4,
      tilt,
      page: spot.page,
    };
  });
}
