/** Labels of one time series, by name. */
export type Labels = Readonly<Record<string, string>>;

/** One family of time series in the Prometheus text format (version 0.0.4). */
export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly samples: readonly { readonly suffix?: string; readonly labels?: Labels; readonly value: number }[];
}

/** Media type of the text format. */
export const expositionType = 'text/plain; version=0.0.4; charset=utf-8';

/** The families as text. */
export const exposition = (families: readonly Family[]): string =>
  families
    .flatMap(({ name, help, type, samples }) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      ...samples.map(({ suffix, labels, value }) => `${name}${suffix ?? ''}${braces(labels)} ${value}`),
    ])
    .map((line) => `${line}\n`)
    .join('');

function braces(labels: Labels = {}): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
