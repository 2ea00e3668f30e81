/** The terms of {@link INK_BODY}, in its order: more than its share lets be painted. */
export const INK_TERMS = ['三高四新', '可信数据空间', '低空经济', '专精特新', '乡村振兴'];

/** A page with one dense paragraph. */
export const INK_BODY = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><body>
<p>有人先说${INK_TERMS.join('，又说')}，还说了别的许多话，都是闲谈，记在这里给人看。</p></body></html>`;

/** The middle of the first place where a text stands on the page. Runs inside the page. */
export function centreOfText(text: string): [x: number, y: number] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  }
  throw new Error(`${text} is not on the page`);
}
