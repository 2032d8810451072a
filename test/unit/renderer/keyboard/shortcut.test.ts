import { describe, expect, it } from 'vitest';
import {
  findShortcut,
  matchesKeys,
  printedKeys,
  type KeyPress,
  type Shortcut,
} from '../../../../renderer/app/keyboard/shortcut.ts';

const press = (code: string, changes: Partial<KeyPress> = {}): KeyPress => ({
  code,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 0,
  ...changes,
});
const shortcut = (keys: string, inFields = false): Shortcut => ({
  keys,
  label: keys,
  run: () => {},
  inFields,
});
const layer = (...shortcuts: Shortcut[]) => ({ shortcuts, exclusive: false });

describe('key commands', () => {
  it('go by the physical key and exactly its modifiers', () => {
    expect(matchesKeys('Ctrl+Digit1', press('Digit1', { ctrlKey: true }))).toBe(true);
    expect(matchesKeys('Ctrl+Digit1', press('Digit1', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(matchesKeys('Ctrl+Digit1', press('Numpad1', { ctrlKey: true }))).toBe(false);
    expect(matchesKeys('F6', press('F6', { shiftKey: true }))).toBe(false);
  });

  it('are never taken from an input method that is composing', () => {
    const layers = [layer(shortcut('Enter', true), shortcut('Ctrl+Digit1'))];
    expect(findShortcut(layers, press('Enter', { isComposing: true }), true)).toBeUndefined();
    expect(findShortcut(layers, press('Enter', { keyCode: 229 }), true)).toBeUndefined();
    expect(
      findShortcut(layers, press('Digit1', { ctrlKey: true, isComposing: true }), false),
    ).toBeUndefined();
  });

  it('leave bare keys to the field that is being typed in', () => {
    const layers = [
      layer(shortcut('PageDown'), shortcut('ArrowDown', true), shortcut('F9'), shortcut('Ctrl+Enter')),
    ];
    expect(findShortcut(layers, press('PageDown'), true)).toBeUndefined();
    expect(findShortcut([layer(shortcut('Escape'))], press('Escape'), true)).toBeUndefined();
    expect(findShortcut(layers, press('PageDown'), false)?.keys).toBe('PageDown');
    expect(findShortcut(layers, press('ArrowDown'), true)?.keys).toBe('ArrowDown');
    expect(findShortcut(layers, press('F9'), true)?.keys).toBe('F9');
    expect(findShortcut(layers, press('Enter', { ctrlKey: true }), true)?.keys).toBe('Ctrl+Enter');
  });

  it('leave Ctrl+Z to the field where undoing belongs to its text', () => {
    const undo = { keys: 'Ctrl+KeyZ', label: '', run: () => undefined, inFields: 'never' as const };
    const layers = [{ shortcuts: [undo], exclusive: false }];
    expect(findShortcut(layers, press('KeyZ', { ctrlKey: true }), false)).toBe(undo);
    expect(findShortcut(layers, press('KeyZ', { ctrlKey: true }), true)).toBeUndefined();
  });

  it('of an inner layer win, and a dialog hides those outside of it', () => {
    const outer = layer(shortcut('Escape'), shortcut('F9'));
    const inner = layer({ ...shortcut('Escape'), label: 'inner' });
    expect(findShortcut([outer, inner], press('Escape'), false)?.label).toBe('inner');
    expect(findShortcut([outer, inner], press('F9'), false)?.keys).toBe('F9');
    expect(findShortcut([outer, { shortcuts: [], exclusive: true }], press('F9'), false)).toBeUndefined();
  });

  it('are printed as people know them', () => {
    expect(['Ctrl+Digit4', 'Shift+Slash', 'ArrowUp', 'Ctrl+KeyF', 'Escape'].map(printedKeys)).toEqual([
      'Ctrl+4',
      '?',
      '↑',
      'Ctrl+F',
      'Esc',
    ]);
  });
});
