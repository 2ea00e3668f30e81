/** An article on a line of its own. */
export interface ArticleLine {
  /** U+2028 has become a line feed, which leaves every offset where it was. */
  readonly text: string;
  /** YYYY-MM-DD as written in front; empty where the line says nothing of it. */
  readonly date: string;
  /** Id or name of its publisher as written in front; empty where the line says nothing of it. */
  readonly publisher: string;
}

/**
 * A line as an article: all of it the text, or for a table `date<TAB>publisher<TAB>text`. Null where a table's line has
 * no two tabs.
 */
export function readArticleLine(line: string, isTable: boolean): ArticleLine | null {
  const [, date = '', publisher = '', text] = isTable ? (/^([^\t]*)\t([^\t]*)\t(.*)$/su.exec(line) ?? []) : [];
  if (isTable && text === undefined) return null;
  return { text: (text ?? line).replaceAll('\u2028', '\n'), date: date.trim(), publisher: publisher.trim() };
}
