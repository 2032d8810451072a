import { expect, it } from 'vitest';
import { decodeImage } from '../../../../evidence/image/decode.ts';
import { decodeHeic } from '../../../../evidence/image/heic.ts';
import { isOfd, sniffMediaType } from '../../../../evidence/image/media-type.ts';
import { heicPicture } from '../../../builders/heic-picture.ts';

const zip = (name: string) => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(name)]);

it('reads a HEIC photograph at its size and in its colours', async () => {
  const decoded = await decodeImage(heicPicture());
  expect(decoded.ok && [decoded.value.width, decoded.value.height, decoded.value.channels]).toEqual([
    240, 160, 3,
  ]);
  const at = (x: number, y: number) =>
    decoded.ok ? [...decoded.value.data.subarray((y * 240 + x) * 3, (y * 240 + x) * 3 + 3)] : [];
  expect(at(50, 50)[0]).toBeGreaterThan(180);
  expect(at(50, 50)[2]).toBeLessThan(60);
  expect(at(190, 115)[2]).toBeGreaterThan(180);
  expect(Math.min(...at(120, 20))).toBeGreaterThan(235);
});

it('refuses a HEIC picture that is too large or cut off', async () => {
  expect(await decodeHeic(heicPicture(), 1000)).toMatchObject({
    ok: false,
    error: { code: 'image-too-large' },
  });
  expect(await decodeHeic(heicPicture().subarray(0, 500), 1e6)).toMatchObject({
    ok: false,
    error: { code: 'file-damaged' },
  });
});

it('knows an OFD document by the entry that every one has', () => {
  expect(isOfd(zip('....OFD.xml....'))).toBe(true);
  expect(isOfd(zip('....word/document.xml'))).toBe(false);
  expect(sniffMediaType(zip('OFD.xml'))).toBeNull();
});
