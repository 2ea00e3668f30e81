import { type FromCardFrame, type ToCardFrame, ticketOf } from '../../lib/protocol/card-frame.ts';

/** A frame of the extension as a page's script knows it, with nothing behind it: it keeps what it hears and says what it is bid. */
export interface StubFrame {
  /** Where it stands. */
  readonly window: Window;
  /** The tickets it was shown, in order. */
  readonly tickets: readonly string[];
  /** What it was told, in order, after whichever handshake. */
  readonly told: readonly ToCardFrame[];
  /** Says something over the channel it was given last. */
  say(message: FromCardFrame): void;
}

/** What frames and tests have in common, in the test's window. */
export interface StubFrames {
  /** Those that have loaded, in order; some may be gone. */
  readonly all: StubFrame[];
  /** How many of the next handshakes are refused. */
  refusals: number;
  /** True where none hears a word, as in a page that lets no frame of ours in. */
  areDeaf: boolean;
  /** How high each card says it is, in CSS pixels. */
  heightPx: number;
}

// The script of the frame's page. Each frame has its own, and all stand on the server of the test.
const frames = (parent as unknown as { readonly stubFrames: StubFrames }).stubFrames;
const tickets: string[] = [];
const told: ToCardFrame[] = [];
let channel: MessagePort | undefined;
const say = (message: FromCardFrame) => channel?.postMessage(message);

addEventListener('message', ({ data, ports: [port] }) => {
  const ticket = ticketOf(data);
  if (frames.areDeaf || ticket === null || port === undefined) return;
  tickets.push(ticket);
  channel = port;
  say({ type: 'heard' });
  if (frames.refusals > 0) {
    frames.refusals--;
    return say({ type: 'refused' });
  }
  port.onmessage = ({ data }: MessageEvent<ToCardFrame>) => {
    told.push(data);
    if (data.type === 'show') say({ type: 'height', px: frames.heightPx, overlayPx: 0, stage: 'whole' });
  };
});
addEventListener('keydown', ({ key }) => key === 'Escape' && say({ type: 'close' }));
frames.all.push({ window, tickets, told, say });
