import { type HostilePage, mustHold, pageOf, SENTENCE, type Stand, until } from '../stand.ts';

/**
 * How often a storm moves. It ends, for the browser tells its driver of every move before it answers: after a minute of
 * moves it answers nobody, whether the page is read or not.
 */
const MOVES = 400;

/** A page with the sentence that moves all the time, and writes down how few marks there were once there were some. */
function stormOf(move: string): string {
  return `${SENTENCE}<output>storm</output><script>let turn = 0, least = Infinity;
const storm = setInterval(() => {
  const marks = [...CSS.highlights.values()].reduce((sum, marks) => sum + marks.size, 0);
  if (marks > 0 || least < Infinity) least = Math.min(least, marks);
  try { ${move}; } catch {}
  if (++turn < ${MOVES}) return;
  clearInterval(storm);
  document.querySelector('output').textContent = 'over ' + least;
}, 10);</script>`;
}

async function outlastsTheStorm(stand: Stand): Promise<void> {
  const said = () => stand.page.evaluate(() => document.querySelector('output')?.textContent ?? '');
  await until('the storm is over', async () => (await said()).startsWith('over'), 60_000);
  await until('marks stood while it lasted', async () => (await said()) === 'over 2');
  mustHold('marks stay', (await stand.painted()).length === 2);
  await stand.openCard();
}

/** Pages that go elsewhere and stay, or keep the browser busy. */
export const NAVIGATION: readonly HostilePage[] = [
  {
    name: 'navigation: a storm of addresses',
    tries: 'gives itself another address a hundred times a second',
    page: stormOf("history[turn % 2 ? 'pushState' : 'replaceState'](null, '', '/siege/' + turn + '.html')"),
    holds: outlastsTheStorm,
  },
  {
    name: 'navigation: a storm of fragments',
    tries: 'changes the fragment of its address a hundred times a second',
    page: stormOf("location.replace('#' + turn)"),
    holds: outlastsTheStorm,
  },
  {
    name: 'navigation: there and back',
    tries: 'is left with an open card and comes back from memory',
    async holds(stand) {
      await stand.openCard();
      const other = { url: 'https://www.zznews.gov.cn/siege/other.html', body: pageOf('<p>后来是东数西算。</p>') };
      stand.browser.serve(other);
      await stand.page.goto(other);
      await stand.marked('东数西算');
      await stand.page.back();
      await stand.marked();
      await stand.page.move(5, 5);
      await stand.page.press('Escape');
      await until('no card is left', async () => !(await stand.isOpen()));
      await stand.openCard();
    },
  },
  {
    name: 'navigation: article by article',
    tries: 'shows another article under another address, as one page',
    async holds(stand) {
      await stand.openCard();
      await stand.page.evaluate(() => {
        history.pushState(null, '', '/siege/next.html');
        (document.querySelector('#said') as Element).textContent = '后来是东数西算。';
      });
      await stand.marked('东数西算');
      await until('the card of what has gone has gone', async () => !(await stand.isOpen()));
    },
  },
  {
    name: 'timing: a blocked page',
    tries: 'blocks its own thread four fifths of the time',
    page: `${SENTENCE}<script>setInterval(() => { const until = Date.now() + 400; while (Date.now() < until); }, 500);</script>`,
    holds: (stand) => stand.openCard(),
  },
  {
    name: 'timing: another clock',
    tries: 'turns its clocks back',
    page: `${SENTENCE}<script>Date.now = () => 0; performance.now = () => -1; Date = function () { return { getTime: () => NaN }; };</script>`,
    holds: (stand) => stand.openCard(),
  },
  {
    name: 'timing: ten changes a second',
    tries: 'has a ticker of terms',
    page: `${SENTENCE}<p id="ticker"></p><script>let turn = 0; setInterval(() => { document.querySelector('#ticker').textContent = '第' + turn++ + '条：三高四新'; }, 100);</script>`,
    async holds(stand) {
      await stand.openCard();
      await stand.outlast();
      mustHold('the card is open', await stand.isOpen());
    },
  },
  {
    name: 'timing: print',
    tries: 'prints itself with an open card',
    async holds(stand) {
      await stand.openCard();
      await stand.page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        dispatchEvent(new Event('afterprint'));
      });
      mustHold('the card is open', await stand.isOpen());
    },
  },
];
