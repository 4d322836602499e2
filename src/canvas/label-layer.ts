/** Names over the graph: constant size on the screen, no two overlapping, at every zoom. */
import { figureThemes, placeLabels, type FigureThemeId, type LabelRequest, type PlacedLabel } from '#graph';
import { createOverlay } from './overlay.ts';

/** A name, and a shorter one for small screens. */
export interface NameRequest extends LabelRequest {
  readonly short: string;
}

export interface LabelTransform {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

const family = '"Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif';

export class LabelLayer {
  readonly #overlay = createOverlay();
  readonly #widths = new Map<string, number>();
  /** Labels placed for `#zoom`, relative to the graph's origin: a pan only moves them. */
  #placed: readonly PlacedLabel[] = [];
  #zoom = 0;
  #requests: readonly NameRequest[] = [];
  #faded: ((id: string) => boolean) | null = null;
  #theme: FigureThemeId = 'light';
  #fontSize = 13;
  #isNarrow = false;
  /** Pixels of a rem. */
  #rem = 16;
  #isStale = true;

  constructor(container: HTMLElement) {
    this.#overlay.canvas.style.zIndex = '5';
    container.append(this.#overlay.canvas);
  }

  /** What to write, with centres and half extents in model units. Call when nodes or their rank change. */
  setRequests(requests: readonly NameRequest[]): void {
    this.#requests = requests;
    this.#zoom = 0;
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
    this.#isStale = true;
  }

  draw({ zoom, pan }: LabelTransform): void {
    const context = this.#prepare();
    if (!context) return;
    if (zoom !== this.#zoom) this.#place(context, zoom);
    const theme = figureThemes[this.#theme];
    context.lineJoin = 'round';
    context.textAlign = 'center';
    context.lineWidth = 4;
    context.strokeStyle = theme.ground;
    context.fillStyle = theme.ink;
    const lineHeight = this.#fontSize * 1.22;
    for (const { id, lines, x, y, height } of this.#placed) {
      context.globalAlpha = this.#faded?.(id) === true ? 0.22 : 1;
      for (const [at, line] of lines.entries()) {
        const [left, top] = [x + pan.x, y + pan.y - height / 2 + lineHeight * (at + 0.76)];
        context.strokeText(line, left, top);
        context.fillText(line, left, top);
      }
    }
    context.globalAlpha = 1;
  }

  destroy(): void {
    this.#overlay.canvas.remove();
  }

  #prepare(): CanvasRenderingContext2D | null {
    const frame = this.#overlay.prepare();
    if (!frame) return null;
    const { context, width, isResized } = frame;
    if (isResized || this.#isStale) {
      this.#isStale = false;
      this.#isNarrow = width < 37.5 * this.#rem;
      this.#fontSize = this.#rem * (this.#isNarrow ? 0.75 : 0.84375);
      this.#widths.clear();
      this.#zoom = 0;
    }
    context.font = `600 ${String(this.#fontSize)}px ${family}`;
    return context;
  }

  #place(context: CanvasRenderingContext2D, zoom: number): void {
    const measure = (text: string): number => {
      const known = this.#widths.get(text);
      if (known !== undefined) return known;
      const { width } = context.measureText(text);
      this.#widths.set(text, width);
      return width;
    };
    this.#placed = placeLabels(
      this.#requests.map((request) => ({
        ...request,
        text: this.#isNarrow ? request.short : request.text,
        centre: { x: request.centre.x * zoom, y: request.centre.y * zoom },
        half: request.half * zoom,
      })),
      {
        fontSize: this.#fontSize,
        lineHeight: this.#fontSize * 1.22,
        maxWidth: this.#fontSize * 9.7,
        measure,
      },
    );
    this.#zoom = zoom;
  }
}
