import { queue } from './zh/queue.ts';
import { review } from './zh/review.ts';
import { seals } from './zh/seals.ts';
import { shell } from './zh/shell.ts';
import { upload } from './zh/upload.ts';
import { viewer } from './zh/viewer.ts';

/** Every text of the screens, Chinese. Keys name the place, not the wording. */
export const zh = { ...shell, queue, review, seals, upload, viewer } as const;
