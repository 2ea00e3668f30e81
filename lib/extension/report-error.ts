const seen = new Set<string>();

/**
 * Says an unexpected error once on this context's own console, in one line and without page text. Quiet where the
 * extension was updated or removed under a running page: that is no error.
 */
export function reportError(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  if (/context invalidated|extension context/i.test(message) || seen.has(message)) return;
  seen.add(message);
  // biome-ignore lint/suspicious/noConsole: the one place that may write to the console
  console.warn(`[湘笺] ${message}`);
}
