import { expect, it } from 'vitest';
import { lineSplitter } from '../../../../evidence/engine/json-lines.ts';

const split = (...chunks: (string | Uint8Array)[]): string[] => {
  const lines: string[] = [];
  const push = lineSplitter((line) => lines.push(line));
  for (const chunk of chunks) push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
  return lines;
};

it('puts lines together that come in pieces, also when a character is cut', () => {
  const bytes = new TextEncoder().encode('{"a":"医院"}\n');
  expect(split(bytes.subarray(0, 7), bytes.subarray(7, 8), bytes.subarray(8))).toEqual(['{"a":"医院"}']);
});

it('splits at line feeds only', () => {
  expect(split('{"a":"x\u2028y"}\r\n\n{"b":1}\nrest')).toEqual(['{"a":"x\u2028y"}', '{"b":1}']);
});
