import type { dates as en } from '../en/dates.ts';

export const dates: typeof en = {
  undated: 'sans date',
  since: (date, isDay) => `depuis ${isDay ? 'le ' : ''}${date}`,
  until: (date, isDay) => `jusqu’${isDay ? 'au' : 'en'} ${date}`,
  at: (date, isDay) => `${isDay ? 'le' : 'en'} ${date}`,
  first: (date) => date.replace(/^1 /, '1er '),
};
