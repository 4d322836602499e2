/**
 * The language of the interface. It is settled once, before anything is drawn, and a change of it
 * opens the page again (the address keeps the view): words are constants, wherever they are needed.
 */
export const languages = { en: 'English', fr: 'Français' } as const;

export type LanguageId = keyof typeof languages;

const remembered = 'entente-language';

const isLanguage = (text: string): text is LanguageId => Object.hasOwn(languages, text);

function settled(): LanguageId {
  // Tests and workers have no window: English there.
  if (typeof window === 'undefined') return 'en';
  let chosen = '';
  try {
    chosen = window.localStorage.getItem(remembered) ?? '';
  } catch {
    // Storage may be forbidden: then the browser's own language decides each time.
  }
  const candidates = [chosen, ...navigator.languages.map((tag) => tag.split('-')[0] ?? '')];
  return candidates.find(isLanguage) ?? 'en';
}

export const language: LanguageId = settled();

/** Its tag for `Intl`: English here is British ("18 March 2014", "A, B and C"). */
export const locale = { en: 'en-GB', fr: 'fr' }[language];

/** What the shipped datasets say of their ties is in English, whatever the language of the interface is. */
export const contentLanguage: LanguageId = 'en';

/** Remembers the choice and opens the page again in it. @returns Whether it could be remembered. */
export function chooseLanguage(next: LanguageId): boolean {
  try {
    window.localStorage.setItem(remembered, next);
  } catch {
    return false;
  }
  window.location.reload();
  return true;
}

/**
 * The words of one part of the interface in the language of this page. English says which words
 * there are; every other language is typed by it (`typeof english`), so that none can be missing.
 */
export const inLanguage = <T>(words: Readonly<Record<LanguageId, T>>): T => words[language];

const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale, { useGrouping: 'min2' });
const lists = new Intl.ListFormat(locale);

/** The form of a noun that goes with a number: `plural(3, { one: 'tie', other: 'ties' })`. */
export const plural = (count: number, forms: { readonly one: string; readonly other: string }): string =>
  plurals.select(count) === 'one' ? forms.one : forms.other;

/** "4689", "12 345" – as the language groups digits, where there are five or more. */
export const formatNumber = (number: number): string => numbers.format(number);

/** "China, Japan and Russia". */
export const formatList = (items: readonly string[]): string => lists.format(items);
