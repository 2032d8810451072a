import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeImage } from '../../../../evidence/image/decode.ts';
import { sniffMediaType } from '../../../../evidence/image/media-type.ts';

const picture = sharp({ create: { width: 40, height: 20, channels: 3, background: '#c81e1e' } });

describe('decoding a picture', () => {
  it('gives red, green, blue at full size for PNG and JPEG alike', async () => {
    for (const bytes of [await picture.clone().png().toBuffer(), await picture.clone().jpeg().toBuffer()]) {
      const result = await decodeImage(bytes);
      expect(result).toMatchObject({ ok: true, value: { width: 40, height: 20, channels: 3 } });
    }
  });

  it('turns the picture as its EXIF orientation says', async () => {
    const bytes = await picture.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await decodeImage(bytes)).toMatchObject({ ok: true, value: { width: 20, height: 40 } });
  });

  it('gives grey pictures three channels and paints transparency white', async () => {
    const clear = await sharp({
      create: { width: 4, height: 4, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const result = await decodeImage(clear);
    expect(result.ok && [...result.value.data.subarray(0, 3)]).toEqual([255, 255, 255]);
    const grey = await decodeImage(await picture.clone().greyscale().png().toBuffer());
    expect(grey).toMatchObject({ ok: true, value: { channels: 3 } });
  });

  it('says what is wrong with an empty, a mistyped and a cut-off file', async () => {
    const whole = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
    const codes = [];
    for (const bytes of [
      new Uint8Array(),
      new TextEncoder().encode('这不是图片'),
      whole.subarray(0, whole.length / 3),
    ]) {
      const result = await decodeImage(bytes);
      codes.push(result.ok ? 'ok' : result.error.code);
    }
    expect(codes).toEqual(['file-empty', 'file-type-unsupported', 'file-damaged']);
  });

  it('knows a type by its first bytes alone', () => {
    expect(sniffMediaType(new TextEncoder().encode('%PDF-1.7'))).toBe('application/pdf');
    expect(sniffMediaType(new TextEncoder().encode('<html></html>'))).toBeNull();
  });
});
