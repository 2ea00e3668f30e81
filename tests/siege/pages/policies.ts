import type { HostilePage, Stand } from '../stand.ts';
import { IN_CARD, mustHold, pageOf, SENTENCE, until } from '../stand.ts';

/** A click opens the card, or the panel on its term, or the look-up of the term in a tab. */
async function opensOrSaysWhy(stand: Stand): Promise<void> {
  const { page } = stand;
  const { x, y } = await stand.marked();
  await page.click(x, y);
  await until('the card opens or the term is shown outside the page', async () => {
    if (await isShownOutside(stand)) return true;
    return (await page.inCard<string>('document.body.innerText').catch(() => '')).includes(IN_CARD);
  });
}

/** True where the panel has been told of a term, or a tab has been opened at one: not again for the same. */
async function isShownOutside({ browser }: Stand): Promise<boolean> {
  const isTold = await browser.inExtension<boolean>(
    `browser.storage.session.get('panelTerm').then(async ({ panelTerm }) => {
      await browser.storage.session.remove('panelTerm');
      return panelTerm?.ref !== undefined;
    })`,
  );
  return isTold || (await browser.closeOwnTabs()) > 0;
}

/** A page sent with headers. */
function withHeaders(name: string, tries: string, headers: Readonly<Record<string, string>>): HostilePage {
  return { name: `policy: ${name}`, tries, page: { body: pageOf(SENTENCE), headers }, holds: opensOrSaysWhy };
}

/** A page with a policy of its own. */
function withPolicy(policy: string): HostilePage {
  return withHeaders(`CSP ${policy}`, 'keeps out what it did not ask for', { 'content-security-policy': policy });
}

/** Pages whose policies keep others out. */
export const POLICIES: readonly HostilePage[] = [
  withPolicy("default-src 'none'"),
  withPolicy("frame-src 'none'; child-src 'none'; style-src 'none'"),
  withPolicy("frame-ancestors 'none'"),
  withPolicy("require-trusted-types-for 'script'; trusted-types 'none'"),
  withPolicy('sandbox'),
  withPolicy('sandbox allow-scripts'),
  withPolicy('sandbox allow-scripts allow-same-origin'),
  withHeaders('COEP require-corp', 'lets in no frame that does not say it may', {
    'cross-origin-embedder-policy': 'require-corp',
  }),
  withHeaders('COEP credentialless, COOP', 'stands in a process of its own', {
    'cross-origin-embedder-policy': 'credentialless',
    'cross-origin-opener-policy': 'same-origin',
  }),
  withHeaders('COOP, CORP, isolated', 'lets nothing in', {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
  }),
  withHeaders('permissions', 'forbids all it can', {
    'permissions-policy': 'clipboard-write=(), fullscreen=(), autoplay=(), picture-in-picture=()',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  }),
  {
    name: 'policy: sandbox, hovered',
    tries: 'keeps a card out that the pointer would open: words say so in its place',
    page: { body: pageOf(SENTENCE), headers: { 'content-security-policy': 'sandbox' } },
    async holds(stand) {
      const { x, y } = await stand.marked();
      await stand.page.move(x, y);
      await until('words stand there', async () => {
        const { height } = await stand.box();
        return height > 20 && height < 150;
      });
      mustHold('nothing opens without a click', !(await isShownOutside(stand)));
    },
  },
  {
    name: 'policy: reported violations',
    tries: 'learns of us from its own policy',
    page: {
      headers: { 'content-security-policy': "default-src 'self' 'unsafe-inline'" },
      body: pageOf(
        `${SENTENCE}<script>window.told = []; addEventListener('securitypolicyviolation', (e) => told.push(e.blockedURI), true);
        new ReportingObserver((all) => { for (const one of all) told.push(one.body?.blockedURL ?? one.type); }).observe();</script>`,
      ),
    },
    async holds(stand) {
      await stand.openCard();
      const told = await stand.page.evaluate(() => (window as unknown as { told: string[] }).told);
      mustHold(`the page was told of ${told}`, told.length === 0);
    },
  },
];
