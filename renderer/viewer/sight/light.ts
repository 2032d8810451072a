/** How papers are lit on screen; what was uploaded is not changed by it. Shares: 1 leaves a page as it is. */
export interface Light {
  readonly brightness: number;
  readonly contrast: number;
  readonly inverted: boolean;
}

/** Papers as they are. */
export const plainLight: Light = { brightness: 1, contrast: 1, inverted: false };

/** Least and most of either share, and one step. */
const limits = { least: 0.4, most: 2.2, step: 0.2 };

const stepped = (share: number, by: 1 | -1): number =>
  Math.min(limits.most, Math.max(limits.least, Math.round((share + by * limits.step) * 10) / 10));

/** One step brighter or darker. */
export const brighter = (light: Light, by: 1 | -1): Light => ({
  ...light,
  brightness: stepped(light.brightness, by),
});

/** One step more or less contrast. */
export const starker = (light: Light, by: 1 | -1): Light => ({
  ...light,
  contrast: stepped(light.contrast, by),
});

/** The light as a CSS filter; `undefined` for plain papers, so that nothing has to be composed. */
export function filterOf(light: Light): string | undefined {
  if (light.brightness === 1 && light.contrast === 1 && !light.inverted) return undefined;
  return `brightness(${light.brightness}) contrast(${light.contrast})${light.inverted ? ' invert(1)' : ''}`;
}
