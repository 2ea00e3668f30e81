/** How long the browser may take to begin reading what it saves, in ms: let go before, and the file stays empty. */
const HOLD_MS = 10_000;

/** Lets the browser save a text or bytes as a file, where and as it saves all files. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HOLD_MS);
}
