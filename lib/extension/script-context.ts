import { browser } from 'wxt/browser';

/** All scripts of the extension in a frame share one world, which the page does not see: there the one before is found. */
const NAME = 'xiangjianScript';

/** How often a script looks whether the extension is still there, in ms, while its page is to be seen. */
const BEAT_MS = 1000;

/**
 * The life of a content script: from its start until another takes the page over, or the extension is gone. The build
 * puts it in the place of WXT's own context, which looks at the extension, speaks to the page and listens in it before
 * anything is known to be worth reading: a page without Chinese pays for this constructor and nothing else. Nothing that a
 * page does ends it or tells that it is there.
 */
export class ContentScriptContext {
  readonly #life = new AbortController();

  /** Aborts when the script's life is over. */
  get signal(): AbortSignal {
    return this.#life.signal;
  }

  /** True once its life is over. Asking is what finds out that the extension has been updated or removed. */
  get isInvalid(): boolean {
    if (browser.runtime?.id === undefined) this.#life.abort();
    return this.signal.aborted;
  }

  /** Ends it: the page is left as it was. */
  end(): void {
    this.#life.abort();
  }

  /** Ends what another script of the extension does in the page; so will the next end us. One whose life is over ends nobody. */
  takeOver(): void {
    if (this.isInvalid) return;
    const world = globalThis as { [NAME]?: AbortController };
    // Not an element of the page that has the name for its id.
    if (Object.hasOwn(world, NAME)) world[NAME]?.abort();
    world[NAME] = this.#life;
  }

  /**
   * Calls back every second while the page is to be seen, for as long as the extension is there; where it has gone, this
   * finds it out. Costs microseconds.
   */
  onBeat(callback: () => void): void {
    if (this.isInvalid) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && !this.isInvalid) callback();
    }, BEAT_MS);
    this.signal.addEventListener('abort', () => clearInterval(timer));
  }
}
