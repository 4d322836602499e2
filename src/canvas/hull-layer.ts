/** Outlines round the members of blocs, under the graph and over the map. Loaded when first asked for. */
import { hullFill, hullOf, toneColour, type FigureThemeId, type Point, type Scene, type Tone } from '#graph';
import { createOverlay } from './overlay.ts';

interface Outline {
  readonly tone: Tone;
  readonly path: Path2D;
}

export class HullLayer {
  readonly #overlay = createOverlay();
  readonly #redraw: () => void;
  /** Paths by what they were made for: members and everybody's places. */
  #known = new Map<string, Path2D>();
  #outlines: readonly Outline[] = [];
  /** The last path of each bloc: it stays until the next is there. */
  #last = new Map<string, Path2D>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #theme: FigureThemeId = 'light';

  constructor(container: HTMLElement, redraw: () => void) {
    this.#redraw = redraw;
    container.firstElementChild?.after(this.#overlay.canvas);
  }

  setTheme(theme: FigureThemeId): void {
    this.#theme = theme;
  }

  /** Outlines of a scene, one after another, so that no frame waits for all of them. */
  setScene(scene: Scene, positions: ReadonlyMap<string, Point>, delay = 0): void {
    clearTimeout(this.#timer);
    const places = [...scene.nodes.values()]
      .map(({ key, half }) => {
        const { x = 0, y = 0 } = positions.get(key) ?? {};
        return `${key} ${x.toFixed(0)} ${y.toFixed(0)} ${half.toFixed(0)}`;
      })
      .join(',');
    const wanted = scene.hulls.map((hull) => ({ hull, key: `${hull.members.join(' ')}|${places}` }));
    const known = new Map<string, Path2D>();
    for (const { key } of wanted) {
      const path = this.#known.get(key);
      if (path) known.set(key, path);
    }
    this.#known = known;
    if (delay > 0) this.#last = new Map();
    const outline = (): void => {
      this.#outlines = wanted.flatMap(({ hull, key }) => {
        const path = known.get(key) ?? this.#last.get(hull.bloc);
        if (path) this.#last.set(hull.bloc, path);
        return path ? [{ tone: hull.tone, path }] : [];
      });
      this.#redraw();
    };
    const next = (): void => {
      const missing = wanted.find(({ key }) => !known.has(key));
      if (missing) {
        known.set(missing.key, new Path2D(hullOf(missing.hull, scene.nodes, positions)));
        this.#timer = setTimeout(next, 0);
      }
      outline();
    };
    outline();
    this.#timer = setTimeout(next, delay);
  }

  draw({ zoom, pan }: { readonly zoom: number; readonly pan: Point }): void {
    const frame = this.#overlay.prepare();
    if (!frame || this.#outlines.length === 0) return;
    const { context, ratio } = frame;
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
    context.lineWidth = 2.5;
    for (const { tone, path } of this.#outlines) {
      context.fillStyle = context.strokeStyle = toneColour(tone, this.#theme);
      context.globalAlpha = hullFill;
      context.fill(path, 'evenodd');
      context.globalAlpha = 0.8;
      context.stroke(path);
    }
    context.globalAlpha = 1;
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#overlay.canvas.remove();
  }
}
