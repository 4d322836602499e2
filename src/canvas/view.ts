/**
 * The picture on the screen. Owns Cytoscape; knows no framework. Setters are idempotent: calling
 * one with what it has already does nothing. What people do arrives at the callbacks; nothing here
 * changes the state of the application.
 */
import cytoscape, { type Core, type EdgeSingular, type NodeSingular } from 'cytoscape';
import {
  frameOf,
  labelRanks,
  lineOpacity,
  litIn,
  withSharedTypes,
  type FigureThemeId,
  type Frame,
  type Point,
  type RelationGraph,
  type Scene,
  type Underlay,
  type Visible,
} from '#graph';
import type { Camera } from '../state/view-state.ts';
import { cameraOn, rounded } from './camera.ts';
import { Drawing } from './drawing.ts';
import { veilId } from './elements.ts';
import { Fades } from './fades.ts';
import type { HullLayer } from './hull-layer.ts';
import { LabelLayer } from './label-layer.ts';
import { MapLayer } from './map-layer.ts';
import { Mover } from './mover.ts';
import { nameRequests } from './names.ts';
import { stylesheet } from './stylesheet.ts';
import { onTaps, type TapCallbacks } from './taps.ts';

/** Pixels at each edge that something else covers. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

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
const [zoomMin, zoomMax] = [0.08, 6];

export class CanvasView {
  readonly #cy: Core;
  readonly #container: HTMLElement;
  readonly #labels: LabelLayer;
  readonly #map: MapLayer;
  readonly #fades: Fades;
  readonly #drawing: Drawing;
  readonly #mover: Mover;
  readonly #callbacks: CanvasCallbacks;
  readonly #resize: ResizeObserver;
  #graph: RelationGraph | null = null;
  #scene: Scene | null = null;
  /** Outlines of blocs; null until some scene has one. */
  #hulls: HullLayer | null = null;
  #hullsWanted = false;
  #theme: FigureThemeId = 'light';
  #positions: ReadonlyMap<string, Point> = new Map();
  #picked: ReadonlySet<string> = new Set();
  /** What is to stand out, as the graph names it; and as the scene does. */
  #asked: Visible | null = null;
  #lit: Visible | null = null;
  #hovered: Visible | null = null;
  #walked: Visible | null = null;
  #drawnLit: Visible | null = null;
  #camera: Camera | null = null;
  /** What is looked at where there is no camera; null for everything. */
  #target: ReadonlySet<string> | null = null;
  /** Pixels of a rem: names are written, and room is kept for them, by the size of all text. */
  #rem = 16;
  #insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
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
    this.#drawing = new Drawing(this.#cy);
    this.#mover = new Mover(this.#cy);
    this.#listen();
    this.#resize = new ResizeObserver(() => {
      this.#cy.resize();
      this.#applyCamera(false);
    });
    this.#resize.observe(container);
  }

  /** Whether things may move on their own; off where the system asks for less motion. */
  setMotion(motion: boolean): void {
    this.#motion = motion;
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
    this.#drawnLit = null;
    this.#hovered = null;
    this.#asked = this.#lit = null;
    this.#picked = new Set();
    this.#target = null;
    // Nothing stands out in it yet: no name stands back either.
    this.#labels.setFaded(null);
    const start = unfolds
      ? new Map([...positions].map(([key, { x, y }]) => [key, { x: x * 0.82, y: y * 0.82 }]))
      : positions;
    this.#cy.batch(() => {
      this.#drawing.reset(graph, start, flagUrl);
      this.#applyStyle();
    });
    this.#applyScene(scene, false);
    if (!isMore) {
      this.#camera = null;
      this.#applyCamera(false);
    }
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
    if (rem === this.#rem) return;
    this.#rem = rem;
    this.#labels.setRem(rem);
    this.#applyCamera(false);
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
    if (this.#scene) {
      const scene = this.#scene;
      this.#cy.batch(() => {
        this.#bend(scene);
      });
      this.#outline(scene, duration + 1);
    }
    this.#requestLabels();
    if (this.#camera === null) this.#applyCamera(true);
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
      if (isSoft && this.#fades.start(come, gone, glide, opacity)) return;
      this.#drawing.hide(gone);
    });
    this.#hovered = null;
    this.#mapLit();
    this.#applyLit();
    this.#outline(scene);
    this.#requestLabels();
  }

  #bend(scene: Scene): void {
    this.#drawing.bend(scene, this.#arcs ? this.#positions : null);
  }

  /** Outlines of blocs come with the first scene that has some. */
  #outline(scene: Scene, delay = 0): void {
    if (this.#hulls) this.#hulls.setScene(scene, this.#positions, delay);
    else if (scene.hulls.length > 0 && !this.#hullsWanted) {
      this.#hullsWanted = true;
      void import('./hull-layer.ts').then(({ HullLayer: Layer }) => {
        if (this.#cy.destroyed()) return;
        this.#hulls = new Layer(this.#container, () => {
          this.#cy.forceRender();
        });
        this.#hulls.setTheme(this.#theme);
        if (this.#scene) this.#hulls.setScene(this.#scene, this.#positions);
      });
    }
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
    this.#mapLit();
    this.#applyLit();
    this.#requestLabels();
  }

  /** What stands out while somebody walks from node to node; null for nothing. */
  setWalked(walked: Visible | null): void {
    if (walked === this.#walked) return;
    this.#walked = walked;
    this.#applyLit();
  }

  /** Lends Cytoscape to a part that is fetched later; it gives back what it took before the view goes. */
  lend<T>(part: (cy: Core) => T): T {
    return part(this.#cy);
  }

  /** What is lit among the lines of the scene: they may stand for several ties each. */
  #mapLit(): void {
    this.#lit = this.#asked && this.#scene ? litIn(this.#scene, this.#asked) : null;
  }

  setInsets(insets: Insets): void {
    const same = (['top', 'right', 'bottom', 'left'] as const).every(
      (side) => insets[side] === this.#insets[side],
    );
    if (same) return;
    this.#insets = insets;
    // The same part of the model in what room is left: a link shows it so in any window.
    this.#applyCamera(true);
  }

  /** Looks where the camera says; null shows the whole graph and follows the window. */
  setCamera(camera: Camera | null): void {
    if (camera === this.#camera) return;
    const moved = JSON.stringify(camera) !== JSON.stringify(this.#currentCamera());
    this.#camera = camera;
    if (moved) this.#applyCamera(true);
  }

  /** What is looked at as long as there is no camera; null for everything, from the next time on that one looks. */
  setTarget(target: ReadonlySet<string> | null): void {
    if (target === this.#target) return;
    this.#target = target;
    if (target && this.#camera === null) this.#applyCamera(true);
  }

  /** The camera that shows these nodes between the insets; null where none of them has a place. */
  cameraFor(nodes: Iterable<string>): Camera | null {
    const points = [...nodes].flatMap((key) => this.#positions.get(key) ?? []);
    return points.length === 0 ? null : cameraOn(frameOf(points), this.#free(), this.#rem);
  }

  /** The camera a step nearer or further, about the middle of the free part of the view. */
  cameraZoomed(factor: number): Camera {
    const camera = this.#currentCamera();
    return rounded({ ...camera, span: camera.span / factor });
  }

  /** The camera moved by pixels of the screen. */
  cameraPanned(dx: number, dy: number): Camera {
    const camera = this.#currentCamera();
    const zoom = this.#cy.zoom();
    return rounded({ ...camera, x: camera.x + dx / zoom, y: camera.y + dy / zoom });
  }

  /** The part of the model that is seen now, without what panels cover. */
  frame(): Frame {
    const { left, top, width, height } = this.#free();
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    return { x: (left - pan.x) / zoom, y: (top - pan.y) / zoom, width: width / zoom, height: height / zoom };
  }

  focus(): void {
    this.#cy.container()?.focus();
  }

  destroy(): void {
    clearTimeout(this.#restTimer);
    this.#mover.destroy();
    this.#fades.destroy();
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

  /** What stands out: under the pointer, else walked to, else selected. Touches the two neighbourhoods, never the rest. */
  #applyLit(): void {
    const lit = this.#hovered ?? this.#walked ?? this.#lit;
    const before = this.#drawnLit;
    if (lit === before) return;
    this.#drawnLit = lit;
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
    this.#labels.setFaded(lit === null ? null : (id) => !lit.nodes.has(id));
  }

  #requestLabels(): void {
    const scene = this.#scene;
    if (!scene) return;
    if (this.#ranked !== scene) {
      this.#ranked = scene;
      this.#ranks = labelRanks(scene);
    }
    this.#labels.setRequests(
      nameRequests(scene, {
        ranks: this.#ranks,
        lit: this.#lit?.nodes ?? null,
        picked: this.#picked,
        placeOf: (key) => ({ ...this.#cy.getElementById(key).position() }),
      }),
    );
    this.#cy.forceRender();
  }

  #free(): { left: number; top: number; width: number; height: number } {
    const { left, top, right, bottom } = this.#insets;
    const width = Math.max(this.#cy.width() - left - right, 80);
    const height = Math.max(this.#cy.height() - top - bottom, 80);
    return { left, top, width, height };
  }

  #currentCamera(): Camera {
    const { left, top, width, height } = this.#free();
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    return rounded({
      x: (left + width / 2 - pan.x) / zoom,
      y: (top + height / 2 - pan.y) / zoom,
      span: Math.min(width, height) / zoom,
    });
  }

  #applyCamera(animate: boolean): void {
    const camera = this.#camera ?? this.cameraFor(this.#target ?? this.#scene?.nodes.keys() ?? []);
    if (!camera) return;
    const { left, top, width, height } = this.#free();
    const zoom = Math.min(zoomMax, Math.max(zoomMin, Math.min(width, height) / camera.span));
    const pan = { x: left + width / 2 - camera.x * zoom, y: top + height / 2 - camera.y * zoom };
    this.#cy.stop();
    if (animate && this.#motion) {
      this.#cy.animate({ zoom, pan }, { duration: glide, easing: 'ease-in-out-cubic' });
    } else this.#cy.viewport({ zoom, pan });
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
        this.#camera = this.#currentCamera();
        this.#callbacks.camera(this.#camera);
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
    if (target === null) {
      this.#hovered = null;
      this.#callbacks.hover(null, at);
    } else {
      const key = target.id();
      const edges = target.isNode()
        ? target.connectedEdges().filter((edge) => this.#scene?.ties.has(edge.id()) === true)
        : target;
      const nodes = target.isNode() ? edges.connectedNodes().union(target) : target.connectedNodes();
      this.#hovered = {
        nodes: new Set(nodes.map((node) => node.id())),
        edges: new Set(edges.map((edge) => edge.id())),
      };
      this.#callbacks.hover(key, at);
    }
    this.#applyLit();
  }
}
