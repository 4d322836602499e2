/** A canvas of our own over or under Cytoscape's, as large as their container. */
export interface Overlay {
  readonly canvas: HTMLCanvasElement;
  /** Clears it, in the container's present size; null where there is no drawing. */
  readonly prepare: () => OverlayFrame | null;
}

export interface OverlayFrame {
  /** In pixels of the page. */
  readonly context: CanvasRenderingContext2D;
  /** Pixels of the device for one of the page. */
  readonly ratio: number;
  readonly width: number;
  /** Whether the size changed since the last frame. */
  readonly isResized: boolean;
}

export function createOverlay(): Overlay {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, { position: 'absolute', inset: '0', pointerEvents: 'none' });
  const prepare = (): OverlayFrame | null => {
    const { clientWidth, clientHeight } = canvas.parentElement ?? canvas;
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
    const isResized = canvas.width !== width || canvas.height !== height;
    if (isResized) {
      Object.assign(canvas, { width, height });
      Object.assign(canvas.style, {
        width: `${String(clientWidth)}px`,
        height: `${String(clientHeight)}px`,
      });
    }
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, clientWidth, clientHeight);
    return { context, ratio, width: clientWidth, isResized };
  };
  return { canvas, prepare };
}
