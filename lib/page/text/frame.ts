/** Least size of a frame that is read, in CSS pixels: below it stand advertisements and counters. */
const LEAST_WIDTH_PX = 200;
const LEAST_HEIGHT_PX = 100;

/** True in the page itself, false in a frame of it. */
export function isTopFrame(): boolean {
  return window.top === window;
}

/** Resolves once a frame has room to read: when it is large enough. */
export async function untilRoomy(signal: AbortSignal): Promise<void> {
  if (isRoomy()) return;
  await new Promise<void>((resolve) => {
    const listening = new AbortController();
    const look = () => {
      if (!isRoomy()) return;
      listening.abort();
      resolve();
    };
    addEventListener('resize', look, { passive: true, signal: AbortSignal.any([signal, listening.signal]) });
  });
}

/** The address that says whose a page is: its own, or for a frame without one that of the page which filled it. */
export function addressOfPage(): { readonly protocol: string; readonly hostname: string } {
  return /^https?:$/.test(location.protocol) ? location : (URL.parse(self.origin) ?? location);
}

function isRoomy(): boolean {
  return innerWidth >= LEAST_WIDTH_PX && innerHeight >= LEAST_HEIGHT_PX;
}
