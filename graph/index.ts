/**
 * Entente's model of relationships between nations, as a library: pure TypeScript with no DOM.
 * This is its only door.
 */
export { datasets, type DatasetEntry } from './data/index.ts';
export { composePackage, extractPackage } from './model/compose-package.ts';
export { parseDataset } from './model/parse-dataset.ts';
export { DatasetError, type Problem, type ProblemCode } from './model/dataset-error.ts';
export { buildGraph } from './model/build-graph.ts';
export {
  families,
  relationshipTypes,
  type Family,
  type FamilyInfo,
  type Glyph,
  type Head,
  type Look,
  type Polarity,
  type RelationshipType,
  type RelationshipTypeId,
} from './model/relationship-types.ts';
export { firstDay, formatDate, formatSpan, isPartialDate, lastDay, yearOf } from './model/partial-date.ts';
export type {
  Bloc,
  Dataset,
  Entity,
  EntityKind,
  GraphInfo,
  Nation,
  PartialDate,
  Place,
  RelationGraph,
  Source,
  Standing,
  SuggestedView,
  Tie,
  Visible,
} from './model/types.ts';
export {
  countByType,
  maxHops,
  noFilters,
  regionsOf,
  visible,
  yearRange,
  type Around,
  type Filters,
  type TieStatus,
  type YearSpan,
} from './explore/filters.ts';
export { decodeFilters, encodeFilters } from './explore/filter-codec.ts';
export { neighbourhood } from './explore/neighbourhood.ts';
export { timeline, type Timeline } from './explore/timeline.ts';
export { paths, type Path, type Paths } from './explore/paths.ts';
export { search, type SearchHit } from './explore/search.ts';
export {
  blocCorner,
  blocHalfSide,
  codeSize,
  controlPoint,
  curvePoint,
  dyadKey,
  fan,
  fanHalf,
  nationRadius,
  outlinePoint,
  type Point,
  type Strand,
} from './figure/geometry.ts';
export {
  placeLabels,
  wrapLabel,
  type LabelRequest,
  type LabelStyle,
  type PlacedLabel,
} from './figure/labels.ts';
export { figureThemes, tieColour, type FigureTheme, type FigureThemeId } from './figure/theme.ts';
export { glyphSize, headSize, sampleMarkup } from './figure/tie-marks.ts';
export { frameOf, labelRanks, orderedTies, type Frame } from './figure/frame.ts';
export { figure, type FigureOptions } from './figure/figure.ts';
export { leaderFrom, type Underlay } from './figure/underlay.ts';
