/** Some languages say "since" of a day in other words than of a month or a year. */
type Told = (date: string, isDay: boolean) => string;

interface DateWords {
  readonly undated: string;
  readonly since: Told;
  readonly until: Told;
  readonly at: Told;
  /** Of the first day of a month. */
  readonly first: (date: string) => string;
}

export const dates: DateWords = {
  undated: 'undated',
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  at: (date, isDay) => `${isDay ? 'on' : 'in'} ${date}`,
  first: (date) => date,
};
