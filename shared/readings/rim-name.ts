/** Name of the unrolled rim of a seal, kept for a comparison with another directory; `index` counts from 1 on its page. */
export const rimName = (page: number, index: number): string => `page-${page}-seal-${index}.rim`;
