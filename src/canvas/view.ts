/**
 * The picture on the screen. Owns Cytoscape; knows no framework. Setters are idempotent: calling
 * one with what it has already does nothing. What people do arrives at the callbacks; nothing here
 * changes the state of the application.
 */
import cytoscape, { type Core, type EdgeSingular, type NodeSingular } from 'cytoscape';
import {
  blocHalfSide,
  fan,
  frameOf,
  labelRanks,
  nationRadius,
  orderedTies,
  type FigureThemeId,
  type Frame,
  type Point,
  type RelationGraph,
  type Underlay,
  type Visible,
} from '#graph';
import type { Camera } from '../state/view-state.ts';
import { cameraOn, rounded } from './camera.ts';
import { edgeElement, nodeElements, veilId } from './elements.ts';
import { Fades } from './fades.ts';
import { LabelLayer } from './label-layer.ts';
import { MapLayer } from './map-layer.ts';
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
  readonly #labels: LabelLayer;
  readonly #map: MapLayer;
  readonly #fades: Fades;
  readonly #callbacks: CanvasCallbacks;
  readonly #resize: ResizeObserver;
  #graph: RelationGraph | null = null;
  #shown: Visible = { nodes: new Set(), edges: new Set() };
  #theme: FigureThemeId = 'light';
  #positions: ReadonlyMap<string, Point> = new Map();
  #picked: ReadonlySet<string> = new Set();
  #lit: Visible | null = null;
  #hovered: Visible | null = null;
  #drawnLit: Visible | null = null;
  #camera: Camera | null = null;
  #insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  #glideTimer: ReturnType<typeof setTimeout> | undefined;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #motion = true;
  #firstDrawn = false;
  #underlay: Underlay | null = null;
  #mapDrawn = false;
  /** Ranks of names, and what they were counted in. */
  #ranks: ReturnType<typeof labelRanks> = new Map();
  #ranked: Visible | null = null;

  constructor(container: HTMLElement, callbacks: CanvasCallbacks) {
    this.#callbacks = callbacks;
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
    shown: Visible,
    flagUrl: (name: string) => string | null,
  ): void {
    if (graph === this.#graph) return;
    // What was fading belongs to the graph that goes: its keys may stand for something shown in this one.
    this.#fades.end();
    const isMore = this.#graph !== null && this.#graph.nodes().every((key) => this.#standsAt(key, positions));
    const unfolds = this.#motion && !isMore;
    this.#graph = graph;
    this.#positions = positions;
    this.#shown = { nodes: shown.nodes, edges: new Set() };
    this.#drawnLit = null;
    this.#hovered = null;
    this.#lit = null;
    this.#picked = new Set();
    const start = unfolds
      ? new Map([...positions].map(([key, { x, y }]) => [key, { x: x * 0.82, y: y * 0.82 }]))
      : positions;
    this.#cy.batch(() => {
      this.#cy.elements().remove();
      this.#applyStyle();
      this.#cy.add(nodeElements(graph, start, flagUrl, shown.nodes));
    });
    this.setVisible(shown);
    if (!isMore) {
      this.#camera = null;
      this.#applyCamera(false);
    }
    if (unfolds) this.#movePositions(positions, 700);
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
    this.#applyStyle();
  }

  /** The map under the graph; null takes it away. */
  setUnderlay(underlay: Underlay | null): void {
    this.#underlay = underlay;
    this.#map.setUnderlay(underlay);
    this.#cy.forceRender();
  }

  setPositions(positions: ReadonlyMap<string, Point>): void {
    if (positions === this.#positions) return;
    this.#positions = positions;
    this.#movePositions(positions, this.#motion ? glide : 0);
    this.#requestLabels();
    if (this.#camera === null) this.#applyCamera(true);
  }

  /** Shows exactly these; only what changed is touched, in one batch. */
  setVisible(shown: Visible): void {
    const before = this.#shown;
    if (shown === before) return;
    this.#shown = shown;
    const parts = ['nodes', 'edges'] as const;
    const gone = parts.flatMap((part) => [...before[part]].filter((key) => !shown[part].has(key)));
    const come = parts.flatMap((part) => [...shown[part]].filter((key) => !before[part].has(key)));
    this.#fades.end();
    this.#cy.batch(() => {
      this.#addEdges(shown.edges);
      for (const key of come) this.#cy.getElementById(key).removeClass('off');
      this.#refan();
    });
    const isSoft = this.#motion && this.#firstDrawn && this.#fades.start(come, gone, glide);
    if (!isSoft) {
      this.#cy.batch(() => {
        for (const key of gone) this.#cy.getElementById(key).addClass('off');
      });
    }
    this.#hovered = null;
    this.#applyLit();
    this.#requestLabels();
  }

  /** Makes the elements of ties that were never shown before. */
  #addEdges(keys: Iterable<string>): void {
    const graph = this.#graph;
    if (!graph) return;
    const isNew = (key: string): boolean => this.#cy.getElementById(key).empty();
    this.#cy.add([...keys].filter(isNew).map((key) => edgeElement(key, graph.getEdgeAttributes(key))));
  }

  /** Rings around the selected; `lit` is what stands out while the rest steps back, null for all alike. */
  setSelection(picked: ReadonlySet<string>, lit: Visible | null): void {
    this.#cy.batch(() => {
      for (const key of this.#picked)
        if (!picked.has(key)) this.#cy.getElementById(key).removeClass('picked');
      for (const key of picked) this.#cy.getElementById(key).addClass('picked');
    });
    this.#picked = picked;
    this.#lit = lit;
    this.#applyLit();
    this.#requestLabels();
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

  /** The camera that shows these nodes between the insets; null where none of them has a place. */
  cameraFor(nodes: Iterable<string>): Camera | null {
    const points = [...nodes].flatMap((key) => this.#positions.get(key) ?? []);
    return points.length === 0 ? null : cameraOn(frameOf(points), this.#free());
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
    clearTimeout(this.#glideTimer);
    this.#fades.destroy();
    this.#resize.disconnect();
    this.#labels.destroy();
    this.#map.destroy();
    this.#cy.destroy();
  }

  #applyStyle(): void {
    if (!this.#graph) return;
    this.#cy.style(stylesheet(this.#graph.getAttribute('types'), this.#theme));
  }

  #movePositions(positions: ReadonlyMap<string, Point>, duration: number): void {
    this.#cy.nodes().stop();
    if (duration === 0) {
      this.#cy.batch(() => {
        for (const [key, position] of positions) this.#cy.getElementById(key).position({ ...position });
      });
      return;
    }
    // On their way nodes pass over each other, and a tie between two on one spot cannot be drawn.
    cytoscape.warnings(false);
    clearTimeout(this.#glideTimer);
    this.#glideTimer = setTimeout(() => {
      cytoscape.warnings(true);
    }, duration + glide);
    for (const [key, position] of positions) {
      const node = this.#cy.getElementById(key);
      if (node.empty()) continue;
      const now = node.position();
      if (Math.hypot(now.x - position.x, now.y - position.y) < 0.01) continue;
      node.animate({ position: { ...position } }, { duration, easing: 'ease-out-cubic' });
    }
  }

  /** Lays the visible ties of each dyad side by side; only changed bends are written. */
  #refan(): void {
    if (!this.#graph) return;
    for (const [key, bend] of fan(orderedTies(this.#graph, this.#shown))) {
      const edge = this.#cy.getElementById(key);
      // Cytoscape's control point lies twice as far off as the curve, on the other side of the line.
      if (edge.data('bend') !== bend * -2) edge.data('bend', bend * -2);
    }
  }

  /** What stands out: under the pointer, else selected. Touches the two neighbourhoods, never the rest. */
  #applyLit(): void {
    const lit = this.#hovered ?? this.#lit;
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
    const graph = this.#graph;
    if (!graph) return;
    if (this.#ranked !== this.#shown) {
      this.#ranked = this.#shown;
      this.#ranks = labelRanks(graph, this.#shown);
    }
    this.#labels.setRequests(
      [...this.#shown.nodes].map((id) => {
        const { kind, name } = graph.getNodeAttributes(id);
        const lit = this.#lit?.nodes.has(id) === true ? 1e6 : 0;
        const { priority, mayCover } = this.#ranks.get(id) ?? { priority: 0, mayCover: false };
        return {
          mayCover,
          id,
          text: name,
          short: kind === 'bloc' ? id : name,
          centre: { ...this.#cy.getElementById(id).position() },
          half: kind === 'bloc' ? blocHalfSide : nationRadius,
          priority: this.#picked.has(id) ? Infinity : priority + lit,
        };
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
    const camera = this.#camera ?? this.cameraFor(this.#shown.nodes);
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
        const places = [...this.#shown.nodes].map((key) => [key, cy.getElementById(key).position()] as const);
        this.#map.draw({ zoom: cy.zoom(), pan: cy.pan() }, this.#underlay ? places : []);
        this.#mapDrawn = this.#underlay !== null;
      }
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
        ? target.connectedEdges().filter((edge) => this.#shown.edges.has(edge.id()))
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
