import { zh } from '../../app/language/zh.ts';

const names: Readonly<Record<string, string>> = zh.review.checks.names;

/** Chinese name of a check (domain 3); a check this version does not know keeps its number. */
export const checkName = (id: string): string => names[id] ?? id;
