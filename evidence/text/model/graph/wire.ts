/** One field of a message in the wire format of Protocol Buffers: a number, or bytes (texts, messages, packed numbers). */
export interface WireField {
  readonly number: number;
  /** 0: whole number; 1: eight bytes; 2: bytes with length; 5: four bytes. */
  readonly type: 0 | 1 | 2 | 5;
  readonly bytes: Uint8Array;
  readonly value: number;
}

const nothing = new Uint8Array(0);

/** The fields of a message in their order. Throws when it is cut off or of another format. */
export function readFields(message: Uint8Array): WireField[] {
  const fields: WireField[] = [];
  let at = 0;
  const next = (): number => {
    const read = readWhole(message, at);
    at = read.after;
    return read.value;
  };
  while (at < message.length) {
    const key = next();
    const number = key >>> 3;
    const type = key & 7;
    if (type === 0) fields.push({ number, type, bytes: nothing, value: next() });
    else if (type === 1 || type === 2 || type === 5) {
      const length = type === 2 ? next() : type === 1 ? 8 : 4;
      if (at + length > message.length) throw new Error('a message that is cut off');
      fields.push({ number, type, bytes: message.subarray(at, at + length), value: 0 });
      at += length;
    } else throw new Error('a message of another format');
  }
  return fields;
}

/** A whole number, 7 bits in each byte, and where it ends. */
function readWhole(bytes: Uint8Array, from: number): { value: number; after: number } {
  let [value, factor] = [0, 1];
  for (let at = from; at < bytes.length; at += 1) {
    value += (bytes[at]! & 127) * factor;
    if (bytes[at]! < 128) return { value, after: at + 1 };
    factor *= 128;
  }
  throw new Error('a message that is cut off');
}

/** Whole numbers that stand one after the other in a field of bytes. */
export function readPacked(bytes: Uint8Array): number[] {
  const values: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const { value, after } = readWhole(bytes, at);
    values.push(value);
    at = after;
  }
  return values;
}

/** A field that holds a whole number, not negative. */
export const wholeField = (number: number, value: number): WireField => ({
  number,
  type: 0,
  bytes: nothing,
  value,
});

/** A field that holds bytes or a text. */
export const bytesField = (number: number, content: Uint8Array | string): WireField => ({
  number,
  type: 2,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  value: 0,
});

/** The message of some fields; the reverse of `readFields`. */
export function writeFields(fields: readonly WireField[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const { number, type, bytes, value } of fields) {
    const head = bytesOf(number * 8 + type);
    if (type === 0) parts.push(Uint8Array.from([...head, ...bytesOf(value)]));
    else parts.push(Uint8Array.from(type === 2 ? [...head, ...bytesOf(bytes.length)] : head), bytes);
  }
  const { buffer, byteOffset, byteLength } = Buffer.concat(parts);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function bytesOf(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
