/** The years that are shown: chosen, stepped through, played. */
import {
  decodeFilters,
  encodeFilters,
  timeline,
  yearOf,
  yearRange,
  type HistoricEvent,
  type Timeline,
  type YearSpan,
} from '#graph';
import type { Explorer } from './explorer.svelte.ts';

export type YearMode = 'all' | 'one' | 'span' | 'compare';

/** An event of the dataset, and the whole years it lies in. */
export interface YearEvent extends YearSpan {
  readonly event: HistoricEvent;
}

/** Milliseconds that a year stays at the usual speed. */
const pace = 800;
const spanLength = 10;
/** How far back, as a share of all years, a comparison looks at first: the world of 2025 is compared with 1989. */
const lookBack = 0.45;

export class Years {
  readonly #explorer: Explorer;
  #timer: ReturnType<typeof setTimeout> | undefined;

  playing = $state(false);
  /** Years in the time of one. */
  speed = $state(1);

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  readonly range: YearSpan = $derived.by(() =>
    this.#explorer.graph ? yearRange(this.#explorer.graph) : { from: 1945, to: 2025 },
  );
  readonly chosen: YearSpan | null = $derived.by(() => this.#explorer.filters.years);
  readonly mode: YearMode = $derived.by(() =>
    this.chosen === null
      ? 'all'
      : this.compared !== null
        ? 'compare'
        : this.chosen.from === this.chosen.to
          ? 'one'
          : 'span',
  );
  /** The years that the chosen ones are compared with. */
  readonly compared: YearSpan | null = $derived.by(() => this.#explorer.view.compare);
  /** The dataset's events within its years. */
  readonly events: readonly YearEvent[] = $derived.by(() => {
    const { from, to } = this.range;
    return (this.#explorer.graph?.getAttribute('events') ?? [])
      .map((event) => {
        const start = yearOf(event.start, from);
        return { event, from: start, to: event.end === '' ? start : yearOf(event.end, to) };
      })
      .filter((event) => event.to >= from && event.from <= to);
  });
  /** The other filters as text: read for its value, so that moving through the years counts nothing anew. */
  readonly #others = $derived.by(() => {
    const types = this.#explorer.graph?.getAttribute('types');
    return encodeFilters({ ...this.#explorer.filters, years: null }, types);
  });
  readonly timeline: Timeline | null = $derived.by(() => {
    const { graph } = this.#explorer;
    return graph ? timeline(graph, decodeFilters(this.#others, graph.getAttribute('types'))) : null;
  });

  show(from: number, to: number, run = 'years'): void {
    const [a, b] = [this.#clamp(from), this.#clamp(to)];
    this.#explorer.setFilters({ years: { from: Math.min(a, b), to: Math.max(a, b) } }, run);
  }

  choose(mode: YearMode): void {
    this.pause();
    const { range, chosen } = this;
    const last = chosen?.to ?? range.to;
    if (mode === 'compare' && chosen && chosen.from <= range.from) {
      // Nothing lies before what is shown: it is compared with the last year.
      const first = { from: range.from, to: Math.max(range.from, Math.min(chosen.to, range.to - 1)) };
      this.#explorer.setCompare(first, { from: range.to, to: range.to });
    } else if (mode === 'compare') {
      const second = chosen ?? { from: range.to, to: range.to };
      const back = Math.round((range.to - range.from) * lookBack);
      const first = Math.max(range.from, second.from - back);
      this.#explorer.setCompare({ from: first, to: first }, second);
    } else if (mode === 'all') this.#explorer.setCompare(null, null);
    else if (mode === 'one') this.#explorer.setCompare(null, { from: last, to: last });
    else {
      const to = chosen && chosen.to > range.from ? chosen.to : range.to;
      const from = chosen && chosen.from < chosen.to ? chosen.from : to - spanLength;
      this.#explorer.setCompare(null, { from: this.#clamp(from), to });
    }
  }

  /** Compares two spans: the earlier with the later, however they are given. */
  compare(one: YearSpan, other: YearSpan, run = 'years'): void {
    const within = ({ from, to }: YearSpan): YearSpan => ({ from: this.#clamp(from), to: this.#clamp(to) });
    const [first, second] = [within(one), within(other)].sort((a, b) => a.from - b.from || a.to - b.to);
    if (first && second) this.#explorer.setCompare(first, second, run);
  }

  /** A span of the same length that begins in a year, or as near to it as there are years. */
  shifted({ from, to }: YearSpan, start: number): YearSpan {
    const length = to - from;
    const first = Math.max(this.range.from, Math.min(start, this.range.to - length));
    return { from: first, to: first + length };
  }

  /**
   * Takes hold of what is shown at a year: of a span where it is touched or else by its middle, of two
   * that are compared by the nearer. Of all years, or of one, it holds that year.
   *
   * @returns What moves it to another year, its length kept.
   */
  grab(year: number): (to: number) => void {
    const { chosen, compared, mode } = this;
    const away = ({ from, to }: YearSpan): number => Math.max(from - year, year - to, 0);
    const isFirst = chosen !== null && compared !== null && away(compared) < away(chosen);
    const held = (mode === 'span' || mode === 'compare' ? (isFirst ? compared : chosen) : null) ?? {
      from: year,
      to: year,
    };
    const other = isFirst ? chosen : compared;
    const hold = away(held) === 0 ? year - held.from : Math.floor((held.to - held.from) / 2);
    return (to) => {
      const span = this.shifted(held, to - hold);
      if (other) this.compare(span, other);
      else this.show(span.from, span.to);
    };
  }

  /** Shows a year: what is shown moves to it. */
  jump(year: number): void {
    this.grab(year)(year);
  }

  /** Goes to the first years there are (−1) or to the last (1); two that are compared keep their order. */
  toEnd(side: -1 | 1): void {
    const { range, chosen } = this;
    if (chosen) this.step(side * (range.to - range.from));
    else this.jump(side < 0 ? range.from : range.to);
  }

  /** Moves the year, or the span as it is, by so many years; from all years to the first or the last. */
  step(by: number): void {
    const { range, chosen } = this;
    if (!chosen) {
      const year = by > 0 ? range.from : range.to;
      this.show(year, year);
      return;
    }
    // What years are compared with stays the earlier of the two.
    const first = this.compared?.from ?? range.from;
    const room = by > 0 ? range.to - chosen.to : first - chosen.from;
    const move = by > 0 ? Math.min(by, Math.max(0, room)) : Math.max(by, Math.min(0, room));
    this.show(chosen.from + move, chosen.to + move);
  }

  /** Plays from where it is; from the beginning where it stands at the end, or nowhere. */
  play(): void {
    const { range, chosen } = this;
    if (!chosen) this.show(range.from, range.from);
    else if (chosen.to >= range.to) {
      const from = this.compared?.from ?? range.from;
      this.show(from, from + chosen.to - chosen.from);
    }
    this.playing = true;
    this.#next();
  }

  pause(): void {
    this.playing = false;
    clearTimeout(this.#timer);
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  #next(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { chosen, range } = this;
      if (!chosen || chosen.to >= range.to) {
        this.pause();
        return;
      }
      this.step(1);
      this.#next();
    }, pace / this.speed);
  }

  #clamp(year: number): number {
    return Math.min(this.range.to, Math.max(this.range.from, Math.round(year)));
  }
}
