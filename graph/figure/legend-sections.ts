/** What a legend says of a scene: exactly the types, changes, colours, sizes and shapes that are in it. */
import { families, type RelationshipType } from '../model/relationship-types.ts';
import type { NodeChange, TieChange } from '../explore/compare.ts';
import { englishFigureWords, type FigureWords } from './figure-words.ts';
import { blocHalfSide, nationRadius } from './geometry.ts';
import { orderedGroups } from './groups.ts';
import { bundleWidth, changeLook, dashText, signGlyphs, tonePattern, type LineLook } from './line-look.ts';
import { element } from './markup.ts';
import { hullFill, toneColour, type Tone } from './palette.ts';
import { sizeFactor, type Scene, type SceneNode, type SceneTie } from './scene.ts';
import type { FigureTheme } from './theme.ts';
import { lookMarkup, sampleMarkup } from './tie-marks.ts';
import { underlaySection } from './underlay-legend.ts';

export interface LegendRow {
  readonly label: string;
  /** How many there are; empty where that says nothing. */
  readonly count: string;
  /**
   * Its sample as SVG, in a box of so many pixels.
   *
   * @param scale Pixels that the picture has for each unit of the model: the sample is near as large as
   *   what it stands for. Without one it is as large as the box likes.
   */
  readonly sample: (width: number, height: number, scale?: number) => string;
  /** How large a box the sample needs at a scale, where it needs one of its own. */
  readonly tall?: (scale: number) => number;
}

export interface LegendSection {
  readonly id: 'types' | 'changes' | 'bundles' | 'hulls' | 'colours' | 'sizes' | 'underlay' | 'shapes';
  readonly heading: string;
  readonly rows: readonly LegendRow[];
}

const order: readonly TieChange[] = ['began', 'changed-began', 'changed-ended', 'ended', 'continued'];

function typeSections(
  types: readonly RelationshipType[],
  lines: readonly SceneTie[],
  theme: FigureTheme,
  words: FigureWords,
): LegendSection[] {
  const counts = new Map<RelationshipType, number>();
  for (const line of lines) {
    const parts = line.bundle?.parts ?? [{ type: line.type, count: 1 }];
    for (const { type, count } of parts) counts.set(type, (counts.get(type) ?? 0) + count);
  }
  return families.map(({ id }) => ({
    id: 'types',
    heading: words.family(id),
    rows: types
      .filter((type) => type.family === id && counts.has(type))
      .map((type) => ({
        label: type.label,
        count: String(counts.get(type) ?? 0),
        sample: (width, height, scale) => sampleMarkup(type, theme, width, height, scale),
      })),
  }));
}

function changeSection(lines: readonly SceneTie[], theme: FigureTheme, words: FigureWords): LegendSection {
  const counts = new Map<TieChange, number>();
  for (const { change, bundle } of lines) {
    if (change !== null) counts.set(change, (counts.get(change) ?? 0) + (bundle?.count ?? 1));
  }
  return {
    id: 'changes',
    heading: words.changesHeading,
    rows: order.flatMap((change) => {
      const count = counts.get(change);
      if (count === undefined) return [];
      const look = changeLook(change, theme.id);
      return [
        {
          label: words.changes[change],
          count: String(count),
          sample: (width: number, height: number, scale?: number) => lookMarkup(look, width, height, scale),
        },
      ];
    }),
  };
}

function bundleSection(lines: readonly SceneTie[], theme: FigureTheme, words: FigureWords): LegendSection {
  const bundles = lines.flatMap(({ bundle }) => bundle ?? []);
  const line = (look: Partial<LineLook>): LineLook => ({
    colour: theme.quiet,
    width: 3,
    dash: [],
    head: 'none',
    glyph: 'none',
    stripes: null,
    ...look,
  });
  const sizes = [...new Set([2, Math.max(0, ...bundles.map(({ count }) => count))])].filter((n) => n >= 2);
  const signs = new Set(bundles.map(({ sign }) => sign));
  const row = (label: string, look: LineLook): LegendRow => ({
    label,
    count: '',
    sample: (width, height, scale) => lookMarkup(look, width, height, scale),
  });
  return {
    id: 'bundles',
    heading: words.bundlesHeading,
    rows:
      bundles.length === 0
        ? []
        : [
            ...sizes.map((count) => row(words.ties(count), line({ width: bundleWidth(count) }))),
            ...(['friendly', 'hostile', 'mixed'] as const)
              .filter((sign) => signs.has(sign))
              .map((sign) => row(words.signs[sign], line({ glyph: signGlyphs[sign] }))),
          ],
  };
}

const discRow = (
  label: string,
  count: string,
  sample: (cx: number, cy: number, room: number) => string,
): LegendRow => ({
  label,
  count,
  sample: (width, height, scale) => {
    const fits = Math.min(height * 0.38, 8);
    if (scale === undefined) return sample(width / 2, height / 2, fits);
    const own = nationRadius * scale;
    const radius = Math.min(height * 0.42, Math.max(own * 0.8, Math.min(fits, own * 1.3), 4));
    return sample(width / 2, height / 2, radius);
  },
});

/** Circles of sizes are a little smaller than in the picture, and none is larger than this. */
const [circleShare, largestCircle] = [0.85, 40];

/** A size; `largest` is the radius of the largest of all, both in model units. */
function sizeRow(
  label: string,
  radius: number,
  largest: number,
  style: Readonly<Record<string, string | number>>,
): LegendRow {
  const radiusAt = (scale: number): number =>
    (radius / largest) * Math.min(largest * scale * circleShare, largestCircle);
  return {
    label,
    count: '',
    sample: (width, height, scale) => {
      const r = scale === undefined ? Math.min(height * 0.38, 8) * (radius / largest) : radiusAt(scale);
      return element('circle', { cx: width / 2, cy: height / 2, r, ...style });
    },
    tall: (scale) => radiusAt(scale) * 2 + 4,
  };
}

/** A patch of an outline's fill, as on the page. */
const patch = (tone: Tone, theme: FigureTheme) => (cx: number, cy: number, room: number) =>
  element('rect', {
    x: cx - room * 1.7,
    y: cy - room,
    width: room * 3.4,
    height: room * 2,
    rx: room,
    fill: toneColour(tone, theme.id),
    'fill-opacity': hullFill,
    stroke: toneColour(tone, theme.id),
    'stroke-width': 1.6,
    'stroke-dasharray': dashText(tonePattern(tone, theme.id), 3),
  });

const dashes = { solid: undefined, dashed: '3.5 2', dotted: '1 2' } as const;

const ringRow = (
  label: string,
  count: string,
  tone: Tone,
  ring: keyof typeof dashes,
  theme: FigureTheme,
): LegendRow =>
  discRow(label, count, (cx, cy, r) =>
    element('circle', {
      cx,
      cy,
      r: r - 1,
      fill: theme.plate,
      stroke: toneColour(tone, theme.id),
      'stroke-width': 2.6,
      'stroke-dasharray': tonePattern(tone, theme.id)
        ? dashText(tonePattern(tone, theme.id), 2.6)
        : dashes[ring],
    }),
  );

const isTurn = (change: NodeChange | null): change is 'came' | 'went' =>
  change === 'came' || change === 'went';

/** What has come or gone, in a word; nothing where none has. */
function turned(nodes: readonly SceneNode[], to: 'came' | 'went', words: FigureWords): string[] {
  const kinds = new Set(nodes.flatMap(({ change, entity }) => (change === to ? [entity.kind] : [])));
  const [kind] = kinds;
  return kind ? [words.turned(to, kinds.size === 2 ? 'both' : kind)] : [];
}

/** The sections of a scene's legend that have rows, in the order in which they are read. */
export function legendSections(
  scene: Scene,
  theme: FigureTheme,
  words: FigureWords = englishFigureWords,
): LegendSection[] {
  const lines = [...scene.ties.values()];
  const nodes = [...scene.nodes.values()];
  const isCompared = lines.some(({ change }) => change !== null);
  // Who came or went has the ring of that instead.
  const groups = nodes.flatMap(({ group, change }) => (isTurn(change) ? [] : (group ?? [])));
  const most = Math.max(0, ...nodes.map(({ degree }) => degree));
  const steps = [...new Set([most, Math.round(most / 4), 1])].filter((step) => step > 0 && step <= most);
  const sizeOf = (degree: number): number => sizeFactor(degree, most, scene.isMap);
  const kinds = new Set(nodes.map(({ entity }) => entity.kind));
  const plate = { stroke: theme.ink, 'stroke-width': 1.2, fill: theme.plate };

  const sections: LegendSection[] = [
    ...(isCompared ? [changeSection(lines, theme, words)] : typeSections(scene.types, lines, theme, words)),
    bundleSection(lines, theme, words),
    {
      id: 'hulls',
      heading: words.hullsHeading,
      rows: scene.hulls.map(({ name, members, tone }) =>
        discRow(name, String(members.length), patch(tone, theme)),
      ),
    },
    {
      id: 'colours',
      heading: words.ringsHeading(scene.encoding.colour),
      rows: orderedGroups(groups).map(({ id, label, tone, ring }) =>
        ringRow(label, String(groups.filter((group) => group.id === id).length), tone, ring, theme),
      ),
    },
    {
      id: 'sizes',
      heading: words.sizesHeading,
      rows:
        scene.encoding.size === 'degree'
          ? steps.map((degree) =>
              sizeRow(String(degree), nationRadius * sizeOf(degree), nationRadius * sizeOf(most), plate),
            )
          : [],
    },
    underlaySection(scene, theme, words),
    {
      id: 'shapes',
      heading: '',
      rows: [
        ...(kinds.has('nation')
          ? [discRow(words.nation, '', (cx, cy, r) => element('circle', { cx, cy, r, ...plate }))]
          : []),
        ...(kinds.has('bloc')
          ? [
              discRow(words.bloc, '', (cx, cy, r) => {
                const side = (r * blocHalfSide) / nationRadius;
                const square = {
                  x: cx - side,
                  y: cy - side,
                  width: side * 2,
                  height: side * 2,
                  rx: side * 0.4,
                };
                return element('rect', { ...square, ...plate });
              }),
            ]
          : []),
        ...turned(nodes, 'came', words).map((label) => ringRow(label, '', 'began', 'solid', theme)),
        ...turned(nodes, 'went', words).map((label) => ringRow(label, '', 'ended', 'dashed', theme)),
      ],
    },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}
