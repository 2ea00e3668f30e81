import { type HostilePage, mustHold, pageOf, SENTENCE, until } from '../stand.ts';

/** Pages that go elsewhere and stay, or keep the browser busy. */
export const NAVIGATION: readonly HostilePage[] = [
  {
    name: 'navigation: a storm of addresses',
    tries: 'gives itself another address a hundred times a second',
    page: `${SENTENCE}<script>let turn = 0; setInterval(() => { try { history[turn % 2 ? 'pushState' : 'replaceState'](null, '', '/siege/' + turn++ + '.html'); } catch {} }, 10);</script>`,
    async holds(stand) {
      await stand.marked();
      await stand.outlast();
      await stand.outlast();
      mustHold('marks stay', (await stand.painted()).length === 2);
    },
  },
  {
    name: 'navigation: a storm of fragments',
    tries: 'changes the fragment of its address a hundred times a second',
    page: `${SENTENCE}<script>let turn = 0; setInterval(() => { try { location.replace('#' + turn++); } catch {} }, 10);</script>`,
    async holds(stand) {
      await stand.marked();
      await stand.outlast();
      mustHold('marks stay', (await stand.painted()).length === 2);
    },
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
