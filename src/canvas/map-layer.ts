/** Coast and borders, rings or plates under the graph, and lines from nodes that were eased aside to where they belong. */
import { figureThemes, homeRadius, type FigureThemeId, type Point, type Underlay } from '#graph';
import { createOverlay } from './overlay.ts';

export interface MapTransform {
  readonly zoom: number;
  readonly pan: Point;
}

export class MapLayer {
  readonly #overlay = createOverlay();
  #underlay: Underlay | null = null;
  #land: Path2D | null = null;
  #borders: Path2D | null = null;
  /** The rim of a round map, or rings. */
  #hairlines: Path2D | null = null;
  #theme: FigureThemeId = 'light';

  constructor(container: HTMLElement) {
    // Before Cytoscape's own layers, and so beneath them.
    container.prepend(this.#overlay.canvas);
  }

  setUnderlay(underlay: Underlay | null): void {
    this.#underlay = underlay;
    this.#land = underlay && new Path2D(underlay.plates?.path ?? underlay.land);
    this.#borders = underlay && new Path2D(underlay.borders);
    this.#hairlines = new Path2D(underlay?.sphere);
    const { centre, radii } = underlay?.rings ?? { centre: { x: 0, y: 0 }, radii: [] };
    for (const radius of radii) {
      this.#hairlines.moveTo(centre.x + radius, centre.y);
      this.#hairlines.arc(centre.x, centre.y, radius, 0, 2 * Math.PI);
    }
  }

  setTheme(theme: FigureThemeId): void {
    this.#theme = theme;
  }

  /** @param nodes The visible nodes and where they stand, in model units. */
  draw({ zoom, pan }: MapTransform, nodes: Iterable<readonly [string, Point]>): void {
    const frame = this.#overlay.prepare();
    if (!frame || !this.#underlay || !this.#land || !this.#borders) return;
    const { context, ratio } = frame;
    const theme = figureThemes[this.#theme];
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
    context.fillStyle = theme.land;
    context.fill(this.#land);
    // Circles within circles: every second band is filled.
    if (this.#underlay.rings && this.#hairlines) context.fill(this.#hairlines, 'evenodd');
    context.strokeStyle = theme.ground;
    context.lineWidth = 1.2 / zoom;
    context.stroke(this.#borders);
    if (this.#hairlines) {
      context.strokeStyle = theme.hairline;
      context.lineWidth = 1 / zoom;
      context.stroke(this.#hairlines);
    }
    const homes: Point[] = [];
    context.beginPath();
    for (const [id, { x, y }] of nodes) {
      const home = this.#underlay.homes.get(id);
      if (!home) continue;
      homes.push(home);
      context.moveTo(home.x, home.y);
      context.lineTo(x, y);
    }
    context.strokeStyle = theme.quiet;
    context.lineWidth = 0.8 / zoom;
    context.stroke();
    context.fillStyle = theme.quiet;
    context.beginPath();
    for (const { x, y } of homes) {
      context.moveTo(x + homeRadius, y);
      context.arc(x, y, homeRadius, 0, 2 * Math.PI);
    }
    context.fill();
  }

  destroy(): void {
    this.#overlay.canvas.remove();
  }
}
