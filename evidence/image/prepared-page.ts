import type { z } from 'zod';
import type { qualityIssue } from '../../shared/readings/schema.ts';
import type { Point } from '../../shared/geometry/polygon.ts';
import type { Raster } from './raster.ts';

/** One of the flaws a page can have (`shared/readings`). */
export type QualityIssue = z.infer<typeof qualityIssue>;

/** Clockwise degrees that turn the source upright. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/**
 * Reads one line of text from a grey picture, dark on bright (one-line recognition, PSM 7).
 * `confidence` is 0…100 as the recogniser gives it, 0 for nothing read.
 */
export type SnippetReader = (grey: Raster) => Promise<{ text: string; confidence: number }>;

/**
 * A page made ready for reading: upright, rectified, evenly lit. All its rasters have the same size, the *prepared* pixels;
 * `toDisplayed` leads to the *displayed* pixels in which every polygon of the readings is told.
 */
export interface PreparedPage {
  readonly rotation: QuarterTurn;
  /** Size of the source after `rotation`: the space of all polygons. */
  readonly displayed: { readonly width: number; readonly height: number };
  /** Size of the prepared rasters; the long side is about 2246 for a page, less for a small picture. */
  readonly width: number;
  readonly height: number;
  /** Colour, rectified, illumination taken out: paper is about 250 in each channel. */
  readonly flat: Raster;
  /** One channel, green of `flat`: red letterheads survive here. */
  readonly green: Raster;
  /** Prepared pixel → displayed pixel. */
  readonly toDisplayed: (x: number, y: number) => Point;
  /** Displayed pixel → prepared pixel. */
  readonly fromDisplayed: (x: number, y: number) => Point;
  /** False when the page has no colour (photocopy). */
  readonly colour: boolean;
  readonly quality: {
    readonly legible: boolean;
    readonly issues: QualityIssue[];
    /** Flaws too small to speak of, unless something needed could not be read. */
    readonly suspects: QualityIssue[];
  };
  /** Prepared pixels per millimetre when the page has the shape of A4, else null. */
  readonly scale: number | null;
}
