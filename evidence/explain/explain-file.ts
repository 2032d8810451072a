import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Directory } from '../../shared/domain/institution.ts';
import { openTools } from '../document/open-reader.ts';
import { openFile } from '../document/page-pictures.ts';
import { readDocument } from '../document/read-document.ts';
import { preparePage } from '../image/prepare.ts';
import { snippetReader } from '../text/recognition/snippet.ts';
import { pageStages } from './page-stages.ts';
import { valueCrops } from './value-crops.ts';

/** What an explanation is made with. */
export interface ExplainOptions {
  directory: Directory;
  recognitionFolder: string;
  /** Folder for the pictures; made when it is missing. */
  folder: string;
}

/**
 * Writes how the engine reads a file, as pictures: for each page the flattened sheet, the mask of seal ink, the print without ink and
 * rules, and the rows; each seal with its unrolled strip (展开条); and the place of each value. Names begin with `page-N-`.
 * Gives the names written, or the code why the file cannot be read.
 */
export async function explainFile(
  file: string,
  { directory, recognitionFolder, folder }: ExplainOptions,
): Promise<{ written: string[] } | { code: string }> {
  const bytes = new Uint8Array(await readFile(file));
  const { tools, close } = await openTools({ directory, recognitionFolder });
  const written: string[] = [];
  const write = async (name: string, content: Uint8Array): Promise<void> => {
    await writeFile(path.join(folder, name), content);
    written.push(name);
  };
  try {
    const outcome = await readDocument({ id: '1', fileName: file, bytes }, tools, () => undefined);
    if (outcome.type === 'failed') return { code: outcome.code };
    const opened = await openFile(bytes, file);
    if (!opened.ok) return { code: opened.error.code };
    await mkdir(folder, { recursive: true });
    for (let number = 1; number <= opened.value.pages; number += 1) {
      const picture = await opened.value.page(number);
      if (!picture.ok) return { code: picture.error.code };
      const { raster } = picture.value;
      const page = await preparePage(raster, snippetReader(tools));
      for (const { name, raster: stage } of pageStages(page)) {
        const { data, width, height, channels } = stage;
        const jpeg = await sharp(data, { raw: { width, height, channels } }).jpeg({ quality: 85 }).toBuffer();
        await write(`page-${number}-${name}.jpg`, jpeg);
      }
      for (const crop of await valueCrops(raster, number, outcome.readings))
        await write(`page-${number}-${crop.name}.png`, crop.bytes);
    }
    await opened.value.close();
    for (const artefact of outcome.artefacts) await write(artefact.name, artefact.bytes);
    return { written };
  } finally {
    await close();
  }
}
