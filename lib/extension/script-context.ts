import { browser } from 'wxt/browser';

/** Told to the scripts of this extension in a page when another begins there. */
const BEGINS = 'xiangjian:begins';

/**
 * The life of a content script: from its start until another takes the page over, or the extension is gone. The build
 * puts it in the place of WXT's own context, which looks at the extension, speaks to the page and listens in it before
 * anything is known to be worth reading: a page without Chinese pays for this constructor and nothing else.
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

  /** Ends what another script of the extension, of this version or one before, does in the page; so will the next end us. */
  takeOver(): void {
    document.dispatchEvent(new Event(BEGINS));
    document.addEventListener(BEGINS, () => this.#life.abort(), { signal: this.signal });
  }
}
