/**
 * npm run siege [-- [--browser Chromium|Firefox] [--only PATTERN] [--soak SECONDS]]
 * Besieges the built extension, in both browsers: every hostile page, the kills, a soak. One line each; exit code 1 where
 * something did not hold.
 */
import { parseArgs } from 'node:util';
import { besiege } from './besiege.ts';
import { KILLS } from './kills.ts';
import { HOSTILE_PAGES } from './pages/all.ts';
import { SIEGED } from './sieged-browser.ts';
import { soak } from './soak.ts';

const { values } = parseArgs({
  options: { browser: { type: 'string' }, only: { type: 'string' }, soak: { type: 'string', default: '120' } },
});
const only = new RegExp(values.only ?? '');
let fallen = 0;
for (const [name, launch] of SIEGED) {
  if (values.browser !== undefined && values.browser !== name) continue;
  const pages = [...HOSTILE_PAGES, ...KILLS].filter((page) => only.test(page.name) && (page.only ?? name) === name);
  const say = (line: string) => console.log(`${name.padEnd(8)} ${line}`);
  const fell = await besiege(launch, pages, say);
  say(`${pages.length - fell} of ${pages.length} held`);
  fallen += fell;
  if (Number(values.soak) === 0 || !only.test('soak')) continue;
  const browser = await launch();
  try {
    say(`held           soak: ${await soak(browser, Number(values.soak))}`);
  } catch (error) {
    say(`FELL           soak: ${(error as Error).message}`);
    fallen++;
  }
  await browser.close();
}
if (fallen > 0) {
  console.error(`${fallen} did not hold.`);
  process.exitCode = 1;
}
