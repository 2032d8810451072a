/** The characters that the line model tells apart. Class 0 is the blank between characters. */
export interface Alphabet {
  /** One entry for each class; the blank is the empty string. */
  readonly characters: readonly string[];
  /** The class of a character; undefined for one that the model does not know. */
  readonly classOf: (character: string) => number | undefined;
}

/** The alphabet from its list, one character a line; the model adds the blank before it and the space after it. */
export function parseAlphabet(list: string): Alphabet {
  const listed = list.split('\n').map((line) => line.replace('\r', ''));
  if (listed.at(-1) === '') listed.pop();
  const characters = ['', ...listed, ' '];
  const classes = new Map(characters.map((character, index) => [character, index]));
  return { characters, classOf: (character) => (character === '' ? undefined : classes.get(character)) };
}
