/** What a legend says of what lies under the graph: rings, and the lines back to places on the map. */
import type { FigureWords } from './figure-words.ts';
import type { LegendRow, LegendSection } from './legend-sections.ts';
import { element } from './markup.ts';
import type { Scene } from './scene.ts';
import type { FigureTheme } from './theme.ts';
import type { Rings } from './underlay.ts';

/** A section that has no rows where nothing is drawn that needs them. */
export function underlaySection(
  { underlay, nodes }: Pick<Scene, 'underlay' | 'nodes'>,
  theme: FigureTheme,
  words: FigureWords,
): LegendSection {
  const rings = underlay?.rings;
  if (rings && rings.radii.length > 0) {
    const centre = nodes.get(rings.of)?.entity.name ?? '';
    return { id: 'underlay', heading: words.stepsHeading(centre), rows: ringRows(rings, theme, words) };
  }
  const hasLeaders = [...(underlay?.homes.keys() ?? [])].some((key) => nodes.has(key));
  const row: LegendRow = {
    label: words.leader,
    count: '',
    sample: (width, height) =>
      element('path', {
        d: `M${String(width * 0.25)} ${String(height / 2)}H${String(width)}`,
        stroke: theme.quiet,
        'stroke-width': 1,
      }) + element('circle', { cx: width * 0.25, cy: height / 2, r: 2, fill: theme.quiet }),
  };
  return { id: 'underlay', heading: '', rows: hasLeaders ? [row] : [] };
}

const ringRows = ({ steps, radii }: Rings, theme: FigureTheme, words: FigureWords): LegendRow[] =>
  steps.map((count, at) => ({
    label: Number.isFinite(count) ? words.stepsAway(at + 1, count) : words.noWay,
    count: '',
    sample: (width, height) =>
      element('rect', {
        x: width / 2 - height * 0.7,
        y: height * 0.12,
        width: height * 1.4,
        height: height * 0.76,
        // Circles within circles fill every second band, and leave what is outside all of them.
        fill: (radii.length - at) % 2 === 1 ? theme.land : theme.ground,
        stroke: theme.hairline,
        'stroke-width': 1,
      }),
  }));
