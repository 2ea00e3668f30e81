import { type HostilePage, mustHold, pageOf, SENTENCE } from '../stand.ts';

/** A document of another kind: read where it is one of text, left alone where not, and nothing thrown. */
function documentOf(name: string, tries: string, contentType: string, body: string | Buffer): HostilePage {
  return {
    name: `documents: ${name}`,
    tries,
    page: { body, contentType },
    async holds(stand) {
      await stand.outlast();
      const texts = (await stand.painted().catch(() => [])).map(({ text }) => text);
      mustHold(
        `nothing amiss: ${texts}`,
        texts.every((text) => ['可信数据空间', '三高四新'].includes(text)),
      );
    },
  };
}

/** A frame by which a page brings in text; the page's own terms are marked whatever becomes of it. */
function framed(name: string, tries: string, frame: string): HostilePage {
  return {
    name: `documents: ${name}`,
    tries,
    page: { body: pageOf(`${SENTENCE}${frame}`) },
    holds: (stand) => stand.openCard(),
  };
}

const WORDS = '最后说起可信数据空间，又说三高四新。';
const PDF =
  '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj trailer<</Root 1 0 R>>';
const SIZE = 'width="600" height="200"';

/** Documents that are no plain pages, and frames without an address. */
export const DOCUMENTS: readonly HostilePage[] = [
  documentOf(
    'XHTML',
    'is read as XML',
    'application/xhtml+xml',
    `<html xmlns="http://www.w3.org/1999/xhtml" lang="zh"><body><p>${WORDS}</p></body></html>`,
  ),
  documentOf(
    'broken XHTML',
    'is XML that is not well formed',
    'application/xhtml+xml',
    `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${WORDS}<br></body></html>`,
  ),
  documentOf(
    'SVG',
    'is a drawing with a script and foreign text',
    'image/svg+xml',
    `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${WORDS}</text><foreignObject width="300" height="90"><p xmlns="http://www.w3.org/1999/xhtml">${WORDS}</p></foreignObject><script>document.documentElement.id = 'x'</script></svg>`,
  ),
  documentOf('XML', 'is XML of nobody', 'application/xml', `<a><body>${WORDS}</body></a>`),
  {
    ...documentOf(
      'a feed',
      'is a feed',
      'application/rss+xml',
      `<rss><channel><title>${WORDS}</title></channel></rss>`,
    ),
    // Firefox offers to save it, and its driver waits for a page.
    only: 'Chromium',
  },
  documentOf('plain text', 'is plain text', 'text/plain; charset=utf-8', WORDS.repeat(50)),
  documentOf('JSON', 'is data', 'application/json', JSON.stringify({ text: WORDS })),
  documentOf('PDF', 'is shown by a viewer of the browser', 'application/pdf', PDF),
  documentOf('an empty one', 'has nothing in it', 'text/html; charset=utf-8', ''),
  documentOf(
    'a frameset',
    'has frames in the place of a body',
    'text/html; charset=utf-8',
    '<frameset cols="50%,*"><frame src="about:blank"><frame src="data:text/html,x"></frameset>',
  ),
  documentOf(
    'without a root',
    'takes its own root away',
    'text/html; charset=utf-8',
    `<p>${WORDS}</p><script>addEventListener('load', () => document.documentElement.remove());</script>`,
  ),
  framed(
    'a frame of javascript:',
    'writes a frame by its address',
    `<iframe ${SIZE} src="javascript:'<p>${WORDS}</p>'"></iframe>`,
  ),
  framed(
    'a frame of data:',
    'brings a frame in as data',
    `<iframe ${SIZE} src="data:text/html;charset=utf-8,<p>${WORDS}</p>"></iframe>`,
  ),
  framed(
    'a frame of blob:',
    'makes a frame up',
    `<iframe ${SIZE} id="blob"></iframe><script>document.querySelector('#blob').src = URL.createObjectURL(new Blob(['<meta charset=utf-8><p>${WORDS}'], { type: 'text/html' }));</script>`,
  ),
  framed(
    'an empty frame, written',
    'writes into about:blank',
    `<iframe ${SIZE} id="blank"></iframe><script>const inner = document.querySelector('#blank').contentDocument; inner.open(); inner.write('<p>${WORDS}'); inner.close();</script>`,
  ),
  framed(
    'a sandboxed frame',
    'puts text into a sandbox',
    `<iframe ${SIZE} sandbox srcdoc="<p>${WORDS}"></iframe><iframe ${SIZE} sandbox="allow-scripts" srcdoc="<p>${WORDS}<script>setInterval(() => parent.postMessage('x', '*'), 9)</script>"></iframe>`,
  ),
  framed(
    'frames within frames',
    'nests twenty frames',
    `<iframe ${SIZE} id="nest"></iframe><script>let at = document.querySelector('#nest'); for (let depth = 0; depth < 20; depth++) { const inner = at.contentDocument; inner.body.innerHTML = '<p>${WORDS}</p><iframe ${SIZE}></iframe>'; at = inner.querySelector('iframe'); }</script>`,
  ),
  framed(
    'frames that come and go',
    'adds and removes frames without end',
    `<script>setInterval(() => { const frame = document.createElement('iframe'); frame.width = 600; frame.height = 200; frame.srcdoc = '<p>${WORDS}'; document.body.append(frame); setTimeout(() => frame.remove(), 30); }, 60);</script>`,
  ),
];
