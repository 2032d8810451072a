import type { SnippetReader } from '../../image/prepared-page.ts';
import type { TextLine } from '../line/text-line.ts';
import type { LineReader } from './line-reader.ts';
import type { Recogniser } from './recogniser.ts';

/** What a ruled line or a border becomes when it is read as text. */
const readsAsRule = /^[\s一二三丨|_\-—–―=~.,·、。]*$/u;

/** Reads one line of text from a small picture, for orientation and seals; confidence 0…100, 0 when nothing was read. */
export function snippetReader({
  lineReader,
  recogniser,
}: {
  readonly lineReader: LineReader | null;
  readonly recogniser: Recogniser;
}): SnippetReader {
  const linesOf = async (grey: Parameters<SnippetReader>[0]): Promise<TextLine[]> => {
    if (lineReader === null) return recogniser.readLines(grey, 'line');
    const line = await lineReader.readLine(grey);
    return line === null ? [] : [line];
  };
  return async (grey) => {
    const lines = await linesOf(grey);
    const text = lines.map((line) => line.raw).join(' ');
    const confidence = lines.reduce((sum, line) => sum + line.confidence, 0) / Math.max(1, lines.length);
    if (confidence === 0 || readsAsRule.test(text)) return { text: '', confidence: 0 };
    return { text, confidence: confidence * 100 };
  };
}
