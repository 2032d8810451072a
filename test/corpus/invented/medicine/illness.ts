/** One line of a laboratory report: item, result, mark (↑ ↓ or empty), unit, range. */
export type LaboratoryLine = readonly [
  item: string,
  result: string,
  mark: string,
  unit: string,
  range: string,
];

/** What papers say about one disease of domain 4.1; invented cases, plain hospital wording. */
export interface Illness {
  code: string;
  name: string;
  department: string;
  /** Diagnosis as the certificate prints it, most important first. */
  diagnoses: readonly string[];
  complaint: string;
  history: string;
  course: string;
  advice: string;
  laboratory: { title: string; specimen: string; lines: readonly LaboratoryLine[] };
  imaging: { title: string; part: string; method: string; finding: string; conclusion: string };
}
