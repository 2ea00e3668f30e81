import { type HostilePage, mustHold, pageOf, SENTENCE, TERM } from '../stand.ts';

/** A page that churns for two seconds; when it is over its terms are marked, and nothing else. */
function churning(name: string, tries: string, step: string, left = SENTENCE): HostilePage {
  const over = JSON.stringify(`${left}<p>风停了，说起东数西算。</p>`);
  return {
    name: `churn: ${name}`,
    tries,
    page: {
      body: pageOf(`${SENTENCE}<script>const said = () => document.querySelector('#said'); const until = Date.now() + 2000; let turn = 0;
        const step = () => { ${step} };
        const blow = () => { turn++; try { step(); } catch {} if (Date.now() < until) setTimeout(blow, 8);
          else { document.querySelector('head style')?.remove(); document.body?.removeAttribute('contenteditable'); document.body ?? document.documentElement.append(document.createElement('body')); document.body.style = 'font: 20px/2 sans-serif; margin: 60px'; document.body.innerHTML = ${over}; } };
        setTimeout(blow, 300);</script>`),
    },
    async holds(stand) {
      await stand.marked('东数西算');
      await stand.openCard();
      const texts = (await stand.painted()).map(({ text }) => text);
      mustHold(`marks are right: ${texts}`, String(texts) === String([TERM, '三高四新', '东数西算']));
    },
  };
}

/** Pages whose DOM never rests. */
export const CHURN: readonly HostilePage[] = [
  churning(
    'marked nodes removed and put back',
    'takes what is marked away and back',
    'const p = said(); p.remove(); document.body.append(p);',
  ),
  churning('replaced', 'replaces what is marked by a copy', 'said().replaceWith(said().cloneNode(true));'),
  churning(
    'split and normalised',
    'splits texts within terms, and joins them',
    'const t = said().firstChild; t.splitText(turn % 9 + 1); if (turn % 3 === 0) said().normalize();',
  ),
  churning(
    'characters',
    'changes a character of the term and back',
    'said().firstChild.data = said().firstChild.data.replace(/信|伪/, turn % 2 ? "伪" : "信");',
  ),
  churning(
    'body replaced',
    'puts another body in the place of its own',
    'const body = document.createElement("body"); body.innerHTML = "<p id=said>又说三高四新</p>"; document.body.replaceWith(body);',
  ),
  churning(
    'html replaced',
    'puts another root in the place of its own',
    'if (turn % 10 === 0) { const html = document.createElement("html"); html.lang = "zh"; html.append(document.createElement("head"), document.body); document.documentElement.replaceWith(html); }',
  ),
  churning(
    'shadow roots',
    'attaches closed shadow roots to new elements without end',
    'const host = document.createElement("div"); host.attachShadow({ mode: turn % 2 ? "closed" : "open" }).innerHTML = "<p>又说三高四新</p><slot></slot>"; document.body.append(host);',
  ),
  churning(
    'adopted',
    'moves nodes into another document and back',
    'const other = document.implementation.createHTMLDocument(""); const p = said(); other.body.append(p); document.body.append(p);',
  ),
  churning(
    'editing',
    'makes the page editable and not',
    'document.body.contentEditable = turn % 2 ? "true" : "inherit"; if (turn % 20 === 0) document.designMode = "off";',
  ),
  churning(
    'hidden and shown',
    'hides and shows what is marked',
    'said().hidden = turn % 2 === 0; said().style.contentVisibility = turn % 3 ? "hidden" : "visible"; said().style.display = turn % 3 ? "none" : "block";',
  ),
  churning(
    'sheets',
    'switches styles of the whole page',
    'const s = document.createElement("style"); s.textContent = "p { margin: " + turn % 40 + "px; display: " + (turn % 2 ? "block" : "none") + " }"; document.head.replaceChildren(s);',
  ),
  {
    name: 'churn: document.write',
    tries: 'writes itself anew once it is read',
    async holds(stand) {
      await stand.marked();
      await stand.page.evaluate(() => {
        document.open();
        document.write(
          '<!doctype html><html lang="zh"><body style="font: 20px/2 sans-serif; margin: 60px"><p id="said">最后说起可信数据空间，又说东数西算。</p>',
        );
        document.close();
      });
      await stand.marked('东数西算');
      await stand.openCard();
    },
  },
  {
    name: 'churn: document.open without end',
    tries: 'opens the document and never closes it: load does not come',
    async holds(stand) {
      await stand.marked();
      await stand.page.evaluate(() => {
        document.open();
        document.write(
          '<body style="font: 20px/2 sans-serif; margin: 60px"><p id="said">最后说起可信数据空间，又说东数西算。</p>',
        );
      });
      await stand.marked('东数西算');
      await stand.openCard();
    },
  },
];
