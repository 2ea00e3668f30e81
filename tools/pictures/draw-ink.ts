/**
 * npm run -s pictures:ink: takes the pictures of docs/design.md, a dense report at each share of ink and as it is without
 * us, from the built extension.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INK_SHARES } from '../../lib/settings/settings.ts';
import { launchChromium } from '../browser/chromium.ts';
import { collectPainted } from '../browser/painted.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const body = readFileSync(join(ROOT, 'tests', 'fixtures', 'dense-report.html'));
const host = 'https://www.zznews.gov.cn';

for (const share of [...INK_SHARES, 'none'] as const) {
  const browser = await launchChromium({
    headless: true,
    viewport: { width: 620, height: 560 },
    settings: {
      ...(share !== 'none' && { inkShare: share }),
      silencedSites: share === 'none' ? ['zznews.gov.cn'] : [],
    },
  });
  const page = await browser.open({ url: `${host}/ink-${share}/report.html`, body });
  if (share !== 'none') await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
  // What is in doubt comes a moment later, when the words have been opened.
  await page.waitForTimeout(2000);
  const painted = await page.evaluate(collectPainted);
  console.log(
    share,
    painted.length,
    painted.reduce((sum, { text }) => sum + text.length, 0),
  );
  await page.screenshot({ path: join(ROOT, 'docs', `ink-${share}.png`) });
  await browser.close();
}
