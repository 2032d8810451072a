/** Words of which the names of institutions are made; of so many names that a single lost character of them tells nothing. */
const PHRASES = [
  '社区卫生服务中心',
  '中西医结合医院',
  '精神卫生中心',
  '中心卫生院',
  '妇幼保健院',
  '人民医院',
  '中医医院',
  '中心医院',
  '大学附属',
  '医学院',
  '卫生院',
  '医院',
].map((phrase) => [...phrase]);

/**
 * Whether a character of a name that cannot be read follows from the others: it is part of a common word (如 人民医院) of which at least
 * half of the other characters are read, and no other common word agrees with what is read.
 */
export function isDetermined(
  characters: readonly string[],
  place: number,
  isRead: (place: number) => boolean,
): boolean {
  return PHRASES.some((phrase) =>
    [...phrase.keys()].some((offset) => {
      const start = place - offset;
      if (start < 0 || !phrase.every((character, at) => characters[start + at] === character)) return false;
      const others = phrase.filter((_, at) => at !== offset && isRead(start + at)).length;
      if (others * 2 < phrase.length - 1) return false;
      return PHRASES.every(
        (other) =>
          other === phrase ||
          other.length !== phrase.length ||
          other.some((character, at) => isRead(start + at) && character !== phrase[at]),
      );
    }),
  );
}
