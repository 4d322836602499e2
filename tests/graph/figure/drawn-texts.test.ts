import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnFigure } from '../../fixtures/figures.ts';
import { bloc, graphOf, nation, tie } from '../../fixtures/graphs.ts';
import { parseXml, textsOf } from '../../fixtures/xml.ts';

const withWord = (word: string): string =>
  drawnFigure(
    graphOf(
      [nation('A', { name: word }), bloc('B', { name: `2 ${word}` })],
      [tie('x', 'leverage', 'A', 'B', { title: word })],
      { title: word, licences: [word] },
    ),
    { title: word, subtitle: [word] },
  );

describe('what nobody sees but all that follows suffers from', () => {
  /** Marks and overrides of direction (UAX #9), and control characters. */
  const unseen = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}/u;
  const troublemakers = Array.from('\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u0000\u0007\u001b\u007f\u0085\u009f'); // prettier-ignore

  it('is drawn nowhere, whatever is around it', () => {
    const letters = fc.oneof(fc.constantFrom(...troublemakers), fc.constantFrom(...Array.from('aÉש م<&中')));
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 30 }), (word) => {
        const svg = withWord(word);
        expect(svg).not.toMatch(unseen);
        parseXml(svg);
      }),
    );
  });

  it('takes no letter with it: neither of those read from the right nor what joins them', () => {
    const said = textsOf(parseXml(withWord('\u202eدولة\u200cمالي ישראל\u202c')));
    expect(said).toContain('دولة\u200cمالي ישראל');
  });
});

describe('a figure for a copier', () => {
  const flag = '<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 512 512"><mask id="a"><circle cx="256" cy="256" r="256" fill="#fff"/></mask><g mask="url(#a)"><path fill="#d80027" d="M0 0h512v512z"/><path fill="#eee" stroke="#0052b4" d="M0 0"/></g></svg>'; // prettier-ignore
  const other = '<svg xmlns="http://www.w3.org/2000/svg"><path fill="#ffda44" d="M0 0h9"/></svg>';
  const graph = graphOf(
    [nation('A', { flag: 'one' }), bloc('B', { flag: 'two' })],
    [tie('x', 'rivalry', 'A', 'B')],
  );
  const flags = new Map([
    ['one', flag],
    ['two', other],
  ]);
  /** Every colour in a figure, those of images inside it, too. */
  const coloursOf = (svg: string): string[] => {
    const images = [...svg.matchAll(/base64,([^"]*)/g)].map(([, data = '']) => Buffer.from(data, 'base64').toString()); // prettier-ignore
    return [svg, ...images].flatMap((text) =>
      [...text.matchAll(/(?:fill|stroke)="#([0-9a-f]{3,6})"/g)].map(([, colour = '']) =>
        colour.length === 3 ? colour.replace(/./g, '$&$&') : colour,
      ),
    );
  };
  const isGrey = (colour: string): boolean => /^(..)\1\1$/.test(colour);

  it('has greys alone, flags and emblems included', () => {
    expect(coloursOf(drawnFigure(graph, { flags, theme: 'print' })).filter((one) => !isGrey(one))).toEqual(
      [],
    );
    expect(coloursOf(drawnFigure(graph, { flags }))).toEqual(
      expect.arrayContaining(['d80027', '0052b4', 'ffda44']),
    );
  });

  it('has light greys for light colours, and dark ones for dark', () => {
    const svg = drawnFigure(graph, { flags, theme: 'print' });
    const shade = (pattern: RegExp): number => parseInt(pattern.exec(svg)?.[1] ?? '', 16);
    const red = shade(/fill="#(..)\1\1" d="M0 0h512v512z"/);
    const blue = shade(/stroke="#(..)\1\1" d="M0 0"/);
    expect(svg).toContain('fill="#eeeeee"');
    expect(red).toBeGreaterThan(blue);
    expect(red).toBeLessThan(0x90);
  });
});
