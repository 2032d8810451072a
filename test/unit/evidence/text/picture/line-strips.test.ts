import { expect, it } from 'vitest';
import { channelOf } from '../../../../../evidence/image/light/channels.ts';
import { crop, resize, stretchTones } from '../../../../../evidence/text/picture/crop.ts';
import { findLineStrips } from '../../../../../evidence/text/picture/line-strips.ts';
import { drawnPage } from '../../../../builders/drawn-page.ts';

const card = channelOf(
  drawnPage(900, 600, 40, (context) => {
    context.fillText('姓名 王小英', 60, 100);
    context.fillText('性别 女', 60, 180);
    context.fillText('510499195107240335', 100, 520);
    context.fillRect(600, 100, 220, 280);
    context.fillRect(20, 570, 860, 3);
  }),
  1,
);

it('finds each line of a card and neither portrait nor rule', () => {
  const strips = findLineStrips(card);
  expect(strips).toHaveLength(3);
  expect(strips.map((strip) => Math.round(strip.y1 / 10))).toEqual(
    [11, 19, 53].map((y) => expect.closeTo(y, -0.5)),
  );
  expect(strips.every((strip) => strip.x1 < 600)).toBe(true);
});

it('takes a stroke inside a large character for no line of its own', () => {
  const heading = channelOf(
    drawnPage(900, 200, 80, (context) => context.fillText('第二医院 三门', 60, 130)),
    1,
  );
  expect(findLineStrips(heading)).toHaveLength(1);
});

it('cuts out no more than there is, and brings tones and size to what is asked', () => {
  const cut = crop(card, { x0: -20, y0: 590, x1: 30, y1: 700 });
  expect([cut.raster.width, cut.raster.height, cut.x, cut.y]).toEqual([30, 10, 0, 590]);
  expect([resize(cut.raster, 0.5).width, resize(cut.raster, 0.5).height]).toEqual([15, 5]);
  const toned = stretchTones(
    { width: 3, height: 1, channels: 1, data: Uint8Array.of(50, 115, 200) },
    60,
    170,
  );
  expect([...toned.data]).toEqual([0, 128, 255]);
});
