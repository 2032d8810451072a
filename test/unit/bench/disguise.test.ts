import sharp from 'sharp';
import { expect, it } from 'vitest';
import { withMetadata } from '../../bench/evidence/run/engine/disguise.ts';

it('adds metadata to a JPEG and changes no pixel', async () => {
  const plain = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#cc3344' } })
    .jpeg()
    .toBuffer();
  const tagged = withMetadata(plain, '2019年1月1日', '2019-01-01');
  const { exif } = await sharp(tagged).metadata();
  expect(exif?.toString('latin1')).toContain('2019:01:01 08:00:00');
  expect(await sharp(tagged).raw().toBuffer()).toEqual(await sharp(plain).raw().toBuffer());
});

it('leaves other formats alone', () => {
  const pdf = Buffer.from('%PDF-1.7');
  expect(withMetadata(pdf, 'x', '2019-01-01')).toBe(pdf);
});
