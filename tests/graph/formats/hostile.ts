/** Random small worlds whose texts would break a careless writer, and parts of them. */
import fc from 'fast-check';
import {
  buildGraph,
  visible,
  type Dataset,
  type HistoricEvent,
  type Place,
  type RelationGraph,
  type Visible,
} from '#graph';
import { dataset, filters, partialDate } from '../../fixtures/arbitraries.ts';

/** Written out again on purpose: what production 2 of XML 1.0 forbids, one code point at a time. */
export function carried(text: string): string {
  return Array.from(text)
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x20) return code === 9 || code === 10 || code === 13;
      return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join('');
}

const nasty = [
  '</text><script>alert(1)</script>',
  ']]><!--<?x?>&amp;&#10;&lt;',
  "=cmd|' /C calc'!A0",
  '+1+1\r\n=2',
  '-8.84',
  '@SUM(A1)',
  '\t=1',
  '\n=1',
  '＝1',
  '"a","b";c | d',
  ' leading and trailing ',
  '\u202Eright to left\u202C \u2066isolate\u2069 \u200B\u200D\uFEFF',
  'nul\u0000 bell\u0007 escape\u001B delete\u007F next line\u0085 \u2028 \u2029',
  'non-characters \uFFFE\uFFFF \u{1FFFE}',
  'x'.repeat(300),
  '🇰🇵 👩‍👩‍👧‍👦 𝒳',
  'lone \uD83D low \uDE00',
  '\uDE00\uD83D',
  'İstanbul, Côte d’Ivoire, Việt Nam, 조선, Ελλάς',
  "__proto__ constructor ' ` ${x}",
] as const;

const hostileText = fc.oneof(
  { arbitrary: fc.constantFrom(...nasty), weight: 3 },
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
);

const degrees = (limit: number): fc.Arbitrary<number> =>
  fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => value + 0);

const place: fc.Arbitrary<Place | null> = fc.option(
  fc.record({ name: hostileText, latitude: degrees(90), longitude: degrees(180) }),
);

const textCount = 23;

/**
 * As `dataset`, with hostile texts before and behind the marks (`name.n0.` and so on) that tell
 * whose words they are; with places, aliases, sources of entities, and events.
 */
export const hostile: fc.Arbitrary<Dataset> = fc
  .record({
    data: dataset,
    texts: fc.array(hostileText, { minLength: textCount, maxLength: textCount }),
    places: fc.array(place, { minLength: 7, maxLength: 7 }),
    dates: fc.array(partialDate, { maxLength: 3 }),
  })
  .map(({ data, texts, places, dates }) => {
    let turn = 0;
    const next = (): string => texts[turn++ % textCount] ?? '';
    const around = (mark: string): string => next() + mark + next();
    const source = (id: string): Dataset['sources'] extends ReadonlyMap<string, infer S> ? S : never => ({
      id,
      kind: 'book',
      title: around(`source.${id}.`),
      author: next(),
      date: '1998',
      reference: next(),
      url: 'https://example.org/?a=1&b=2',
    });
    const entities = data.entities.map((entity, at) => ({
      ...entity,
      name: around(entity.name),
      aliases: [next(), `alias.${entity.id}.`],
      place: places[at] ?? null,
      summary: around(`summary.${entity.id}.`),
      note: next(),
      sources: [`e-${entity.id}`],
    }));
    const ties = data.ties.map((tie) => ({
      ...tie,
      title: around(tie.title),
      summary: around(`summary.${tie.id}.`),
      note: around(`note.${tie.id}.`),
      regime: next(),
      act: next(),
    }));
    const events = dates.toSorted().map((start, at): HistoricEvent => ({
      id: `v${String(at)}`,
      start,
      end: '',
      title: around('event.'),
      summary: next(),
      note: '',
      sources: ['v-source'],
    }));
    const ids = [
      ...entities.flatMap(({ sources }) => sources),
      ...ties.flatMap(({ sources }) => sources),
      ...(events.length > 0 ? ['v-source'] : []),
    ];
    return {
      ...data,
      title: around('dataset.'),
      description: next(),
      licences: [next()],
      entities,
      ties,
      events,
      sources: new Map(ids.map((id) => [id, source(id)])),
    };
  });

/** A graph and a part of it as filters choose it. */
export const partOfHostile: fc.Arbitrary<{ readonly graph: RelationGraph; readonly part: Visible }> = fc
  .tuple(hostile, filters)
  .map(([data, chosen]) => {
    const graph = buildGraph(data);
    return { graph, part: visible(graph, chosen) };
  });

/** Marks of `hostile` that belong to what a part hides. */
export function hiddenMarks(graph: RelationGraph, part: Visible): string[] {
  const of = (id: string, kinds: readonly string[]): string[] => kinds.map((kind) => `${kind}.${id}.`);
  return [
    ...graph
      .filterNodes((id) => !part.nodes.has(id))
      .flatMap((id) => [...of(id, ['name', 'alias', 'summary']), `source.e-${id}.`]),
    ...graph
      .filterEdges((id) => !part.edges.has(id))
      .flatMap((id) => [...of(id, ['title', 'summary', 'note']), `source.s-${id}.`]),
  ];
}

/** What of a text's marks of hidden things it lets through; empty where all is well. */
export const leaks = (text: string, graph: RelationGraph, part: Visible): string[] =>
  hiddenMarks(graph, part).filter((mark) => text.includes(mark));

/** Drops what is empty, and what no text file can carry from the rest. */
export const told = (fields: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== '')
      .map(([key, value]) => [key, typeof value === 'string' ? carried(value) : value]),
  );
