/** The current view as a PNG that explains itself. */
import {
  figure,
  type FigureThemeId,
  type Filters,
  type Frame,
  type RelationGraph,
  type Underlay,
  type Visible,
} from '#graph';
import type { Positions } from '../layout/client.ts';
import { describeCounts, describeFilters } from '../state/words.ts';
import { flagUrl } from '../ui/flags.ts';
import { figureFontCss, figureFontFamily } from './figure-font.ts';
import { rasterise } from './rasterise.ts';

export interface Picture {
  readonly graph: RelationGraph;
  readonly shown: Visible;
  readonly filters: Filters;
  readonly positions: Positions;
  readonly selected: ReadonlySet<string>;
  /** What stands out on the screen; null for all alike. */
  readonly lit: Visible | null;
  readonly frame: Frame | null;
  readonly theme: FigureThemeId;
  readonly link: string;
  /** The map under the graph; null for none. */
  readonly underlay: Underlay | null;
}

const [width, height, scale] = [1600, 900, 2];

async function flagsOf(graph: RelationGraph, shown: Visible): Promise<Map<string, string>> {
  const names = new Set([...shown.nodes].map((key) => graph.getNodeAttribute(key, 'flag')));
  const flags = new Map<string, string>();
  await Promise.all(
    [...names].map(async (name) => {
      const url = flagUrl(name);
      if (url === null) return;
      const response = await fetch(url);
      // A flag that is not to be had is drawn as a code, like one that never was.
      if (response.ok) flags.set(name, await response.text());
    }),
  );
  return flags;
}

/** Widths of text in the shipped font. */
function measurer(): (text: string, size: number, bold: boolean) => number {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, bold) => {
    if (!context) return text.length * size * 0.55;
    context.font = `${bold ? '700' : '400'} ${String(size)}px ${figureFontFamily}`;
    return context.measureText(text).width;
  };
}

/** The SVG of a picture. */
export async function pictureSvg(picture: Picture): Promise<string> {
  const { graph, shown, filters } = picture;
  const title = graph.getAttribute('title');
  const words = describeFilters(graph, filters).map(({ text }) => text);
  const [flags, fontCss] = await Promise.all([
    flagsOf(graph, shown),
    figureFontCss(title + graph.mapNodes((_key, { name }) => name).join('')),
    document.fonts.load(`700 20px ${figureFontFamily}`),
  ]);
  return figure(graph, shown, picture.positions, {
    width,
    height,
    theme: picture.theme,
    title,
    frame: picture.frame,
    subtitle: [[...(filters.years ? [] : ['All years']), ...words].join(' · '), describeCounts(graph, shown)],
    date: new Date().toISOString().slice(0, 10),
    link: picture.link,
    flags,
    fontCss,
    fontFamily: figureFontFamily,
    measure: measurer(),
    selected: picture.selected,
    lit: picture.lit,
    underlay: picture.underlay,
  });
}

/** What the image is called: by what it shows. */
export function pictureName({ graph, filters }: Pick<Picture, 'graph' | 'filters'>): string {
  const { years, types } = filters;
  const families = new Set(
    graph
      .getAttribute('types')
      .filter((type) => types?.has(type.id) === true)
      .map((type) => `${type.family}s`),
  );
  const parts = [
    'entente',
    graph.getAttribute('id'),
    years === null
      ? ''
      : years.from === years.to
        ? String(years.from)
        : `${String(years.from)}-${String(years.to)}`,
    families.size > 0 && families.size < 3 ? [...families].join('-') : '',
  ];
  return parts.filter((part) => part !== '').join('-');
}

/** Makes the PNG and hands it to the browser as a download. @returns The file's name. */
export async function saveImage(picture: Picture): Promise<string> {
  const blob = await rasterise(await pictureSvg(picture), width, height, scale);
  const name = `${pictureName(picture)}.png`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has its own hold on the blob by then.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
  return name;
}
