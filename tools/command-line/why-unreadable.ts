/** Why a file could not be read, to stand behind its name. */
export function whyUnreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'is a folder; name a file';
  return `cannot be read (${code ?? message})`;
}
