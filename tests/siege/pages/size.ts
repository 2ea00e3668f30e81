import { type HostilePage, mustHold, pageOf, SENTENCE, TERM } from '../stand.ts';

/** Longest that a page may be kept from answering by us, in ms. */
const MOST_STILL_MS = 2500;

/** A page of a size nobody writes: it must answer, and the term at its top must be marked. */
function huge(name: string, tries: string, script: string, before = SENTENCE): HostilePage {
  return {
    name: `size: ${name}`,
    tries,
    page: {
      body: pageOf(
        `${before}<div id="huge"></div><script>const huge = document.querySelector('#huge'); ${script}</script>`,
      ),
    },
    async holds(stand) {
      await stand.marked();
      const start = Date.now();
      await stand.page.look(() => new Promise((done) => setTimeout(() => done(null))));
      mustHold(`answers within ${Date.now() - start} ms`, Date.now() - start < MOST_STILL_MS);
      await stand.openCard();
    },
  };
}

const MEGABYTE = `'春天来得很早，河边的柳树先绿了。'.repeat(65536)`;

/** Script that nests so many elements. */
function nested(depth: number): string {
  return `let inner = huge; huge.style.display = 'none'; for (let depth = 0; depth < ${depth}; depth++) inner = inner.appendChild(document.createElement('span')); inner.textContent = '又说三高四新';`;
}

/** Pages too large for anyone. */
export const SIZE: readonly HostilePage[] = [
  huge(
    'a million text nodes',
    'has more texts than can be walked',
    `const part = document.createDocumentFragment(); for (let count = 0; count < 1000000; count++) part.append(document.createTextNode('春')); huge.style.display = 'none'; huge.append(part);`,
  ),
  huge('ten thousand deep', 'nests elements deeper than any stack', nested(10_000)),
  // Firefox does not load it within half a minute, with the extension or without.
  { ...huge('a hundred thousand deep', 'nests ten times as many', nested(100_000)), only: 'Chromium' },
  huge(
    'a hundred thousand wide',
    'has that many elements in one paragraph',
    `huge.style.contentVisibility = 'auto'; huge.innerHTML = '<i>春</i>'.repeat(100000);`,
  ),
  huge(
    'ten megabytes in a node',
    'has one text of ten million bytes',
    `huge.style.display = 'none'; huge.textContent = ${MEGABYTE}.repeat(4);`,
  ),
  huge(
    'a hundred thousand marks',
    'has more terms than can be painted',
    `huge.style.contentVisibility = 'auto'; huge.innerHTML = '<p>又说${TERM}</p>'.repeat(100000);`,
  ),
  huge('title', 'has a title of megabytes', `document.title = ${MEGABYTE}.repeat(2);`),
  huge(
    'date and description',
    'says its day in megabytes',
    `for (const name of ['pubdate', 'publishdate', 'description', 'og:site_name', 'article:published_time']) { const meta = document.createElement('meta'); meta.name = name; meta.setAttribute('property', name); meta.content = '2022-08-24' + ${MEGABYTE}; document.head.append(meta); } const time = document.createElement('time'); time.setAttribute('datetime', '2'.repeat(1000000)); time.textContent = '2022-'.repeat(100000); time.hidden = true; said.before(time);`,
  ),
  huge(
    'language',
    'has a language of a megabyte',
    `said.lang = 'zh-' + 'a-'.repeat(500000); huge.lang = 'x'.repeat(1000000);`,
  ),
  huge(
    'attributes',
    'has five thousand attributes, and one of megabytes',
    `for (let count = 0; count < 5000; count++) said.setAttribute('data-a' + count, ''); said.className = 'nosuch '.repeat(500000); said.id = 'said';`,
  ),
  huge(
    'three hundred frames',
    'has as many frames as a browser bears',
    `for (let count = 0; count < 300; count++) { const frame = document.createElement('iframe'); frame.style.width = '9px'; frame.srcdoc = '<p>又说三高四新'; huge.append(frame); }`,
  ),
  huge(
    'a table',
    'has three thousand narrow rows of terms',
    `huge.style.contentVisibility = 'auto'; huge.innerHTML = '<table style="width: 90px">' + '<tr><td>又说三高四新<td>${TERM}'.repeat(3000) + '</table>';`,
  ),
  huge(
    'no punctuation',
    'has a hundred thousand characters without a stop',
    `huge.style.display = 'none'; huge.textContent = '市长我国开行省会市区新区高新区园区'.repeat(6000);`,
  ),
  huge('address', 'has an address of a megabyte', `history.replaceState(null, '', '#' + 'a'.repeat(1000000));`),
  huge(
    'structured data',
    'describes itself in megabytes of data',
    `const data = document.createElement('script'); data.type = 'application/ld+json'; data.textContent = '[' + '{"datePublished":"2022-08-24","a":['.repeat(20000); document.head.append(data);`,
  ),
  huge(
    'styles',
    'has twenty thousand rules',
    `const sheet = document.createElement('style'); sheet.textContent = Array.from({ length: 20000 }, (_, at) => '.a' + at + ' b { color: red }').join(''); document.head.append(sheet);`,
  ),
];
