/** Cytoscape's stylesheet from the registry: pure, no view. */
import type { Css, StylesheetJson } from 'cytoscape';
import {
  blocCorner,
  blocHalfSide,
  changeLook,
  figureThemes,
  glyphSize,
  headSize,
  nationRadius,
  ringWidth,
  tieColour,
  type FigureThemeId,
  type RelationshipType,
  type TieChange,
} from '#graph';
import { landed } from './flags.ts';

/** Layers, bottom to top. Lit elements stand above the veil, all others beneath it. */
const layer = { edge: 1, node: 2, veil: 10, litEdge: 20, litNode: 21 } as const;

/** Cytoscape draws a head 0.3 × 29 units long at `arrow-scale` 1. */
const arrowUnit = 8.7;

const midShapes = {
  none: 'none',
  circle: 'circle',
  square: 'square',
  diamond: 'diamond',
  bar: 'tee',
  chevron: 'chevron',
} as const;

function tieStyle(type: RelationshipType, theme: FigureThemeId): Css.Edge {
  const colour = tieColour(type, theme);
  const { look } = type;
  return {
    width: look.width,
    'line-color': colour,
    'line-style': look.dash.length > 0 ? 'dashed' : 'solid',
    ...(look.dash.length > 0 ? { 'line-dash-pattern': [...look.dash] } : {}),
    'mid-target-arrow-shape': midShapes[look.glyph],
    'mid-target-arrow-color': colour,
    'target-arrow-color': colour,
    'arrow-scale': (look.head === 'none' ? glyphSize(look.width) : headSize(look.width)) / arrowUnit,
  };
}

const shownChanges: readonly TieChange[] = ['began', 'changed-began', 'changed-ended', 'ended', 'continued'];

function changeStyle(change: TieChange, theme: FigureThemeId): Css.Edge {
  const { colour, width, dash } = changeLook(change, theme);
  return {
    width,
    'line-color': colour,
    'line-style': dash.length > 0 ? 'dashed' : 'solid',
    ...(dash.length > 0 ? { 'line-dash-pattern': [...dash] } : {}),
    'mid-target-arrow-color': colour,
    'target-arrow-color': colour,
  };
}

/** Bundles: what they hold stands in their data. */
const bundleStyles: StylesheetJson = [
  {
    selector: 'edge[bundle]',
    style: {
      width: 'data(lineWidth)',
      'line-color': 'data(colour)',
      'line-fill': 'linear-gradient',
      // Cytoscape reads lists of colours and places from data as it reads them from a stylesheet.
      'line-gradient-stop-colors': 'data(stops)' as unknown as string[],
      'line-gradient-stop-positions': 'data(stopsAt)' as unknown as number[],
      'mid-target-arrow-color': 'data(colour)',
      'arrow-scale': 1.1,
    },
  },
  // A bundle's pieces are its types; one of changes keeps the dashes of what changed.
  { selector: 'edge[bundle][change = ""]', style: { 'line-style': 'solid' } },
  ...(['circle', 'bar', 'diamond', 'none'] as const).map((glyph) => ({
    selector: `edge[bundle][glyph = "${glyph}"]`,
    style: { 'mid-target-arrow-shape': midShapes[glyph] },
  })),
];

/**
 * The whole stylesheet of a theme.
 *
 * @param opacity Of each line; less than 1 where there are very many.
 */
export function stylesheet(
  types: readonly RelationshipType[],
  themeId: FigureThemeId,
  opacity = 1,
): StylesheetJson {
  const theme = figureThemes[themeId];
  return [
    {
      selector: 'node',
      style: {
        width: nationRadius * 2,
        height: nationRadius * 2,
        shape: 'ellipse',
        'background-color': theme.plate,
        'border-width': 1.4,
        'border-color': theme.ink,
        'border-opacity': 0.55,
        label: 'data(code)',
        'font-weight': 700,
        'font-family': '"Source Sans 3 Variable", sans-serif',
        color: theme.ink,
        'text-valign': 'center',
        'text-halign': 'center',
        'z-index-compare': 'manual',
        'z-index': layer.node,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node[codeSize]', style: { 'font-size': 'data(codeSize)' } },

    {
      selector: 'node[kind = "bloc"]',
      style: {
        width: blocHalfSide * 2,
        height: blocHalfSide * 2,
        shape: 'round-rectangle',
        'corner-radius': String(blocCorner),
        'border-opacity': 1,
      },
    },
    {
      selector: 'node[flag]',
      style: {
        'background-image': 'data(flag)',
        'background-fit': 'cover',
        'background-image-crossorigin': 'null',
      },
    },
    {
      selector: 'node[kind = "bloc"][flag]',
      style: { 'background-fit': 'none', 'background-width': '74%', 'background-height': '74%' },
    },
    // As good as whole, and another key: see flags.ts.
    { selector: `node.${landed}`, style: { 'background-image-opacity': 0.999 } },
    { selector: 'node[size]', style: { width: 'data(size)', height: 'data(size)' } },
    {
      selector: 'node[?ring]',
      style: {
        'border-width': ringWidth,
        'border-position': 'outside',
        'border-color': 'data(ring)',
        'border-opacity': 1,
      },
    },
    ...(['solid', 'dashed', 'dotted'] as const).map((ring) => ({
      selector: `node[ringStyle = "${ring}"]`,
      style: { 'border-style': ring },
    })),
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        // Bends are measured from the line between centres, as graph/figure does.
        'edge-distances': 'node-position',
        'control-point-weights': 0.5,
        'control-point-distances': 'data(bend)',
        'target-distance-from-node': 2,
        'z-index-compare': 'manual',
        'z-index': layer.edge,
        'overlay-opacity': 0,
        opacity,
      },
    },
    ...types.map((type) => ({ selector: `edge[type = "${type.id}"]`, style: tieStyle(type, themeId) })),
    ...types
      .filter((type) => type.look.head !== 'none')
      .map((type) => ({
        selector: `edge[type = "${type.id}"][!mutual]`,
        style: { 'target-arrow-shape': type.look.head },
      })),
    ...shownChanges.map((change) => ({
      selector: `edge[change = "${change}"]`,
      style: changeStyle(change, themeId),
    })),
    ...bundleStyles,
    {
      selector: '.veil',
      style: {
        width: 1e5,
        height: 1e5,
        shape: 'rectangle',
        'background-color': theme.ground,
        'background-opacity': 0.84,
        'border-width': 0,
        events: 'no',
        display: 'none',
        'z-index': layer.veil,
        label: '',
      },
    },
    { selector: '.veil.on', style: { display: 'element' } },
    { selector: 'node.lit', style: { 'z-index': layer.litNode } },
    { selector: 'edge.lit', style: { 'z-index': layer.litEdge, opacity: 1 } },
    {
      selector: 'node.picked',
      style: {
        'outline-width': 4.5,
        'outline-color': theme.accent,
        'outline-opacity': 1,
        'outline-offset': 0,
      },
    },
    {
      selector: 'edge.picked, edge.walked',
      style: { 'underlay-color': theme.accent, 'underlay-opacity': 0.32, 'underlay-padding': 5 },
    },
    { selector: '.off', style: { display: 'none' } },
  ] as StylesheetJson;
}
