/** The legend of a figure: exactly the types and shapes in it, by family. */
import { families, type RelationshipType } from '../model/relationship-types.ts';
import type { EntityKind } from '../model/types.ts';
import { element, textElement } from './markup.ts';
import type { FigureTheme } from './theme.ts';
import { sampleMarkup } from './tie-marks.ts';

const sampleWidth = 44;
const gap = 10;

export interface LegendBox {
  readonly width: number;
  readonly rowHeight: number;
}

const rowsOf = (types: readonly RelationshipType[]): number =>
  types.length + new Set(types.map((type) => type.family)).size * 1.5;

/** How wide the legend is and how tight its rows must be to fit a height. */
export function legendSize(
  types: readonly RelationshipType[],
  kinds: ReadonlySet<EntityKind>,
  measure: (text: string) => number,
  height: number,
): LegendBox {
  if (types.length === 0 && kinds.size === 0) return { width: 0, rowHeight: 20 };
  const labels = [...types.map((type) => `${type.label} 000`), 'Organisation or bloc'];
  const width = sampleWidth + gap + Math.max(...labels.map(measure));
  const rows = rowsOf(types) + kinds.size + 1;
  return { width: Math.ceil(width), rowHeight: Math.max(12, Math.min(21, height / rows)) };
}

export function legendMarkup(
  types: readonly RelationshipType[],
  counts: ReadonlyMap<string, number>,
  kinds: ReadonlySet<EntityKind>,
  theme: FigureTheme,
  box: LegendBox & { readonly x: number; readonly y: number },
): string {
  const { rowHeight } = box;
  const fontSize = Math.min(12.5, rowHeight * 0.78);
  const parts: string[] = [];
  let y = box.y;
  const heading = (text: string): void => {
    y += rowHeight * (parts.length === 0 ? 0.8 : 1.3);
    parts.push(
      textElement({ x: box.x, y, 'font-size': fontSize, 'font-weight': 700, fill: theme.ink }, text),
    );
    y += rowHeight * 0.2;
  };
  const row = (sample: string, label: string, count: string): void => {
    const baseline = y + rowHeight * 0.5 + fontSize * 0.36;
    parts.push(
      element('g', { transform: `translate(${box.x.toFixed(1)} ${y.toFixed(1)})` }, sample),
      textElement(
        { x: box.x + sampleWidth + gap, y: baseline, 'font-size': fontSize, fill: theme.ink },
        label,
      ),
    );
    if (count !== '') {
      const end = box.x + box.width;
      const style = { 'text-anchor': 'end', 'font-size': fontSize, fill: theme.quiet };
      parts.push(textElement({ x: end, y: baseline, ...style }, count));
    }
    y += rowHeight;
  };
  for (const family of families) {
    const ofFamily = types.filter((type) => type.family === family.id);
    if (ofFamily.length === 0) continue;
    heading(family.label);
    for (const type of ofFamily) {
      row(sampleMarkup(type, theme, sampleWidth, rowHeight), type.label, String(counts.get(type.id) ?? 0));
    }
  }
  if (kinds.size > 0) {
    y += rowHeight * 0.5;
    const middle = { stroke: theme.ink, 'stroke-width': 1.2, fill: theme.plate };
    const [cx, cy, r] = [sampleWidth / 2, rowHeight / 2, rowHeight * 0.36];
    if (kinds.has('nation')) row(element('circle', { cx, cy, r, ...middle }), 'Nation', '');
    if (kinds.has('bloc')) {
      const square = { x: cx - r, y: cy - r, width: r * 2, height: r * 2, rx: r * 0.4 };
      row(element('rect', { ...square, ...middle }), 'Organisation or bloc', '');
    }
  }
  return element('g', { id: 'legend' }, ...parts);
}
