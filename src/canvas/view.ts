/**
 * The picture on the screen. Owns Cytoscape; knows no framework. Setters are idempotent: calling
 * one with what it has already does nothing. What people do arrives at the callbacks; nothing here
 * changes the state of the application.
 */
import cytoscape, { type Core, type EdgeSingular, type NodeSingular } from 'cytoscape';
import {
  labelRanks,
  lineOpacity,
  withSharedTypes,
  type FigureThemeId,
  type Point,
  type RelationGraph,
  type Scene,
  type Underlay,
  type Visible,
} from '#graph';
import type { Camera } from '../state/view-state.ts';
import { nameBelow, type Sight } from './camera.ts';
import { Drawing } from './drawing.ts';
import { Fades } from './fades.ts';
import { drawFlagsThatCome } from './flags.ts';
import type { HullLayer } from './hull-layer.ts';
import { LabelLayer, type NameRequest } from './label-layer.ts';
import { Lens, zoomMax, zoomMin } from './lens.ts';
import { Light } from './light.ts';
import { MapLayer } from './map-layer.ts';
import { Mover } from './mover.ts';
import { nameRequests } from './names.ts';
import { stylesheet } from './stylesheet.ts';
import { onTaps, type TapCallbacks } from './taps.ts';

export interface CanvasCallbacks extends TapCallbacks {
  readonly pin: (node: string, position: Point) => void;
  /** After a pan or a zoom by hand has come to rest. */
  readonly camera: (camera: Camera) => void;
  /** The first graph has been drawn. */
  readonly firstPicture: () => void;
  /** A tie or a node under the pointer, and where that is in the container; null when it left. */
  readonly hover: (id: string | null, at: Point) => void;
}

const glide = 350;
const cameraRest = 250;
/** Beyond so many lines each frame of a fade takes longer than the eye is fooled for: the year is there at once. */
const mostFading = 600;

export class CanvasView {
  /** Where one looks. */
  readonly lens: Lens;
  readonly #light: Light;
  readonly #cy: Core;
  readonly #container: HTMLElement;
  readonly #labels: LabelLayer;
  readonly #map: MapLayer;
  readonly #fades: Fades;
  readonly #stopFlags: () => void;
  readonly #drawing: Drawing;
  readonly #mover: Mover;
  readonly #callbacks: CanvasCallbacks;
  readonly #resize: ResizeObserver;
  #graph: RelationGraph | null = null;
  #scene: Scene | null = null;
  /** When nodes that glide are where they belong. */
  #restAt = 0;
  /** Outlines of blocs; null until some scene has one. */
  #hulls: HullLayer | null = null;
  #hullsWanted = false;
  #theme: FigureThemeId = 'light';
  #positions: ReadonlyMap<string, Point> = new Map();
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #motion = true;
  #firstDrawn = false;
  #underlay: Underlay | null = null;
  #mapDrawn = false;
  /** Ranks of names, and what they were counted in. */
  #ranks: ReturnType<typeof labelRanks> = new Map();
  #ranked: Scene | null = null;
  /** Of each line: less where there are very many. */
  #opacity = 1;
  /** Whether ties are arcs, as on a map. */
  #arcs = false;

  constructor(container: HTMLElement, callbacks: CanvasCallbacks) {
    this.#callbacks = callbacks;
    this.#container = container;
    this.#cy = cytoscape({
      container,
      style: [],
      minZoom: zoomMin,
      maxZoom: zoomMax,
      boxSelectionEnabled: false,
      autounselectify: true,
      selectionType: 'single',
    });
    this.#labels = new LabelLayer(container);
    this.#map = new MapLayer(container);
    this.#fades = new Fades(this.#cy);
    this.#stopFlags = drawFlagsThatCome(this.#cy);
    this.#drawing = new Drawing(this.#cy);
    this.#mover = new Mover(this.#cy);
    this.#light = new Light(this.#cy, (lit) => {
      this.#labels.setFaded(lit === null ? null : (id) => !lit.nodes.has(id));
    });
    this.lens = new Lens(this.#cy, (nodes, zoom) => this.#sightsOf(nodes, zoom));
    this.#listen();
    this.#resize = new ResizeObserver(() => {
      this.#cy.resize();
      this.lens.apply(false);
    });
    this.#resize.observe(container);
  }

  /** Whether things may move on their own; off where the system asks for less motion. */
  setMotion(motion: boolean): void {
    this.#motion = motion;
    this.lens.motion = motion;
  }

  /**
   * Another graph: everything is rebuilt, softly unfolding from its middle. One that only adds to
   * what is shown, with each node where it stands, changes nothing that is seen.
   */
  setGraph(
    graph: RelationGraph,
    positions: ReadonlyMap<string, Point>,
    scene: Scene,
    flagUrl: (name: string) => string | null,
  ): void {
    if (graph === this.#graph) return;
    // What was fading belongs to the graph that goes: its keys may stand for something shown in this one.
    this.#fades.end();
    const isMore = this.#graph !== null && this.#graph.nodes().every((key) => this.#standsAt(key, positions));
    const unfolds = this.#motion && !isMore;
    this.#graph = graph;
    this.#positions = positions;
    this.#scene = null;
    // Nothing stands out in it yet: no name stands back either.
    this.#light.reset();
    this.lens.setTarget(null);
    const start = unfolds
      ? new Map([...positions].map(([key, { x, y }]) => [key, { x: x * 0.82, y: y * 0.82 }]))
      : positions;
    this.#cy.batch(() => {
      this.#drawing.reset(graph, start, flagUrl);
      this.#applyStyle();
    });
    this.#applyScene(scene, false);
    if (!isMore) this.lens.reset();
    if (unfolds) this.#mover.move(positions, 700);
  }

  /** Whether a node that is drawn would stay where it is. */
  #standsAt(key: string, positions: ReadonlyMap<string, Point>): boolean {
    const [now, then] = [this.#positions.get(key), positions.get(key)];
    return now !== undefined && then !== undefined && Math.hypot(now.x - then.x, now.y - then.y) < 0.5;
  }

  setTheme(theme: FigureThemeId): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#labels.setTheme(theme);
    this.#map.setTheme(theme);
    this.#hulls?.setTheme(theme);
    this.#cy.batch(() => {
      this.#applyStyle();
      if (this.#scene) this.#drawing.repaint(this.#scene, theme);
    });
  }

  /** How large text is, in pixels of a rem. */
  setRem(rem: number): void {
    if (rem === this.lens.rem) return;
    this.#labels.setRem(rem);
    this.lens.setRem(rem);
    this.#cy.forceRender();
  }

  /** The map under the graph; null takes it away. */
  setUnderlay(underlay: Underlay | null): void {
    this.#underlay = underlay;
    this.#map.setUnderlay(underlay);
    this.#cy.forceRender();
  }

  /** @param arcs Whether ties are arcs over where the nodes stand. */
  setPositions(positions: ReadonlyMap<string, Point>, arcs: boolean): void {
    if (positions === this.#positions && arcs === this.#arcs) return;
    const duration = this.#motion ? glide : 0;
    this.#positions = positions;
    this.#arcs = arcs;
    this.#mover.move(positions, duration);
    this.#restAt = performance.now() + duration;
    if (this.#scene) {
      const scene = this.#scene;
      this.#cy.batch(() => {
        this.#bend(scene);
      });
      this.#outline(scene);
    }
    this.#requestLabels();
    this.lens.follow();
  }

  /** Shows exactly this; only what changed is touched, in one batch. */
  setScene(scene: Scene): void {
    if (scene !== this.#scene) this.#applyScene(scene, this.#motion && this.#firstDrawn);
  }

  #applyScene(scene: Scene, isSoft: boolean): void {
    this.#scene = scene;
    this.#fades.end();
    this.#cy.batch(() => {
      const opacity = lineOpacity(scene.ties.size);
      if (opacity !== this.#opacity) {
        this.#opacity = opacity;
        this.#applyStyle();
      }
      const { come, gone } = this.#drawing.apply(scene, this.#theme);
      this.#bend(scene);
      if (isSoft && scene.ties.size <= mostFading && this.#fades.start(come, gone, glide, opacity)) return;
      this.#drawing.hide(gone);
    });
    this.#light.setScene(scene);
    this.#outline(scene);
    this.#requestLabels();
  }

  #bend(scene: Scene): void {
    this.#drawing.bend(scene, this.#arcs ? this.#positions : null);
  }

  /** Outlines of blocs come with the first scene that has some. */
  #outline(scene: Scene): void {
    // Drawn for where nodes will be: not before they are there.
    const delay = Math.max(0, this.#restAt - performance.now());
    if (this.#hulls) this.#hulls.setScene(scene, this.#positions, delay);
    else if (scene.hulls.length > 0 && !this.#hullsWanted) {
      this.#hullsWanted = true;
      void import('./hull-layer.ts').then(({ HullLayer: Layer }) => {
        if (this.#cy.destroyed()) return;
        this.#hulls = new Layer(this.#container, () => {
          this.#cy.forceRender();
        });
        this.#hulls.setTheme(this.#theme);
        if (this.#scene) this.#outline(this.#scene);
      });
    }
  }

  /** Rings around the selected; `lit` is what stands out while the rest steps back, null for all alike. */
  setSelection(picked: ReadonlySet<string>, lit: Visible | null): void {
    this.#light.setSelection(picked, lit);
    this.#requestLabels();
  }

  /** What stands out while somebody walks from node to node; null for nothing. */
  setWalked(walked: Visible | null): void {
    this.#light.setWalked(walked);
  }

  /** Lends Cytoscape to a part that is fetched later; it gives back what it took before the view goes. */
  lend<T>(part: (cy: Core) => T): T {
    return part(this.#cy);
  }

  destroy(): void {
    clearTimeout(this.#restTimer);
    this.#mover.destroy();
    this.#fades.destroy();
    this.#stopFlags();
    this.#resize.disconnect();
    this.#labels.destroy();
    this.#map.destroy();
    this.#hulls?.destroy();
    this.#cy.destroy();
  }

  #applyStyle(): void {
    if (!this.#graph) return;
    this.#cy.style(
      stylesheet(withSharedTypes(this.#graph.getAttribute('types')), this.#theme, this.#opacity),
    );
  }

  /** Nodes, and outlines of blocs, with their names; what is hidden has a place and nothing else. */
  #sightsOf(nodes: Iterable<string> | null, zoom: number | null): Sight[] {
    const scene = this.#scene;
    if (!scene) return [];
    const wanted = nodes && new Set(nodes);
    const names = nameRequests(scene, {
      ranks: this.#ranksOf(scene),
      lit: null,
      picked: new Set(),
      placeOf: (key) => this.#positions.get(key) ?? { x: 0, y: 0 },
    });
    const nameOf = zoom === null ? this.#namesBelow() : this.#namesAt(zoom, names);
    const seen = names
      .filter(({ id }) => wanted?.has(id) !== false)
      .map((name): Sight => ({ ...name.centre, half: name.half, name: nameOf(name) }));
    if (seen.length > 0) return [...seen, ...(wanted ? [] : this.#rimOf())];
    const bare = [...(wanted ?? [])].flatMap((key) => this.#positions.get(key) ?? []);
    return bare.map(({ x, y }) => ({ x, y, half: 0, name: null }));
  }

  #namesBelow(): (name: NameRequest) => Sight['name'] {
    return (name) => nameBelow(this.#labels.sizeOf(name));
  }

  #namesAt(zoom: number, names: readonly NameRequest[]): (name: NameRequest) => Sight['name'] {
    const placed = new Map(this.#labels.placedAt(zoom, names).map((label) => [label.id, label]));
    return ({ id, centre }) => {
      const label = placed.get(id);
      if (!label) return null;
      const [x, y] = [label.x - centre.x * zoom, label.y - centre.y * zoom];
      const [w, h] = [label.width / 2, label.height / 2];
      return () => ({ left: w - x, right: w + x, top: h - y, bottom: h + y });
    };
  }

  /** The outermost of the rings under the graph. */
  #rimOf(): Sight[] {
    const rings = this.#underlay?.rings;
    const radius = Math.max(...(rings?.radii ?? []));
    return rings && radius > 0 ? [{ ...rings.centre, half: radius, name: null }] : [];
  }

  #ranksOf(scene: Scene): ReturnType<typeof labelRanks> {
    if (this.#ranked !== scene) {
      this.#ranked = scene;
      this.#ranks = labelRanks(scene);
    }
    return this.#ranks;
  }

  #requestLabels(): void {
    const scene = this.#scene;
    if (!scene) return;
    this.#labels.setRequests(
      nameRequests(scene, {
        ranks: this.#ranksOf(scene),
        lit: this.#light.lit?.nodes ?? null,
        picked: this.#light.picked,
        placeOf: (key) => ({ ...this.#cy.getElementById(key).position() }),
      }),
    );
    this.#cy.forceRender();
  }

  #listen(): void {
    const cy = this.#cy;
    onTaps(cy, this.#callbacks);
    cy.on('mouseover', 'node, edge', (event) => {
      this.#hover(event.target as NodeSingular | EdgeSingular, event.renderedPosition);
    });
    cy.on('mouseout', 'node, edge', () => {
      this.#hover(null, { x: 0, y: 0 });
    });
    // A panel that lies over the picture hears the pointer instead of Cytoscape.
    cy.container()?.addEventListener('mouseleave', () => {
      this.#hover(null, { x: 0, y: 0 });
    });
    cy.on('position', 'node', () => {
      this.#labelsMoved();
    });
    cy.on('dragfree', 'node', (event) => {
      const node = event.target as NodeSingular;
      const { x, y } = node.position();
      this.#callbacks.pin(node.id(), { x: Math.round(x), y: Math.round(y) });
    });
    // Only what hands did: programmatic moves emit `viewport` too, but neither of these.
    cy.on('dragpan pinchzoom scrollzoom', () => {
      cy.stop();
      clearTimeout(this.#restTimer);
      this.#restTimer = setTimeout(() => {
        this.#callbacks.camera(this.lens.settle());
      }, cameraRest);
    });
    cy.on('render', () => {
      if (this.#underlay || this.#mapDrawn) {
        const keys = [...(this.#scene?.nodes.keys() ?? [])];
        const places = keys.map((key) => [key, cy.getElementById(key).position()] as const);
        this.#map.draw({ zoom: cy.zoom(), pan: cy.pan() }, this.#underlay ? places : []);
        this.#mapDrawn = this.#underlay !== null;
      }
      this.#hulls?.draw({ zoom: cy.zoom(), pan: cy.pan() });
      this.#labels.draw({ zoom: cy.zoom(), pan: cy.pan() });
      if (this.#graph === null || this.#firstDrawn) return;
      this.#firstDrawn = true;
      performance.mark('entente:first-picture');
      this.#callbacks.firstPicture();
    });
  }

  #frameRequested = false;
  /** Positions change many times a frame while nodes glide; labels follow once. */
  #labelsMoved(): void {
    if (this.#frameRequested) return;
    this.#frameRequested = true;
    requestAnimationFrame(() => {
      this.#frameRequested = false;
      if (!this.#cy.destroyed()) this.#requestLabels();
    });
  }

  #hover(target: NodeSingular | EdgeSingular | null, at: Point): void {
    this.#callbacks.hover(target?.id() ?? null, at);
    this.#light.hover(target);
  }
}
