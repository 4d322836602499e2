/**
 * Entente's model of relationships between nations, as a library: pure TypeScript with no DOM.
 * This is its only door.
 */
export { datasets, type DatasetEntry } from './data/index.ts';
export { composePackage, extractPackage } from './model/compose-package.ts';
export { parseDataset } from './model/parse-dataset.ts';
export { DatasetError, type Problem, type ProblemCode } from './model/dataset-error.ts';
export { beyondOf } from './model/beyond.ts';
export { packDataset, unpackDataset, type PackedDataset } from './model/pack-dataset.ts';
export { buildGraph } from './model/build-graph.ts';
export { seededRandom, type Random } from './model/random.ts';
export { translateDataset, type Translation, type TypeWords } from './model/translate.ts';
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
  HistoricEvent,
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
export {
  compare,
  type Comparison,
  type DyadChange,
  type DyadSign,
  type NodeChange,
  type TieChange,
} from './explore/compare.ts';
export { neighbourhood } from './explore/neighbourhood.ts';
export { timeline, type Timeline } from './explore/timeline.ts';
export { paths, type Path, type Paths } from './explore/paths.ts';
export { search, type SearchHit } from './explore/search.ts';
export { isMembership } from './quiz/facts.ts';
export { makeQuiz } from './quiz/make-quiz.ts';
export {
  quizCounts,
  quizSeeds,
  readQuizCode,
  viewCheck,
  writeQuizCode,
  type QuizCode,
} from './quiz/quiz-code.ts';
export {
  quizLevels,
  type Quiz,
  type QuizChoice,
  type QuizLevel,
  type QuizQuestion,
  type QuizSpan,
  type QuizWishes,
} from './quiz/quiz.ts';
export {
  decodeEncoding,
  encodeEncoding,
  encodingChannels,
  plainEncoding,
  type Encoding,
  type EncodingChannel,
  type EncodingChannelId,
  type EncodingChoice,
} from './figure/encoding.ts';
export { withSharedTypes } from './figure/blocs.ts';
export { groupTones, hullFill, toneColour, toneIds, type Tone } from './figure/palette.ts';
export {
  litIn,
  sceneOf,
  type Bundle,
  type BundleSign,
  type Scene,
  type SceneHull,
  type SceneNode,
  type SceneOptions,
  type SceneTie,
} from './figure/scene.ts';
export { changeLabels, englishFigureWords, type FigureWords } from './figure/figure-words.ts';
export { englishSceneWords, type GroupId, type SceneWords } from './figure/scene-words.ts';
export {
  changeLook,
  lineLook,
  lineOpacity,
  ringOf,
  ringWidth,
  type LineLook,
  type Ring,
} from './figure/line-look.ts';
export { legendSections, type LegendRow, type LegendSection } from './figure/legend-sections.ts';
export { hullOf } from './figure/hull-marks.ts';
export { hullNameSpot } from './figure/hull-name.ts';
export {
  arcBend,
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
export {
  familyColour,
  figureThemes,
  tieColour,
  type FigureTheme,
  type FigureThemeId,
} from './figure/theme.ts';
export { glyphSize, headSize, lookMarkup, sampleMarkup } from './figure/tie-marks.ts';
export { frameOf, labelRanks, orderedTies, type Frame } from './figure/frame.ts';
export { figure, figureLayout, smallMultiples, type Multiple, type SeriesPage } from './figure/figure.ts';
export type { FigureLayout } from './figure/layout.ts';
export { drawable } from './figure/markup.ts';
export { sourcePages, type Cited } from './figure/source-pages.ts';
export { handoutPages, type HandoutSheets, type HandoutWords } from './figure/handout.ts';
export type { FigureOptions } from './figure/figure-options.ts';
export { homeRadius, plateNames, type Underlay } from './figure/underlay.ts';
export { continentOf } from './figure/groups.ts';
export { readJson } from './formats/read-json.ts';
export { writeCyjs } from './formats/write-cyjs.ts';
export { writeNodesCsv, writeTiesCsv } from './formats/write-csv.ts';
export { writeGexf } from './formats/write-gexf.ts';
export { writeGraphml } from './formats/write-graphml.ts';
export { writeJson, type EntenteDocument } from './formats/write-json.ts';
export { parseLesson, type LessonFiles } from './lesson/parse-lesson.ts';
export { readLesson } from './lesson/read-lesson.ts';
export { writeLesson } from './lesson/write-lesson.ts';
export { checkLesson } from './lesson/check-lesson.ts';
export { LessonError, type LessonProblem, type LessonProblemCode } from './lesson/lesson-error.ts';
export { lessonLimits } from './lesson/lesson-limits.ts';
export { referencesIn, type Reference, type ReferenceKind } from './lesson/references.ts';
export { shownByView } from './lesson/step-view.ts';
export { stepLinks } from './lesson/step-links.ts';
export type { LessonEntry } from './lesson/shipped.ts';
export { datasetFor } from './lesson/lesson-dataset.ts';
export { veiled, veiledTypeId, type VeilWords } from './lesson/veil.ts';
export type {
  Lesson,
  LessonFact,
  LessonQuestion,
  LessonStep,
  Markdown,
  StepFrame,
  Veil,
  VocabularyEntry,
} from './lesson/lesson.ts';
