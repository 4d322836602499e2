/** What the writers of animations have in common. */
export interface DrawnFrame {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  /** When it is shown, in milliseconds from the beginning. */
  readonly start: number;
  readonly milliseconds: number;
}

/** Takes frame after frame; the canvas is drawn over as soon as the promise has settled. */
export interface AnimationWriter {
  add(frame: DrawnFrame): Promise<void>;
  /** @throws the signal's reason where aborted. */
  finish(signal?: AbortSignal): Promise<Blob>;
  /** Gives back what it holds; also after `finish`, and after a failure. */
  close(): void;
}
