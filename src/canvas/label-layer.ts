/** Names over the graph: constant size on the screen, no two overlapping, at every zoom. */
import {
  figureThemes,
  placeLabels,
  wrapLabel,
  type FigureThemeId,
  type LabelRequest,
  type LabelStyle,
  type PlacedLabel,
} from '#graph';
import { createOverlay } from './overlay.ts';

/** A name, and a shorter one for small screens. */
export interface NameRequest extends LabelRequest {
  readonly short: string;
}

export interface LabelTransform {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** Height of a line for each pixel of the type's size. */
const lineShare = 1.22;
const family = '"Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif';

export class LabelLayer {
  readonly #container: HTMLElement;
  readonly #overlay = createOverlay();
  readonly #ruler = document.createElement('canvas').getContext('2d');
  readonly #widths = new Map<string, number>();
  /** Labels placed for `#zoom`, relative to the graph's origin: a pan only moves them. */
  #placed: readonly PlacedLabel[] = [];
  #zoom = 0;
  #requests: readonly NameRequest[] = [];
  #faded: ((id: string) => boolean) | null = null;
  #theme: FigureThemeId = 'light';
  #fontSize = 0;
  #isNarrow = false;
  /** Pixels of a rem. */
  #rem = 16;

  constructor(container: HTMLElement) {
    this.#container = container;
    this.#overlay.canvas.style.zIndex = '5';
    container.append(this.#overlay.canvas);
  }

  /** What to write, with centres and half extents in model units. Call when nodes or their rank change. */
  setRequests(requests: readonly NameRequest[]): void {
    this.#requests = requests;
    this.#zoom = 0;
  }

  /** How many pixels a name takes, in its lines. */
  sizeOf({ text, short }: Pick<NameRequest, 'text' | 'short'>): { width: number; height: number } {
    this.#fit(this.#container.clientWidth);
    const lines = wrapLabel(this.#isNarrow ? short : text, this.#style());
    return {
      width: Math.max(...lines.map(this.#measure)),
      height: lines.length * this.#fontSize * lineShare,
    };
  }

  /** Where names would be written at a zoom, in pixels from the model's origin. */
  placedAt(zoom: number, requests: readonly NameRequest[]): readonly PlacedLabel[] {
    this.#fit(this.#container.clientWidth);
    return placeLabels(
      requests.map((request) => ({
        ...request,
        text: this.#isNarrow ? request.short : request.text,
        centre: { x: request.centre.x * zoom, y: request.centre.y * zoom },
        half: request.half * zoom,
      })),
      this.#style(),
    );
  }

  /** Which names stand back; null for none. */
  setFaded(faded: ((id: string) => boolean) | null): void {
    this.#faded = faded;
  }

  setTheme(theme: FigureThemeId): void {
    this.#theme = theme;
  }

  setRem(rem: number): void {
    this.#rem = rem;
  }

  draw({ zoom, pan }: LabelTransform): void {
    const frame = this.#overlay.prepare();
    if (!frame) return;
    const { context } = frame;
    this.#fit(frame.width);
    if (zoom !== this.#zoom) this.#place(zoom);
    const theme = figureThemes[this.#theme];
    context.lineJoin = 'round';
    context.textAlign = 'center';
    context.lineWidth = 4;
    context.strokeStyle = theme.ground;
    const lineHeight = this.#fontSize * lineShare;
    const write = (labels: readonly PlacedLabel[], colour: string, weight: number): void => {
      context.fillStyle = colour;
      context.font = this.#font(weight);
      for (const { lines, x, y, height } of labels) {
        for (const [at, line] of lines.entries()) {
          const [left, top] = [x + pan.x, y + pan.y - height / 2 + lineHeight * (at + 0.76)];
          context.strokeText(line, left, top);
          context.fillText(line, left, top);
        }
      }
    };
    // What stands back is quieter, and still can be read.
    const isFaded = ({ id }: PlacedLabel): boolean => this.#faded?.(id) === true;
    write(this.#placed.filter(isFaded), theme.quiet, 400);
    write(
      this.#placed.filter((label) => !isFaded(label)),
      theme.ink,
      600,
    );
  }

  destroy(): void {
    this.#overlay.canvas.remove();
  }

  /** Type is as large as the room and the text of the page ask for. */
  #fit(width: number): void {
    const isNarrow = width < 37.5 * this.#rem;
    const fontSize = this.#rem * (isNarrow ? 0.75 : 0.84375);
    if (isNarrow === this.#isNarrow && fontSize === this.#fontSize) return;
    this.#isNarrow = isNarrow;
    this.#fontSize = fontSize;
    this.#widths.clear();
    this.#zoom = 0;
  }

  #place(zoom: number): void {
    this.#placed = this.placedAt(zoom, this.#requests);
    this.#zoom = zoom;
  }

  #font(weight: number): string {
    return `${String(weight)} ${String(this.#fontSize)}px ${family}`;
  }

  #style(): LabelStyle {
    return {
      fontSize: this.#fontSize,
      lineHeight: this.#fontSize * lineShare,
      maxWidth: this.#fontSize * 9.7,
      measure: this.#measure,
    };
  }

  readonly #measure = (text: string): number => {
    const known = this.#widths.get(text);
    if (known !== undefined) return known;
    const context = this.#ruler;
    if (!context) return text.length * this.#fontSize * 0.5;
    context.font = this.#font(600);
    const { width } = context.measureText(text);
    this.#widths.set(text, width);
    return width;
  };
}
