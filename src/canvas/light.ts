/** What stands out while the rest steps back: under the pointer, else walked to, else selected or spoken of. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { litIn, type Scene, type Visible } from '#graph';
import { veilId } from './elements.ts';

export class Light {
  readonly #cy: Core;
  readonly #changed: (lit: Visible | null) => void;
  #scene: Scene | null = null;
  #picked: ReadonlySet<string> = new Set();
  /** What is to stand out, as the graph names it; and as the scene does. */
  #asked: Visible | null = null;
  #lit: Visible | null = null;
  #hovered: Visible | null = null;
  #walked: Visible | null = null;
  #drawn: Visible | null = null;

  /** @param changed Told what stands out now; null for everything alike. */
  constructor(cy: Core, changed: (lit: Visible | null) => void) {
    this.#cy = cy;
    this.#changed = changed;
  }

  /** What is selected, in elements of the picture. */
  get picked(): ReadonlySet<string> {
    return this.#picked;
  }

  /** What stands out for longer than the pointer rests on something; null where nothing does. */
  get lit(): Visible | null {
    return this.#lit;
  }

  /** Another graph was drawn: none of its elements is lit yet. */
  reset(): void {
    this.#scene = null;
    this.#drawn = this.#hovered = this.#asked = this.#lit = null;
    this.#picked = new Set();
    this.#changed(null);
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#hovered = null;
    this.#map();
    this.#apply();
  }

  /** Rings around the selected; `lit` is what stands out while the rest steps back, null for all alike. */
  setSelection(picked: ReadonlySet<string>, lit: Visible | null): void {
    const lines = [...(this.#scene?.ties.values() ?? [])];
    const drawn = new Set(
      [...picked].flatMap((key) =>
        this.#scene?.nodes.has(key) === true
          ? [key]
          : lines
              .filter(({ of, bundle, id }) => id === key || (bundle && of.includes(key)))
              .map(({ id }) => id),
      ),
    );
    this.#cy.batch(() => {
      for (const key of this.#picked) if (!drawn.has(key)) this.#cy.getElementById(key).removeClass('picked');
      for (const key of drawn) this.#cy.getElementById(key).addClass('picked');
    });
    this.#picked = drawn;
    this.#asked = lit;
    this.#map();
    this.#apply();
  }

  /** What stands out while somebody walks from node to node; null for nothing. */
  setWalked(walked: Visible | null): void {
    if (walked === this.#walked) return;
    this.#walked = walked;
    this.#apply();
  }

  /** A node with its visible ties, or a tie with its ends; null when the pointer left. */
  hover(target: NodeSingular | EdgeSingular | null): void {
    this.#hovered = target && this.#around(target);
    this.#apply();
  }

  #around(target: NodeSingular | EdgeSingular): Visible {
    const edges = target.isNode()
      ? target.connectedEdges().filter((edge) => this.#scene?.ties.has(edge.id()) === true)
      : target;
    const nodes = target.isNode() ? edges.connectedNodes().union(target) : target.connectedNodes();
    return {
      nodes: new Set(nodes.map((node) => node.id())),
      edges: new Set(edges.map((edge) => edge.id())),
    };
  }

  /** Lines of the scene may stand for several ties each. */
  #map(): void {
    this.#lit = this.#asked && this.#scene ? litIn(this.#scene, this.#asked) : null;
  }

  /** Touches what was lit and what is, never the rest. */
  #apply(): void {
    const lit = this.#hovered ?? this.#walked ?? this.#lit;
    const before = this.#drawn;
    if (lit === before) return;
    this.#drawn = lit;
    this.#cy.batch(() => {
      for (const part of ['nodes', 'edges'] as const) {
        for (const key of before?.[part] ?? []) {
          if (lit?.[part].has(key) !== true) this.#cy.getElementById(key).removeClass('lit');
        }
        for (const key of lit?.[part] ?? []) {
          if (before?.[part].has(key) !== true) this.#cy.getElementById(key).addClass('lit');
        }
      }
      this.#cy.getElementById(veilId).toggleClass('on', lit !== null);
    });
    this.#changed(lit);
  }
}
