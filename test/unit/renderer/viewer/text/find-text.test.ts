import { expect, it } from 'vitest';
import { findText } from '../../../../../renderer/viewer/text/find-text.ts';
import { aPaperOf } from '../../../../builders/application.ts';
import { readAs, someReadings, somewhere } from '../../../../builders/readings.ts';

const first = aPaperOf(1, 'DIAG_CERT');
const second = aPaperOf(2, 'LAB');
const unread = aPaperOf(3, 'FORM');
const line = (text: string, page = 1) => ({
  page,
  text,
  polygon: somewhere,
  confidence: 0.9,
  handwritten: false,
});
const outcomes = new Map([
  [
    first.sha256,
    readAs(someReadings({ sha256: first.sha256, lines: [line('金沙江市第一人民医院'), line('ABC 12')] })),
  ],
  [second.sha256, readAs(someReadings({ sha256: second.sha256, lines: [line('人民医院检验科', 2)] }))],
]);
const documents = [first, second, unread];

it('finds a line on every paper that was read, in the order of the papers', () => {
  expect(findText('人民医院', documents, outcomes)).toEqual([
    { sha256: first.sha256, page: 1, polygon: somewhere },
    { sha256: second.sha256, page: 2, polygon: somewhere },
  ]);
});

it('minds neither width nor case nor blanks', () => {
  expect(findText('ａｂｃ１２', documents, outcomes)).toHaveLength(1);
});

it('finds nothing by nothing', () => {
  expect(findText('  ', documents, outcomes)).toEqual([]);
});
