import type { HostilePage } from './stand.ts';
import { IN_CARD, mustHold, pageOf, SENTENCE, TERM, until } from './stand.ts';

const LONG = `${SENTENCE}${'<p>春天来得很早，又说三高四新，河边的柳树先绿了。</p>'.repeat(3000)}`;

/** The settings that a browser under siege begins with, as JSON. */
const AS_LAUNCHED = '{ "version": 1, "density": "all", "inkShare": "all" }';

/** What takes parts of us away while they are at work. */
export const KILLS: readonly HostilePage[] = [
  {
    name: 'kills: while spotting',
    tries: 'kills the background again and again while a long page is read',
    page: LONG,
    async holds(stand) {
      for (let kill = 0; kill < 5; kill++) {
        await stand.browser.killBackground();
        await new Promise((done) => setTimeout(done, 300));
      }
      await stand.marked();
      await stand.openCard();
    },
  },
  {
    name: 'kills: while a card opens',
    tries: 'kills the background between a click and its card',
    async holds(stand) {
      const { x, y } = await stand.marked();
      for (let kill = 0; kill < 4; kill++) {
        await stand.page.move(5, 5);
        await stand.page.press('Escape');
        await stand.page.click(x, y);
        await new Promise((done) => setTimeout(done, kill * 40));
        await stand.browser.killBackground();
        await stand.outlast();
      }
      await stand.page.press('Escape');
      await stand.openCard();
    },
  },
  {
    name: 'kills: while a save is on its way',
    tries: 'kills the background as a concept is hidden: what is said is what is stored',
    async holds(stand) {
      await stand.openCard();
      await stand.outlast();
      await stand.pressInCard('更多');
      await stand.outlast();
      await Promise.all([stand.pressInCard('这个我熟'), stand.browser.killBackground()]);
      await stand.outlast();
      await stand.outlast();
      const isStored = (await stand.hidden()).length > 0;
      const said = await stand.page.inCard<string>('document.body.innerText').catch(() => '');
      mustHold(
        `stored: ${isStored}, said: ${said.includes('撤销')}`,
        said === '' || isStored === said.includes('撤销'),
      );
      await stand.browser.inExtension(`browser.storage.local.set({ settings: ${AS_LAUNCHED} }).then(() => null)`);
    },
  },
  {
    name: 'kills: corrupt settings',
    tries: 'stores settings that are none',
    // By default the second term of a short text is not painted.
    page: `<p id="said">最后说起${TERM}。</p>`,
    async holds(stand) {
      for (const settings of [
        '"text"',
        '[1, 2]',
        '{ "version": "x", "density": 7, "hiddenTerms": {}, "silencedSites": null }',
      ]) {
        await stand.browser.inExtension(`browser.storage.local.set({ settings: ${settings} }).then(() => null)`);
        await stand.outlast();
        await stand.page.press('Escape');
        await stand.openCard();
      }
      await stand.browser.inExtension(`browser.storage.local.set({ settings: ${AS_LAUNCHED} }).then(() => null)`);
    },
  },
  {
    name: 'kills: settings of a later version',
    tries: 'stores what only a later version knows: it stays',
    async holds(stand) {
      const later = `{ "version": 9999, "density": "all", "inkShare": "all", "fromTheFuture": { "a": 1 } }`;
      await stand.browser.inExtension(`browser.storage.local.set({ settings: ${later} }).then(() => null)`);
      await stand.openCard();
      await stand.outlast();
      await stand.pressInCard('更多');
      await stand.outlast();
      await stand.pressInCard('这个我熟');
      await until('it is hidden', async () => (await stand.hidden()).length === 1);
      const { version, fromTheFuture } = await stand.browser.settings();
      mustHold('what is not known stays', version === 9999 && JSON.stringify(fromTheFuture) === '{"a":1}');
      await stand.browser.inExtension(`browser.storage.local.set({ settings: ${AS_LAUNCHED} }).then(() => null)`);
    },
  },
  {
    name: 'kills: a frame with an open card',
    tries: 'removes the frame in which a card is open',
    page: {
      body: pageOf(
        `<iframe id="inner" width="800" height="500" style="position: fixed; left: 0; top: 0; border: 0" srcdoc="<body style='margin: 60px; font: 20px/2 sans-serif'>${SENTENCE.replaceAll('"', "'")}"></iframe>`,
      ),
    },
    async holds(stand) {
      // The driver's hand is in the page; the term stands where it would without the frame.
      await stand.outlast();
      await stand.page.click(200, 100);
      await stand.outlast();
      await stand.page.evaluate((html) => {
        document.querySelector('#inner')?.remove();
        document.body.innerHTML = html;
      }, SENTENCE);
      await stand.openCard();
      mustHold('the card reads', (await stand.page.inCard<string>('document.body.innerText')).includes(IN_CARD));
    },
  },
];
