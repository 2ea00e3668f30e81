import type { HostilePage, Stand } from '../stand.ts';
import { mustHold, SENTENCE, until } from '../stand.ts';

/** Presses what hides a concept and holds that nothing is stored, or, where the browser tells nothing of covers, that it can be taken back. */
async function hidesNothing(stand: Stand): Promise<void> {
  await stand.pressInCard('这个我熟').catch(() => {});
  await stand.outlast();
  if ((await stand.hidden()).length === 0) return;
  mustHold('nothing is hidden', !stand.browser.tellsOfCover);
  mustHold('it is said', (await stand.page.inCard<string>('document.body.innerText')).includes('撤销'));
  await stand.pressInCard('撤销');
  await until('it is taken back', async () => (await stand.hidden()).length === 0);
}

/** A page that does something to an open card, after which a press in it must store nothing. */
function blind(name: string, tries: string, attack: () => void): HostilePage {
  return {
    name: `driving: ${name}`,
    tries,
    async holds(stand) {
      await stand.openCard();
      await stand.outlast();
      await stand.pressInCard('更多');
      await stand.page.evaluate(attack);
      await stand.outlast();
      await hidesNothing(stand);
    },
  };
}

/** A page that does something to the host of a card; the next card must open all the same. */
function toHost(name: string, tries: string, attack: () => void): HostilePage {
  return {
    name: `driving: ${name}`,
    tries,
    async holds(stand) {
      await stand.openCard();
      await stand.page.evaluate(attack);
      await stand.outlast();
      mustHold('nothing is hidden', (await stand.hidden()).length === 0);
      await stand.page.press('Escape');
      await stand.page.move(5, 5);
      await until('the card has gone', async () => !(await stand.isOpen()));
      await stand.openCard();
    },
  };
}

/** Pages that want a reader to press what the reader cannot see. */
export const DRIVING: readonly HostilePage[] = [
  blind('cover, popover', 'lays a popover over the card that lets clicks through', () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText =
      'inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; background: white; pointer-events: none';
    document.body.append(cover);
    cover.showPopover();
  }),
  blind('cover, frames', 'stacks frames over the card that let clicks through', () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText =
      'inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; padding: 0; pointer-events: none; background: none';
    for (let count = 0; count < 5; count++) {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<body style="background: white">抽奖';
      frame.style.cssText = 'position: absolute; inset: 0; width: 100vw; height: 100vh; border: 0';
      cover.append(frame);
    }
    document.body.append(cover);
    cover.showPopover();
  }),
  blind('cover, a sliver', 'covers all of the card but its last line', () => {
    const card = (document.querySelector('[data-xiangjian=card]') as HTMLElement).getBoundingClientRect();
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = `inset: auto; left: ${card.left}px; top: ${card.top}px; width: ${card.width}px; height: ${card.height - 20}px; margin: 0; border: 0; padding: 0; background: white; pointer-events: none`;
    document.body.append(cover);
    cover.showPopover();
  }),
  {
    name: 'driving: modal dialog',
    tries: 'opens a modal dialog over the card, which makes all else inert',
    async holds(stand) {
      await stand.openCard();
      await stand.outlast();
      await stand.pressInCard('更多');
      await stand.page.evaluate(() => {
        const dialog = document.createElement('dialog');
        dialog.textContent = '抽奖';
        document.body.append(dialog);
        dialog.showModal();
      });
      await stand.outlast();
      await hidesNothing(stand);
      await stand.page.evaluate(() => document.querySelector('dialog')?.remove());
      await stand.page.press('Escape');
      await until('the card has gone', async () => !(await stand.isOpen()));
      await stand.openCard();
    },
  },
  {
    name: 'driving: the term in motion',
    tries: 'moves the term, and the card with it, under a pointer that presses',
    async holds(stand) {
      await stand.openCard();
      await stand.outlast();
      await stand.pressInCard('更多');
      await stand.page.evaluate(() => {
        (document.querySelector('#far') as HTMLElement).style.height = '3000px';
        let turn = 0;
        setInterval(() => scrollTo(0, (turn++ % 2) * 40), 60);
      });
      await stand.outlast();
      for (let press = 0; press < 3; press++) await stand.pressInCard('这个我熟').catch(() => {});
      await stand.outlast();
      const { length } = await stand.hidden();
      mustHold('nothing is hidden, or it can be taken back', length === 0 || (await stand.isOpen()));
      if (length > 0) {
        await stand.browser.inExtension(`browser.storage.local.remove('settings').then(() => null)`);
        throw new Error('a concept was hidden while its card moved');
      }
    },
  },
  {
    name: 'driving: full screen',
    tries: 'uses the click on a term to fill the screen with something else',
    page: `${SENTENCE}<div id="full" style="background: white">抽奖</div><script>addEventListener('click', () => document.querySelector('#full').requestFullscreen().catch(() => {}), true);</script>`,
    async holds(stand) {
      const { x, y } = await stand.marked();
      await stand.page.click(x, y);
      await stand.outlast();
      await stand.page.evaluate(() => document.exitFullscreen().catch(() => {}));
      mustHold('nothing is hidden', (await stand.hidden()).length === 0);
    },
  },
  toHost('host moved', 'puts the card elsewhere in the document, where its frame loads anew', () =>
    document.body.append(document.querySelector('[data-xiangjian=card]') as Element),
  ),
  toHost('host removed', 'takes the card out of the document', () =>
    document.querySelector('[data-xiangjian=card]')?.remove(),
  ),
  toHost('host in another document', 'adopts the card into a document of its own', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument?.body.append(document.querySelector('[data-xiangjian=card]') as Element);
  }),
  toHost('host shut and shown', 'shuts and shows the card a hundred times', () => {
    const host = document.querySelector('[data-xiangjian=card]') as HTMLElement;
    for (let turn = 0; turn < 100; turn++) host.togglePopover();
  }),
  {
    name: 'driving: removed as it opens',
    tries: 'takes the card away while the browser is opening it',
    page: `${SENTENCE}<script>window.left = 2; addEventListener('beforetoggle', ({ target }) => { if (left-- > 0) target.remove(); }, true);</script>`,
    async holds(stand) {
      const { x, y } = await stand.marked();
      await stand.page.click(x, y);
      await stand.outlast();
      await stand.page.press('Escape');
      await stand.page.move(5, 5);
      await stand.page.evaluate(() => Object.assign(window, { left: 0 }));
      await stand.openCard();
    },
  },
  toHost('host’s attributes', 'makes the card inert, editable, draggable, hidden and nobody’s', () => {
    const host = document.querySelector('[data-xiangjian=card]') as HTMLElement;
    host.inert = true;
    host.hidden = true;
    host.draggable = true;
    host.contentEditable = 'true';
    host.tabIndex = 0;
    host.popover = 'auto';
    host.removeAttribute('popover');
    host.removeAttribute('data-xiangjian');
  }),
  {
    name: 'driving: words put into the card',
    tries: 'writes words of its own into the host, to be read as ours',
    async holds(stand) {
      await stand.openCard();
      const isDrawn = await stand.page.evaluate(() => {
        const host = document.querySelector('[data-xiangjian=card]') as HTMLElement;
        host.innerHTML = '<b id="fake" style="position: fixed; inset: 0; font-size: 90px">假的</b>';
        host.prepend('假的');
        return (document.querySelector('#fake') as Element).getClientRects().length > 0;
      });
      mustHold('they are not drawn', !isDrawn);
    },
  },
  {
    name: 'driving: pointer captured',
    tries: 'captures the pointer and the selection as the term is pressed',
    page: `${SENTENCE}<script>addEventListener('pointerdown', (event) => { document.body.setPointerCapture(event.pointerId); getSelection().selectAllChildren(document.body); }, true);</script>`,
    async holds(stand) {
      const { x, y } = await stand.marked();
      await stand.page.click(x, y);
      await stand.outlast();
      mustHold('marks stay', (await stand.painted()).length === 2);
    },
  },
  {
    name: 'driving: all scrolled under the click',
    tries: 'scrolls far away and back as the term is pressed',
    page: `<div style="height: 100px"></div>${SENTENCE}<div style="height: 9000px"></div><script>addEventListener('pointerdown', () => { scrollTo(0, 5000); setTimeout(() => scrollTo(0, 0), 30); }, true);</script>`,
    async holds(stand) {
      const { x, y } = await stand.marked();
      for (let turn = 0; turn < 3; turn++) await stand.page.click(x, y);
      await stand.outlast();
      mustHold('nothing is hidden', (await stand.hidden()).length === 0);
      mustHold('marks stay', (await stand.painted()).length === 2);
    },
  },
];
