import { useEffect, useState, type RefObject } from 'react';
import type { Size } from '../page/page-space.ts';

/** Inner size of an element, screen pixels, followed as it changes. */
export function useWindowSize(area: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 800, height: 600 });
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const measure = (): void => {
      // the outer size less borders: a scroll bar that comes and goes must not change the fit
      setSize({ width: element.offsetWidth - 12, height: element.offsetHeight - 12 });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [area]);
  return size;
}
