import { MARK_COLUMNS, MARK_ROWS, type Marks } from './marks.ts';

/** How well two impressions agree. */
export interface Agreement {
  /** Correlation of their marks where both have some, −1…1. */
  readonly likeness: number;
  /** How many marks were compared. */
  readonly marks: number;
}

/** The middle of the name is found to so many columns, the ring to so many rows. */
const TURN_REACH = 5;
const RING_REACH = 2;
/** Parts of the rim that are laid upon each other on their own, since fitted rings differ by a pixel or two along the rim, and their reach. */
const PARTS = 11;
const PART_COLUMNS = 2;
const PART_ROWS = 1;
/** A part with fewer marks in common says nothing. */
const LEAST_IN_PART = 20;

interface Sums {
  readonly product: number;
  readonly one: number;
  readonly other: number;
  readonly marks: number;
}

/** Lays two impressions upon each other as well as they go, first whole, then part by part, and compares their marks. */
export function compareMarks(one: Marks, other: Marks): Agreement {
  const whole = bestOf(one, other, { from: 0, to: MARK_COLUMNS }, { columns: TURN_REACH, rows: RING_REACH });
  const parts = Array.from({ length: PARTS }, (_, part) => ({
    from: Math.floor((part * MARK_COLUMNS) / PARTS),
    to: Math.floor(((part + 1) * MARK_COLUMNS) / PARTS),
  })).flatMap((span) => {
    const reach = { columns: PART_COLUMNS, rows: PART_ROWS };
    const { sums } = bestOf(one, other, span, reach, whole, LEAST_IN_PART);
    return sums.marks > LEAST_IN_PART ? [sums] : [];
  });
  const total = parts.reduce(
    (sum, part) => ({
      product: sum.product + part.product,
      one: sum.one + part.one,
      other: sum.other + part.other,
      marks: sum.marks + part.marks,
    }),
    nothing,
  );
  return { likeness: likenessOf(total), marks: total.marks };
}

const nothing: Sums = { product: 0, one: 0, other: 0, marks: 0 };

const likenessOf = ({ product, one, other }: Sums): number =>
  one === 0 || other === 0 ? 0 : product / Math.sqrt(one * other);

interface Laid {
  readonly right: number;
  readonly down: number;
  readonly sums: Sums;
}

/** The shift of `other` within a reach around a start at which a span of the rim agrees best. */
function bestOf(
  one: Marks,
  other: Marks,
  span: { readonly from: number; readonly to: number },
  reach: { readonly columns: number; readonly rows: number },
  start: { readonly right: number; readonly down: number } = { right: 0, down: 0 },
  least = 0,
): Laid {
  let best: Laid = { ...start, sums: nothing };
  let bestLikeness = Number.NEGATIVE_INFINITY;
  for (let down = start.down - reach.rows; down <= start.down + reach.rows; down++)
    for (let right = start.right - reach.columns; right <= start.right + reach.columns; right++) {
      const sums = sumsOf(one, other, span, right, down);
      const likeness = likenessOf(sums);
      if (sums.marks <= least || likeness <= bestLikeness) continue;
      best = { right, down, sums };
      bestLikeness = likeness;
    }
  return best;
}

function sumsOf(
  one: Marks,
  other: Marks,
  { from, to }: { readonly from: number; readonly to: number },
  right: number,
  down: number,
): Sums {
  const sums = { product: 0, one: 0, other: 0, marks: 0 };
  for (let row = Math.max(0, -down); row < Math.min(MARK_ROWS, MARK_ROWS - down); row++)
    for (let column = from; column < to; column++) {
      const mark = one[row * MARK_COLUMNS + column]!;
      const beside = (column + right + MARK_COLUMNS) % MARK_COLUMNS;
      const its = other[(row + down) * MARK_COLUMNS + beside]!;
      if (mark === null || its === null) continue;
      sums.product += mark * its;
      sums.one += mark * mark;
      sums.other += its * its;
      sums.marks++;
    }
  return sums;
}
