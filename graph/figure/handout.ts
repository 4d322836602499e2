/**
 * Sheets for a class: the picture, the same with something to fill in, and the answers. All have one
 * layout, so that the answers can be laid over what pupils wrote.
 */
import type { RelationGraph, Visible } from '../model/types.ts';
import type { Drawn } from './crop.ts';
import { drawnOf, inSight, legendMarkup } from './figure.ts';
import { margin, type Band, type FigureOptions } from './figure-options.ts';
import { flagDefinitions } from './flag-marks.ts';
import { footMarkup } from './foot.ts';
import type { Point } from './geometry.ts';
import { headMarkup } from './head.ts';
import { measureBy, type FigureLayout } from './layout.ts';
import { element } from './markup.ts';
import { leastRow, listMarkup, listRoom, listRows, usualRow } from './name-list.ts';
import { nodeDefinitions } from './node-marks.ts';
import { numberedScene, numbersMarkup, numbersOf, type Numbered } from './numbers.ts';
import { pageRoot } from './page-root.ts';
import { panelMarkup } from './panel.ts';
import type { Scene } from './scene.ts';
import { choiceText, kindStrip, pupilStrip, stripHeight, taskText } from './sheet-marks.ts';
import { figureThemes } from './theme.ts';
import { projector } from './view.ts';

/** Which sheets there are. */
export interface HandoutSheets {
  /** The picture as it is. */
  readonly handout: boolean;
  /** What pupils fill in. */
  readonly worksheet: 'none' | 'names' | 'ties';
  /** The answers of the worksheet. */
  readonly key: boolean;
}

export interface HandoutWords {
  /** What a pupil writes at the top: a name first, the others shorter. */
  readonly pupil: readonly string[];
  readonly tasks: Readonly<Record<'names' | 'ties', string>>;
  readonly answers: string;
  /** Before all names, by the alphabet. */
  readonly choices: string;
  /** By whose alphabet. */
  readonly locale: string;
}

const gap = 10;
/** A list that takes more of a page than this has a page of its own. */
const mostBelow = 0.32;

/** One picture as it is drawn on a sheet. */
interface SheetPicture {
  readonly scene: Scene;
  /** What that is a part of. */
  readonly whole: Scene;
  /** What the legend tells of. */
  readonly told: Scene;
  readonly hasNames: boolean;
  readonly numbers: readonly Numbered[];
}

/**
 * @param asked As `figure` takes it, and so are what is visible and the positions.
 * @param sheets Answers go with a worksheet alone.
 * @returns The SVG of each page, in the order in which they are handed out. The same part of the model
 *   is at the same place and scale in all pictures.
 *
 * Cost: that of three figures.
 */
export function handoutPages(
  graph: RelationGraph,
  shown: Visible,
  positions: ReadonlyMap<string, Point>,
  asked: FigureOptions,
  { handout, worksheet, key }: HandoutSheets,
  words: HandoutWords,
): string[] {
  const options: FigureOptions = { ...asked, counts: () => '', hasGround: true };
  // Where the view is to be found, the answers are.
  const bare: FigureOptions = { ...options, sources: 'none', link: '', qr: null };
  const theme = figureThemes[options.theme];
  const measure = measureBy(options);
  const width = options.width - margin * 2;
  const isOfNames = worksheet === 'names';

  const head = headMarkup(options, theme, width, measure);
  const titled = element('g', { transform: `translate(0 ${String(stripHeight)})` }, head.markup);
  const underHead = margin + stripHeight + head.height + 4;
  const task = taskText(worksheet === 'none' ? '' : words.tasks[worksheet], options)(underHead);
  const pupil = pupilStrip(words.pupil, options);
  const answers = kindStrip(words.answers, options);

  const whole = drawnOf(graph, shown, positions, options);
  const footOf = ({ shown: part }: Drawn, own: FigureOptions): Band => {
    const ties = [...part.edges].map((edge) => graph.getEdgeAttributes(edge));
    return footMarkup(graph, ties, own, theme, width, measure);
  };
  const choices = (names: readonly Numbered[]): ((y: number) => Band) =>
    choiceText(words.choices, names, words.locale, options);
  const listBand = (names: readonly Numbered[]): number =>
    names.length === 0 ? 0 : listRows(names.length, width) * usualRow + gap * 3 + choices(names)(0).height;

  /** What is in sight, and where, with so much room kept between picture and foot. */
  const planWith = (room: number): { part: Drawn; at: FigureLayout; names: readonly Numbered[] } => {
    const above = stripHeight + task.height;
    const plan = inSight(graph, whole, positions, { ...bare, height: bare.height - above - room });
    const names = isOfNames ? numbersOf(plan.part.scene, positions) : [];
    return { part: plan.part, at: lowered(plan.at, above), names };
  };
  const more = handout ? Math.max(0, footOf(whole, options).height - footOf(whole, bare).height) : 0;
  // How many names there are is known once there is a picture, and how large that is once there is a list.
  const expected = listBand(planWith(more).names);
  const band = expected <= options.height * mostBelow ? expected : 0;
  const { part, at, names } = planWith(Math.max(more, band));
  const isListBelow = names.length > 0 && listBand(names) <= band;

  const flags = [...part.scene.nodes.values()].map(({ entity }) => entity.flag);
  const page = (...children: readonly string[]): string =>
    pageRoot(
      options,
      {
        title: options.title,
        description: options.subtitle.join(' '),
        definitions: [...nodeDefinitions(), ...flagDefinitions(options.flags, flags, options.theme)],
      },
      ...children,
    );
  const plain: SheetPicture = {
    scene: part.scene,
    whole: whole.scene,
    told: part.scene,
    hasNames: true,
    numbers: [],
  };
  const drawn = ({ scene, whole: around, told, hasNames, numbers }: SheetPicture): string => {
    const { area, view, legend } = at;
    const place = { positions, area, view, avoid: legend ? [legend] : [], prefix: '' };
    return (
      // What fades beside something selected is gone on a copier.
      panelMarkup({ scene, whole: around, hasNames, ...place }, { ...options, lit: null }, theme, measure) +
      (numbers.length > 0 ? numbersMarkup(numbers, projector(view, area), view.scale, theme) : '') +
      legendMarkup(told, at, options)
    );
  };
  const numbered = (): SheetPicture => {
    const scene = numberedScene(part.scene, names);
    const around = numberedScene(whole.scene, names);
    return { ...plain, scene, whole: around, told: scene, hasNames: false, numbers: names };
  };
  /** Who is there, and nothing of who is tied to whom: rings and sizes would tell. */
  const untied = (): SheetPicture => {
    const encoding = { ...options.encoding, size: 'same', colour: 'plain' } as const;
    const { scene } = drawnOf(graph, shown, positions, { ...options, encoding });
    const seen = new Map([...scene.nodes].filter(([node]) => part.scene.nodes.has(node)));
    const alone = { ...scene, nodes: seen, ties: new Map(), hulls: [] };
    const told = { ...part.scene, nodes: seen, encoding };
    return { ...plain, scene: alone, whole: alone, told };
  };

  const listAt = (some: readonly Numbered[], y: number, row: number, hasNames: boolean): string =>
    listMarkup(some, { x: margin, y, width, row }, hasNames, theme, measure);
  const foot = footOf(part, bare);
  const listBelow = (hasNames: boolean): string => {
    if (!isListBelow) return '';
    const y = options.height - margin - foot.height - band + gap;
    const list = listAt(names, y, usualRow, hasNames);
    const end = y + listRows(names.length, width) * usualRow + gap;
    return hasNames ? list : list + choices(names)(end).markup;
  };
  /** Pages of their own for names of which there are many. */
  const listPages = (hasNames: boolean): string[] => {
    if (names.length === 0 || isListBelow) return [];
    const bottom = options.height - margin;
    const each = listRoom({ width, height: bottom - underHead });
    const parts = Array.from({ length: Math.ceil(names.length / each) }, (_, index) =>
      names.slice(index * each, (index + 1) * each),
    );
    const rows = listRows(parts.at(-1)?.length ?? 0, width);
    const { height } = choices(names)(0);
    // Lines a little closer save a page for the names to choose from.
    const fitting = Math.min(usualRow, (bottom - underHead - gap * 2 - height) / rows);
    const row = fitting < leastRow ? usualRow : fitting;
    const lists = parts.map((some, index) =>
      listAt(some, underHead, index === parts.length - 1 ? row : usualRow, hasNames),
    );
    if (!hasNames && fitting < leastRow) lists.push(choices(names)(underHead).markup);
    else if (!hasNames)
      lists.push((lists.pop() ?? '') + choices(names)(underHead + rows * row + gap * 2).markup);
    return lists.map((list) => page(hasNames ? answers : pupil, titled, list));
  };

  const sheets: string[] = [];
  if (handout) sheets.push(page(pupil, titled, drawn(plain), footOf(part, options).markup));
  if (worksheet === 'none') return sheets;
  const open = isOfNames ? numbered() : untied();
  sheets.push(
    page(pupil, titled, task.markup, drawn(open), listBelow(false), foot.markup),
    ...listPages(false),
  );
  if (!key) return sheets;
  const told = isOfNames ? open : plain;
  sheets.push(page(answers, titled, drawn(told), listBelow(true), foot.markup), ...listPages(true));
  return sheets;
}

/** The same layout, so much further down. */
const lowered = (layout: FigureLayout, by: number): FigureLayout => ({
  ...layout,
  area: { ...layout.area, y: layout.area.y + by },
  legend: layout.legend && { ...layout.legend, y: layout.legend.y + by },
});
