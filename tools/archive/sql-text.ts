/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A path in which no character stands for others, as patterns of files have them. */
export function literalPath(path: string): string {
  return path.replaceAll(/[[*?]/g, '[$&]');
}
