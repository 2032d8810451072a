import type { Figure } from '../figure.ts';

/** The figures as a page. */
export function markdown(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, figure, unit, goal, met, samples }) => {
    const value = figure === null ? '–' : `${figure} ${unit}`.trim();
    const reached = met === null ? '' : met ? 'yes' : 'no';
    return `| ${name} | ${value} | ${goal ?? ''} | ${reached} | ${samples} |`;
  });
  return ['| figure | value | goal | met | samples |', '| --- | ---: | --- | --- | ---: |', ...rows, ''].join(
    '\n',
  );
}
