import type { PreparedPage } from '../../image/prepared-page.ts';
import type { Raster } from '../../image/raster.ts';

/** A prepared page with its print for recognition: one channel, dark on light, seal ink gone. */
export interface ReadablePage extends PreparedPage {
  readonly print: Raster;
}
