import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent colour of the workstation: a quiet blue that keeps 7:1 against white at shade 7. */
const accent: MantineColorsTuple = [
  '#eef3fa',
  '#dbe5f2',
  '#b6cae5',
  '#8dacd7',
  '#6b93cb',
  '#4f7fbf',
  '#3a6cae',
  '#2b5797',
  '#24497f',
  '#1b3862',
];

/** Greys of the dark theme, from text to the deepest ground; the same steps as the `--m-` colours of global.css. */
const dark: MantineColorsTuple = [
  '#dde3ea',
  '#c2ccd8',
  '#a4afbc',
  '#7d8a99',
  '#37414d',
  '#2a323c',
  '#232a33',
  '#1d232b',
  '#171c22',
  '#10151a',
];

/**
 * Fonts: the shipped Noto Sans SC first; then the system's faces for rare name characters that it lacks. Both weights
 * and sizes are tuned for eight hours at arm's length: 13–14 px body, line height 1.6, tabular digits (global.css).
 */
const sans =
  "'Noto Sans SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', SimSun-ExtB, 'HanaMinA', sans-serif";

/** The workstation's theme: 8-px grid, borders instead of shadows, no animation over 150 ms. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, dark },
  fontFamily: sans,
  headings: { fontFamily: sans, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.6', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { size: 'md', variant: 'subtle', color: 'gray' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, transitionProps: { duration: 80 } } },
    // the page itself never scrolls, so there is nothing to lock (and no style element to allow for it)
    Modal: { defaultProps: { transitionProps: { duration: 100 }, centered: true, lockScroll: false } },
  },
});
