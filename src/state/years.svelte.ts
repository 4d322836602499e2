/** The years that are shown: chosen, stepped through, played. */
import { decodeFilters, encodeFilters, timeline, yearRange, type Timeline, type YearSpan } from '#graph';
import type { Explorer } from './explorer.svelte.ts';

export type YearMode = 'all' | 'one' | 'span';

/** Milliseconds that a year stays at the usual speed. */
const pace = 800;
const spanLength = 10;

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
    this.chosen === null ? 'all' : this.chosen.from === this.chosen.to ? 'one' : 'span',
  );
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
    if (mode === 'all') this.#explorer.setFilters({ years: null });
    else if (mode === 'one') this.show(last, last, '');
    else {
      const to = chosen && chosen.to > range.from ? chosen.to : range.to;
      this.show(to - spanLength, to, '');
    }
  }

  /** Moves the year, or the span as it is, by so many years; from all years to the first or the last. */
  step(by: number): void {
    const { range, chosen } = this;
    if (!chosen) {
      const year = by > 0 ? range.from : range.to;
      this.show(year, year);
      return;
    }
    const room = by > 0 ? range.to - chosen.to : range.from - chosen.from;
    const move = by > 0 ? Math.min(by, Math.max(0, room)) : Math.max(by, Math.min(0, room));
    this.show(chosen.from + move, chosen.to + move);
  }

  /** Plays from where it is; from the beginning where it stands at the end, or nowhere. */
  play(): void {
    const { range, chosen } = this;
    if (!chosen) this.show(range.from, range.from);
    else if (chosen.to >= range.to) this.show(range.from, range.from + chosen.to - chosen.from);
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
