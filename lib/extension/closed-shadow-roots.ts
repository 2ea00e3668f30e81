/** What each browser gives content scripts to look into closed shadow trees. */
interface Openers {
  /** Chromium, and Firefox under the name it shares with it. */
  readonly chrome?: { readonly dom?: { readonly openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } };
}

/** The shadow root of an element, closed ones included where the browser lets extensions see them; null where none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot !== null) return element.shadowRoot;
  // Firefox has it on the element, which costs less than a call.
  const closed = (element as { readonly openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (closed !== undefined) return closed;
  return (globalThis as Openers).chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}
