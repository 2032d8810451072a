/** Types of papers that a centre takes in. */
export const acceptedTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type AcceptedType = (typeof acceptedTypes)[number];

/** Bytes from the beginning that are enough to tell. PDF readers look for the mark in the first kilobyte. */
export const headLength = 1024;

/** What a content is by its own first bytes, never by its name or by what is said of it; `null` for anything else. */
export function mediaTypeOf(head: Buffer): AcceptedType | null {
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (head.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'image/png';
  return head.subarray(0, headLength).includes('%PDF-') ? 'application/pdf' : null;
}
