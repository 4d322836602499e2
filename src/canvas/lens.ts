/** Where one looks: a camera, or whatever is to be looked at, in the room that panels leave. */
import type { Core } from 'cytoscape';
import type { Frame } from '#graph';
import type { Camera } from '../state/view-state.ts';
import type { Viewport } from '../state/viewport.ts';
import { cameraOn, rounded, type Room, type Sight } from './camera.ts';

/** Pixels at each edge that something else covers. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** Controls that stand over the picture's corner at the bottom and the end: nothing that is fitted lies under them. */
  readonly corner?: { readonly width: number; readonly height: number };
}

export const [zoomMin, zoomMax] = [0.08, 6];
const glide = 350;
/** So often what is looked at is fitted anew with its names where they then are. */
const rounds = 2;

export class Lens implements Viewport {
  readonly #cy: Core;
  readonly #sightsOf: (nodes: Iterable<string> | null, zoom: number | null) => Sight[];
  #camera: Camera | null = null;
  #target: ReadonlySet<string> | null = null;
  #rem = 16;
  #insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  /** Whether it glides where it is sent. */
  motion = true;

  /**
   * @param sightsOf These nodes where they stand, or will when they have glided there; of null, all that
   *   is drawn. Their names as they are written at a zoom; where it is null, below them.
   */
  constructor(cy: Core, sightsOf: (nodes: Iterable<string> | null, zoom: number | null) => Sight[]) {
    this.#cy = cy;
    this.#sightsOf = sightsOf;
  }

  /** Another picture: no camera has to do with it. */
  reset(): void {
    this.#camera = null;
    this.#target = null;
    this.apply(false);
  }

  get rem(): number {
    return this.#rem;
  }

  /** How large text is, in pixels of a rem: names need room. */
  setRem(rem: number): void {
    this.#rem = rem;
    this.apply(false);
  }

  setInsets(insets: Insets): void {
    if (JSON.stringify(insets) === JSON.stringify(this.#insets)) return;
    this.#insets = insets;
    // The same part of the model in what room is left: a link shows it so in any window.
    this.apply(true);
  }

  /** Looks where the camera says; null looks at the target, and follows the window. */
  setCamera(camera: Camera | null): void {
    if (camera === this.#camera) return;
    const moved = JSON.stringify(camera) !== JSON.stringify(this.current());
    this.#camera = camera;
    if (moved) this.apply(true);
  }

  /** What is looked at as long as there is no camera; null for everything, from the next time on that one looks. */
  setTarget(target: ReadonlySet<string> | null): void {
    if (target === this.#target) return;
    this.#target = target;
    if (target) this.follow();
  }

  /** What is looked at has moved: goes after it, unless a camera says where to look. */
  follow(): void {
    if (this.#camera === null) this.apply(true);
  }

  /** Hands have moved the picture: where it rests now is its camera. */
  settle(): Camera {
    this.#camera = this.current();
    return this.#camera;
  }

  /** The camera that shows these nodes; null where none of them has a place. */
  cameraFor(nodes: Iterable<string> | null): Camera | null {
    const keys = nodes && [...nodes];
    const free = this.#free();
    let camera = cameraOn(this.#sightsOf(keys, null), free, this.#rem);
    // Where names are written depends on the zoom, and the zoom on where names are written.
    for (let turn = 0; camera && turn < rounds; turn++) {
      const zoom = Math.min(free.width, free.height) / camera.span;
      camera = cameraOn(this.#sightsOf(keys, zoom), free, this.#rem);
    }
    return camera;
  }

  /** The camera a step nearer or further, about the middle of the free part. */
  cameraZoomed(factor: number): Camera {
    const camera = this.current();
    return rounded({ ...camera, span: camera.span / factor });
  }

  /** The camera moved by pixels of the screen. */
  cameraPanned(dx: number, dy: number): Camera {
    const camera = this.current();
    const zoom = this.#cy.zoom();
    return rounded({ ...camera, x: camera.x + dx / zoom, y: camera.y + dy / zoom });
  }

  /** The part of the model that is seen now, without what panels cover. */
  frame(): Frame {
    const { left, top, width, height } = this.#free();
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    return { x: (left - pan.x) / zoom, y: (top - pan.y) / zoom, width: width / zoom, height: height / zoom };
  }

  current(): Camera {
    const { x, y, width, height } = this.frame();
    return rounded({ x: x + width / 2, y: y + height / 2, span: Math.min(width, height) });
  }

  apply(animate: boolean): void {
    const camera = this.#camera ?? this.cameraFor(this.#target);
    if (!camera) return;
    const { left, top, width, height } = this.#free();
    const zoom = Math.min(zoomMax, Math.max(zoomMin, Math.min(width, height) / camera.span));
    const pan = { x: left + width / 2 - camera.x * zoom, y: top + height / 2 - camera.y * zoom };
    this.#cy.stop();
    if (animate && this.motion) {
      this.#cy.animate({ zoom, pan }, { duration: glide, easing: 'ease-in-out-cubic' });
    } else this.#cy.viewport({ zoom, pan });
  }

  /** Hands the keyboard to the picture. */
  focus(): void {
    this.#cy.container()?.focus();
  }

  #free(): Room & { readonly left: number; readonly top: number } {
    const { left, top, right, bottom, corner } = this.#insets;
    const width = Math.max(this.#cy.width() - left - right, 80);
    const height = Math.max(this.#cy.height() - top - bottom, 80);
    return { left, top, width, height, ...(corner && { corner }) };
  }
}
