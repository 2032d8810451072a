import type { PhotoWish } from './photo.ts';
import type { CaptureKind } from '../plan/wishes.ts';
import type { Random } from '../random.ts';

/** Dots per millimetre of a printed page before it is captured. */
export function resolution(capture: CaptureKind, paperWidth: number): number {
  if (paperWidth < 40) return 16;
  if (paperWidth < 100) return 13;
  return capture.startsWith('photo-') || capture === 'photo' ? 7.874 : 5.906;
}

/** Camera settings of a photograph. */
export function photoSettings(capture: CaptureKind, card: boolean, random: Random): PhotoWish {
  const hard = capture === 'photo-hard';
  return {
    longSide: card ? 1240 : hard ? 2200 : 2100,
    perspective: hard ? 0.045 : 0.024,
    shade: hard ? 0.42 : random.between(0.12, 0.24),
    blur: capture === 'photo-blurred' ? 6.5 : hard ? 0.95 : 0.6,
    grain: hard ? 3.4 : 1.8,
    table: random.pick(['wood', 'desk', 'cloth']),
    folds: card ? [] : random.pick([[], [0.5], [0.335, 0.668]]),
  };
}
