/** A mark on a page, comparable between pages with the same text. */
export interface Mark {
  readonly text: string;
  readonly hue: string;
  /** UTF-16 offset of its start in the text of the tree it stands in. */
  readonly at: number;
  /** Names of the hosts of the shadow trees it stands in, the innermost first. */
  readonly hosts: string;
}

/**
 * Every mark, in shadow trees too, by tree and position. Runs inside the page: it refers to nothing outside itself, so
 * that a driver can send it there.
 */
export function collectMarks(): Mark[] {
  const found: Mark[] = [];
  for (const [name, highlight] of CSS.highlights) {
    const [, hue] = /-((?:contrast-)?(?:policy|body|person|place|work))$/.exec(name) ?? [];
    if (hue === undefined) continue;
    for (const place of highlight) {
      const { startContainer, endContainer } = place as unknown as { startContainer: Text; endContainer: Text };
      // A text just shortened: until the change has settled its mark hangs over the edge.
      if (place.startOffset > startContainer.length || place.endOffset > endContainer.length) {
        found.push({ text: '', hue: 'overhanging', at: -1, hosts: '' });
        continue;
      }
      const tree = startContainer.getRootNode();
      const hosts: string[] = [];
      for (let at = tree; at instanceof ShadowRoot; at = at.host.getRootNode()) hosts.push(at.host.localName);
      const range = document.createRange();
      range.setStart(tree, 0);
      range.setEnd(startContainer, place.startOffset);
      const at = range.toString().length;
      range.setStart(startContainer, place.startOffset);
      range.setEnd(endContainer, place.endOffset);
      found.push({ text: range.toString(), hue, at, hosts: hosts.join(' ') });
    }
  }
  return found.sort((a, b) => a.hosts.localeCompare(b.hosts) || a.at - b.at || a.text.localeCompare(b.text));
}
