/** WebM: frames that the browser compresses, each at its exact time. */
import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Output, WebMOutputFormat } from 'mediabunny';
import { figureDialogWords } from '../strings/figures.ts';
import type { AnimationWriter, DrawnFrame } from './animation.ts';

const { problems } = figureDialogWords;

const codecs = [
  { name: 'vp9', codec: 'vp09.00.51.08' },
  { name: 'vp8', codec: 'vp8' },
] as const;

/** Frames that wait for the encoder. */
const queue = 2;
/** A whole picture every so often, to jump to. */
const keyEvery = 24;
/** Players that go by blocks alone stop at the last one: it is said twice, the second time so long before the end. */
const tail = 40;

type Codec = (typeof codecs)[number]['name'];

/** How this browser compresses frames of a size; null where it does not. */
export async function webmConfig(
  width: number,
  height: number,
): Promise<{ name: Codec; config: VideoEncoderConfig } | null> {
  if (typeof VideoEncoder !== 'function') return null;
  for (const { name, codec } of codecs) {
    const config: VideoEncoderConfig = {
      codec,
      width,
      height,
      // Thin lines and small letters ask for more than a film does.
      bitrate: Math.max(2_000_000, width * height * 6),
      latencyMode: 'quality',
    };
    const { supported } = await VideoEncoder.isConfigSupported(config).catch(() => ({ supported: false }));
    if (supported === true) return { name, config };
  }
  return null;
}

/** A writer of frames with even sides. */
export class WebmWriter implements AnimationWriter {
  readonly #target = new BufferTarget();
  readonly #output = new Output({ format: new WebMOutputFormat(), target: this.#target });
  readonly #source: EncodedVideoPacketSource;
  readonly #encoder: VideoEncoder;
  /** Packets in the order in which they came. */
  #written: Promise<void>;
  #failure: Error | null = null;
  #frames = 0;
  #last: VideoFrame | null = null;

  private constructor(name: Codec, config: VideoEncoderConfig) {
    this.#source = new EncodedVideoPacketSource(name);
    this.#output.addVideoTrack(this.#source);
    this.#written = this.#output.start();
    this.#encoder = new VideoEncoder({
      output: (encoded, meta) => {
        const packet = EncodedPacket.fromEncodedChunk(encoded);
        this.#written = this.#written.then(() => this.#source.add(packet, meta));
        // Told by `#check`; a rejection that nobody waits for yet is not an error of the page.
        this.#written.catch(() => undefined);
      },
      error: (error) => {
        this.#failure = error;
      },
    });
    this.#encoder.configure(config);
  }

  /** @returns null where this browser compresses no frames of that size. */
  static async open(width: number, height: number): Promise<WebmWriter | null> {
    const found = await webmConfig(width, height);
    return found && new WebmWriter(found.name, found.config);
  }

  async add({ canvas, start, milliseconds }: DrawnFrame): Promise<void> {
    const frame = new VideoFrame(canvas, {
      timestamp: Math.round(start) * 1000,
      duration: Math.round(milliseconds) * 1000,
      alpha: 'discard',
    });
    this.#encoder.encode(frame, { keyFrame: this.#frames++ % keyEvery === 0 });
    this.#last?.close();
    this.#last = frame;
    while (this.#encoder.encodeQueueSize > queue && !this.#failure) {
      await new Promise((resolve) => {
        this.#encoder.addEventListener('dequeue', resolve, { once: true });
        // An encoder that fails takes nothing more off its queue.
        setTimeout(resolve, 1000);
      });
    }
    this.#check();
  }

  async finish(): Promise<Blob> {
    this.#repeatLast();
    await this.#encoder.flush().catch((error: unknown) => {
      throw this.#failure ?? error;
    });
    await this.#written;
    this.#check();
    await this.#output.finalize();
    if (!this.#target.buffer) throw new Error(problems.noVideo);
    return new Blob([this.#target.buffer], { type: 'video/webm' });
  }

  close(): void {
    this.#last?.close();
    this.#last = null;
    if (this.#encoder.state !== 'closed') this.#encoder.close();
    if (this.#output.state !== 'finalized') void this.#output.cancel();
  }

  #repeatLast(): void {
    const last = this.#last;
    const duration = (last?.duration ?? 0) / 1000;
    if (!last || duration < tail * 2) return;
    const again = new VideoFrame(last, {
      timestamp: last.timestamp + (duration - tail) * 1000,
      duration: tail * 1000,
    });
    this.#encoder.encode(again);
    again.close();
  }

  #check(): void {
    if (this.#failure) throw this.#failure;
  }
}
