/**
 * Names that take “the” within an English sentence: by a word that says what they are, as “Union” or
 * “Treaty”, or by custom.
 */
const kinds =
  /\b(?:Alliance|Arrangements|Association|Command|Commonwealth|Community|Council|Emirates|Empire|Entente|Eyes|Force|Forum|Group|Islands|Kingdom|League|Movement|Nations|Organi[sz]ation|Pact|Powers|Republic|SSR|States|System|Talks|Team|Treaty|Union)\b/;
const byCustom =
  /^(?:Bahamas|Comoros|CPLP|CPTPP|Francophonie|Gambia|Holy See|Maldives|Netherlands|OSCE\b.*|Philippines|Quad)$/;

/** “the Soviet Union”, “Russia”. */
export const withArticle = (name: string): string =>
  kinds.test(name) || byCustom.test(name) ? `the ${name}` : name;

/** As at the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
