import type { Fields } from '../../shared/readings/schema.ts';
import { enclosing, type Box } from '../text/line/box.ts';
import { headingOf } from './labels/heading.ts';
import { labelledSpans } from './labels/label.ts';
import type { PageText } from './page-text.ts';

type Section = Fields['sections'][number];

/** The parts (段落) of a paper under their headings, such as 诊疗经过 and 出院医嘱, with the text up to the next one. */
export function findSections(pages: readonly PageText[]): Section[] {
  return pages.flatMap((page) => {
    const sections: Section[] = [];
    let open: { heading: string; text: string; boxes: Box[] } | null = null;
    const close = () => {
      if (open !== null)
        sections.push({
          heading: open.heading,
          text: open.text.trim(),
          page: page.page,
          polygon: page.outline(enclosing(open.boxes)),
        });
      open = null;
    };
    for (const row of page.rows) {
      const heading = headingOf(row.text);
      if (heading !== null) {
        close();
        open = { heading: heading.name, text: row.text.slice(heading.end), boxes: [row.box] };
      } else if (
        labelledSpans(row).some((span) => span.colon && (span.key === 'doctor' || span.key === 'date'))
      )
        close();
      else if (open !== null) {
        open.text += row.text;
        open.boxes.push(row.box);
      }
    }
    close();
    return sections;
  });
}
