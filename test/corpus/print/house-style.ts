import type { Institution } from '../../../shared/domain/institution.ts';
import { createRandom } from '../random.ts';
import type { Face } from './fonts.ts';

/** How one hospital prints its papers; the same on all papers of that hospital. */
export interface HouseStyle {
  nameFace: Face;
  /** Colour of the letterhead, CSS. */
  nameColour: string;
  titleFace: Face;
  bodyFace: Face;
  /** One rule or two below the letterhead. */
  rules: 1 | 2;
  certificate: 'prose' | 'table';
  /** Label before the date of a certificate. */
  issueLabel: '开具日期' | '出具日期' | '证明日期' | '日期';
}

const BLACK = '#1c1b1f';

/** The style of a hospital, drawn from its code. */
export function houseStyle(hospital: Institution): HouseStyle {
  const random = createRandom(`house-style/${hospital.code}`);
  return {
    nameFace: random.pick(['song', 'song', 'kai', 'hei']),
    nameColour: random.pick([BLACK, BLACK, BLACK, '#b01e22', '#1d3f86']),
    titleFace: random.pick(['hei', 'song', 'kai']),
    bodyFace: random.pick(['song', 'song', 'song', 'round']),
    rules: random.pick([1, 1, 2]),
    certificate: random.pick(['prose', 'prose', 'table']),
    issueLabel: random.pick(['开具日期', '开具日期', '出具日期', '证明日期', '日期']),
  };
}
