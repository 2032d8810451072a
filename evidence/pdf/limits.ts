/** Dots per inch at which a PDF page becomes pixels; every polygon of a PDF lies in this raster. */
export const rasterResolution = 200;

/** Most pages of one document that are read; more is a failure that says so, never a silent cut. */
export const mostPages = 60;

/** Most pixels of one page at `rasterResolution` (about 85 × 85 cm). */
export const mostPixels = 45_000_000;
