const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const day = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: '2-digit', day: '2-digit' });

/** An instant as a time of day in Asia/Shanghai, `09:41`. */
export const clockTime = (instant: string): string => time.format(new Date(instant));

/** An instant as day and time in Asia/Shanghai, `11-18 09:41`. */
export const dayAndTime = (instant: string): string =>
  `${day.format(new Date(instant)).replaceAll('/', '-')} ${clockTime(instant)}`;

/** A date without its year where the year says nothing, `2026-11-18` → `11-18`. */
export const monthAndDay = (date: string): string => date.slice(5);
