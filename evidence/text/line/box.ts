/** An upright box in *prepared* pixels: the flattened, straightened picture of one page. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** The smallest box around all given ones; they must not be empty. */
export function enclosing(boxes: readonly Box[]): Box {
  return {
    x0: Math.min(...boxes.map((box) => box.x0)),
    y0: Math.min(...boxes.map((box) => box.y0)),
    x1: Math.max(...boxes.map((box) => box.x1)),
    y1: Math.max(...boxes.map((box) => box.y1)),
  };
}

export const widthOf = (box: Box): number => box.x1 - box.x0;
export const heightOf = (box: Box): number => box.y1 - box.y0;
export const middleOf = (box: Box): number => (box.y0 + box.y1) / 2;

/** Share (0…1) of the lower box's height that both boxes cover vertically. */
export function verticalOverlap(a: Box, b: Box): number {
  const shared = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return Math.max(0, shared) / Math.max(1, Math.min(heightOf(a), heightOf(b)));
}
