/**
 * What lies around the picture: which panels are open, how large they are, and what room is left.
 * Panels share few places, so what opens one may close another; those rules are here and nowhere else.
 */
import type { Lesson } from '#graph';
import type { Insets } from '../canvas/lens.ts';
import type { LessonPlayer } from '../lesson/player.svelte.ts';
import { Sheet } from '../lesson/sheet.svelte.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { Theme } from '../ui/theme.svelte.ts';

/** Pixels from which on a lesson's text has room beside the picture. */
const besideFrom = 760;

/** What the editor of lessons was opened for: a lesson, or null for whatever was written last. */
export interface Wish {
  readonly lesson: Lesson | null;
}

export class Desk {
  readonly #explorer: Explorer;
  readonly #player: LessonPlayer;
  readonly #theme: Theme;
  /** Within somebody else's page: the picture alone. */
  readonly embedded: boolean;
  /** What a lesson's text stands on where it has no room beside the picture. */
  readonly sheet = new Sheet();

  /** The window; and what App.svelte measures of header, time bar and the legend of a lesson. */
  width = $state(window.innerWidth);
  height = $state(window.innerHeight);
  headerRoom = $state(0);
  timeRoom = $state(0);
  legendHeight = $state(0);
  /** The first picture is there: what is not needed for it may come. */
  isDrawn = $state(false);

  /** Null while nobody writes a lesson. */
  wish: Wish | null = $state.raw(null);
  /** On a phone the editor is put aside to see more of the picture, or to change what it shows. */
  #authorFolded = $state(false);
  /** Open or not as the person chose; before that, as the window has room. */
  #filtersChosen: boolean | null = $state(null);
  /** What changed between two years may be put aside to see more of the picture. */
  #changesOpen = $state(true);

  /**
   * Call within a component's initialisation.
   *
   * @param wasWriting Whether somebody wrote a lesson before a reload, and goes on with it.
   */
  constructor(
    explorer: Explorer,
    player: LessonPlayer,
    theme: Theme,
    { embedded, wasWriting }: { embedded: boolean; wasWriting: boolean },
  ) {
    this.#explorer = explorer;
    this.#player = player;
    this.#theme = theme;
    this.embedded = embedded;
    if (wasWriting) this.write(null);
    $effect(() => {
      if (!this.#isCompared) this.#changesOpen = true;
    });
  }

  readonly #isCompared = $derived.by(() => this.#explorer.comparison !== null);
  /** While a lesson is played the picture and the lesson have the page. */
  readonly isPlaying = $derived.by(() => this.#player.lesson !== null);
  /**
   * Nothing has room beside the picture. Of panels full of controls the size of the text decides; a
   * lesson's text may be as large as the back row needs, and still leaves the picture its place.
   */
  readonly isNarrow: boolean = $derived.by(() =>
    this.isPlaying ? this.width <= besideFrom : this.#theme.narrow,
  );
  /** Above a high sheet the picture needs all that is left. */
  readonly linesShown: boolean = $derived.by(
    () => this.isPlaying && !(this.isNarrow && this.sheet.height === 'high'),
  );

  readonly filtersOpen: boolean = $derived.by(() => {
    const hasRoom = !this.embedded && !this.#theme.narrow;
    return !this.isPlaying && (this.#filtersChosen ?? hasRoom);
  });
  /** Filters lie over the editor, whose view they change, until they are closed again. */
  readonly authorOpen: boolean = $derived.by(
    () => this.wish !== null && !this.isPlaying && !this.filtersOpen && !this.#authorFolded,
  );
  readonly detailsOpen: boolean = $derived.by(() => {
    // In a lesson they stand where its text does.
    if (this.embedded || this.isPlaying) return false;
    // Where there is room for one panel alone, what is selected is for the editor to take.
    if (this.#theme.cramped && this.authorOpen) return false;
    return this.#explorer.selection.length > 0 || this.#changesShown;
  });
  /** What changed between two years, and nothing that is selected. */
  readonly #changesShown: boolean = $derived.by(() => {
    const hasRoom = !(this.#theme.narrow && this.filtersOpen);
    return this.#explorer.selection.length === 0 && this.#isCompared && this.#changesOpen && hasRoom;
  });
  /** Where it is tight, as on a projector, details come before filters, or the picture would be a strip between them. */
  readonly filtersShown: boolean = $derived.by(
    () => this.filtersOpen && !(this.#theme.tight && this.detailsOpen),
  );
  readonly tableShown: boolean = $derived.by(
    () => this.#explorer.view.table && !this.embedded && !(this.#theme.narrow && this.detailsOpen),
  );
  /** The time bar steps aside for what covers the picture on a phone; for what changed, all but a row of it. */
  readonly timeShown: boolean = $derived.by(() => {
    const isCovered =
      (this.detailsOpen && !this.#changesShown) ||
      this.filtersOpen ||
      this.authorOpen ||
      this.#explorer.view.table;
    const hasYears = this.#explorer.status === 'ready' && this.isDrawn;
    return hasYears && !this.embedded && !this.isPlaying && !(this.#theme.narrow && isCovered);
  });
  readonly timeSlim: boolean = $derived.by(() => this.#theme.narrow && this.detailsOpen);
  /** On a phone the panels are called by tabs at the bottom. */
  readonly tabsShown: boolean = $derived.by(
    () => this.#theme.narrow && !this.detailsOpen && !this.embedded && !this.isPlaying,
  );
  /** On a phone with large text, what stands side by side at the bottom stands one over the other. */
  readonly isStacked: boolean = $derived.by(
    () => this.width < this.#rem(21) || (this.#theme.narrow && this.wish !== null),
  );

  readonly tableHeight = $derived.by(() => Math.round(this.height * (this.#theme.narrow ? 0.55 : 0.38)));
  readonly sheetHeight = $derived.by(() =>
    this.isPlaying ? this.sheet.covers(this.height) : Math.round(this.height * 0.5),
  );
  /** As measured; before there is anything to measure, what it will be with few words. */
  readonly timeHeight = $derived.by(
    () => this.timeRoom || this.#rem(this.#theme.narrow ? 11.5 : this.#theme.tight ? 8.5 : 6),
  );
  /** The column of a lesson's text: what a class reads from the back row, and never half of the page. */
  readonly lessonWidth = $derived.by(() =>
    Math.round(Math.min(Math.max(this.width * 0.34, this.#rem(21.25)), this.#rem(30), this.width * 0.45)),
  );
  /** Where it is tight, as on a projector, the details of what is selected stand on its other side. */
  readonly authorWidth = $derived.by(() => (this.#theme.tight ? this.#rem(18.75) : this.lessonWidth));

  /** What is covered at each edge of the picture. */
  readonly insets: Insets = $derived.by(() => {
    const room = this.#room;
    // Panels change sides where text runs from right to left; the picture does not.
    const isMirrored = getComputedStyle(document.documentElement).direction === 'rtl';
    if (!isMirrored) return room;
    const { corner, ...sides } = room;
    return {
      ...sides,
      bottom: room.bottom + (corner?.height ?? 0),
      left: room.right,
      right: room.left,
    };
  });

  readonly #room: Insets = $derived.by(() => {
    if (this.isPlaying) return this.#roomOfLesson;
    if (this.embedded) return { top: 64, right: 12, bottom: 12, left: 12 };
    return this.#theme.narrow ? this.#roomOnPhone : this.#roomOnDesk;
  });

  get #roomOfLesson(): Insets {
    const top = this.embedded ? 60 : this.#rem(1.25);
    const bottom = (this.linesShown ? this.legendHeight : 0) + 8;
    if (this.isNarrow) return { top, right: 10, bottom: this.sheet.settled(this.height) + bottom, left: 10 };
    return { top, right: this.#rem(1.25), bottom, left: this.lessonWidth + this.#rem(1.25) };
  }

  get #roomOnPhone(): Insets {
    const top = this.headerRoom + (this.width > 760 ? 4 : this.#rem(2.75));
    return { top, right: 10, bottom: this.#sheetRoom, left: 10 };
  }

  get #sheetRoom(): number {
    if (this.#explorer.view.table) return this.tableHeight;
    if (this.detailsOpen) return this.sheetHeight;
    // The tabs stand over the sheet.
    if (this.filtersOpen || this.authorOpen) return this.sheetHeight + this.#rem(3.75);
    return this.#rem(this.isStacked ? 7 : 3.75) + this.timeHeight;
  }

  get #roomOnDesk(): Insets {
    const table = this.#explorer.view.table ? this.tableHeight : 0;
    return {
      top: this.#rem(3.75),
      right: this.#rem(this.detailsOpen ? 23 : 1.25),
      bottom: table + this.timeHeight + 8,
      left: this.authorOpen ? this.authorWidth + this.#rem(1.25) : this.#rem(this.filtersShown ? 19.5 : 1.25),
      // Layout, picture and zoom.
      corner: { width: this.#rem(22.5), height: this.#rem(3.25) },
    };
  }

  /** Panels grow with the text and with very large windows; what they cover grows with them. */
  #rem(count: number): number {
    return count * this.#theme.rem;
  }

  toggleFilters(): void {
    if (this.filtersOpen && !this.filtersShown) {
      this.#explorer.clearSelection();
      this.#changesOpen = false;
    } else this.#filtersChosen = !this.filtersOpen;
  }

  closeChanges(): void {
    this.#changesOpen = false;
  }

  /** What changed was put aside, and can be had again. */
  readonly changesAside: boolean = $derived.by(() => this.#isCompared && !this.#changesOpen);

  openChanges(): void {
    this.#explorer.clearSelection();
    this.#changesOpen = true;
  }

  /** Opens the editor of lessons. */
  write(lesson: Lesson | null): void {
    this.wish = { lesson };
    this.#authorFolded = false;
    this.#filtersChosen = false;
  }

  /** Puts the editor aside, with what is open in it, or takes it up again. */
  toggleAuthor(): void {
    this.#authorFolded = this.authorOpen;
    this.#filtersChosen = false;
  }

  stopWriting(): void {
    this.wish = null;
    this.#filtersChosen = null;
  }
}
