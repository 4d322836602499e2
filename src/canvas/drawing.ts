/** Keeps Cytoscape's elements in step with a scene: touches what changed, and nothing else. */
import type { Core } from 'cytoscape';
import { arcBend, fan, type FigureThemeId, type Point, type RelationGraph, type Scene } from '#graph';
import { edgeElement, lineData, lineKey, nodeData, nodeElements, nodeKey } from './elements.ts';

/** Keys of the elements that a scene brought and took. */
export interface Change {
  readonly come: readonly string[];
  readonly gone: readonly string[];
}

export class Drawing {
  readonly #cy: Core;
  /** What each element was last told, by key; an element that is not there was never shown. */
  #lines = new Map<string, string>();
  #nodes = new Map<string, string>();
  #bends = new Map<string, number>();
  #shown: ReadonlySet<string> = new Set();

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** Another graph: its nodes, none of them shown yet. */
  reset(
    graph: RelationGraph,
    positions: ReadonlyMap<string, Point>,
    flagUrl: (name: string) => string | null,
  ): void {
    this.#lines = new Map();
    this.#nodes = new Map();
    this.#bends = new Map();
    this.#shown = new Set();
    this.#cy.elements().remove();
    this.#cy.add(nodeElements(graph, positions, flagUrl));
  }

  /**
   * Makes, shows and dresses what a scene holds. What it no longer holds is named but still drawn:
   * it may have to fade first (see `hide`). Call within a batch.
   */
  apply(scene: Scene, theme: FigureThemeId): Change {
    const next = new Set([...scene.nodes.keys(), ...scene.ties.keys()]);
    const come = [...next].filter((key) => !this.#shown.has(key));
    const gone = [...this.#shown].filter((key) => !next.has(key));
    this.#shown = next;
    this.#dress(scene, theme);
    for (const key of come) this.#cy.getElementById(key).removeClass('off');
    return { come, gone };
  }

  hide(keys: readonly string[]): void {
    for (const key of keys) if (!this.#shown.has(key)) this.#cy.getElementById(key).addClass('off');
  }

  /** Another theme: colours that stand in the elements' data are written anew. */
  repaint(scene: Scene, theme: FigureThemeId): void {
    for (const [key, line] of scene.ties) if (line.bundle) this.#lines.set(key, '?');
    for (const key of scene.nodes.keys()) this.#nodes.set(key, '?');
    this.#dress(scene, theme);
  }

  /**
   * Lays the lines of each pair side by side, on arcs where that is asked for; only changed bends
   * are written. Call within a batch.
   */
  bend(scene: Scene, arcs: ReadonlyMap<string, Point> | null): void {
    for (const [key, side] of fan(scene.ties.values())) {
      const line = scene.ties.get(key);
      const [from, to] = [arcs?.get(line?.from ?? ''), arcs?.get(line?.to ?? '')];
      const bend = side + (from && to ? arcBend(from, to) : 0);
      if (this.#bends.get(key) === bend) continue;
      this.#bends.set(key, bend);
      // Cytoscape's control point lies twice as far off as the curve, on the other side of the line.
      this.#cy.getElementById(key).data('bend', bend * -2);
    }
  }

  #dress(scene: Scene, theme: FigureThemeId): void {
    const made: ReturnType<typeof edgeElement>[] = [];
    for (const [key, line] of scene.ties) {
      const look = lineKey(line);
      const before = this.#lines.get(key);
      if (before === look) continue;
      this.#lines.set(key, look);
      if (before === undefined) made.push(edgeElement(line, theme));
      else this.#cy.getElementById(key).data(lineData(line, theme));
    }
    this.#cy.add(made);
    for (const [key, node] of scene.nodes) {
      const look = nodeKey(node);
      if (this.#nodes.get(key) === look) continue;
      this.#nodes.set(key, look);
      this.#cy.getElementById(key).data(nodeData(node, theme));
    }
  }
}
