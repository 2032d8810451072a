import type { SnippetReader } from '../image/prepared-page.ts';
import type { Recogniser } from './recogniser.ts';

/** Reads one line of text from a small picture, for orientation and seals; confidence 0…100, 0 when nothing was read. */
export function snippetReader(recogniser: Recogniser): SnippetReader {
  return async (grey) => {
    const lines = await recogniser.readLines(grey, 'line');
    const text = lines.map((line) => line.raw).join(' ');
    const confidence = lines.reduce((sum, line) => sum + line.confidence, 0) / Math.max(1, lines.length);
    return { text, confidence: confidence * 100 };
  };
}
