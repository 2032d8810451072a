import { expect, it } from 'vitest';
import { createRequestQueue } from '../../../../evidence/engine/request-queue.ts';

const drain = (queue: ReturnType<typeof createRequestQueue<string>>): string[] => {
  const order: string[] = [];
  for (let next = queue.take(); next !== null; next = queue.take()) order.push(next.id);
  return order;
};

it('gives the most urgent first and keeps the order of arrival among equals', () => {
  const queue = createRequestQueue<string>();
  for (const [id, priority] of [
    ['a', 5],
    ['b', 1],
    ['c', 5],
    ['d', 1],
  ] as const)
    queue.add(id, priority, id);
  expect(drain(queue)).toEqual(['b', 'd', 'a', 'c']);
});

it('moves waiting work to another priority', () => {
  const queue = createRequestQueue<string>();
  queue.add('a', 1, 'a');
  queue.add('b', 9, 'b');
  expect(queue.move('b', 0)).toBe(true);
  expect(queue.move('gone', 0)).toBe(false);
  expect(drain(queue)).toEqual(['b', 'a']);
});
