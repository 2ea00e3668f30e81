/**
 * npm run siege [-- [--browser Chromium|Firefox] [--only PATTERN] [--soak SECONDS]]
 * Besieges the built extension, in both browsers: every hostile page, the kills, a soak. One line each; exit code 1 where
 * something did not hold.
 */
import { parseArgs } from 'node:util';
import { besiege } from './besiege.ts';
import { HOSTILE_PAGES } from './pages/all.ts';
import { SIEGED } from './sieged-browser.ts';

const { values } = parseArgs({
  options: { browser: { type: 'string' }, only: { type: 'string' }, soak: { type: 'string', default: '120' } },
});
const only = new RegExp(values.only ?? '');
let fallen = 0;
for (const [name, launch] of SIEGED) {
  if (values.browser !== undefined && values.browser !== name) continue;
  const pages = HOSTILE_PAGES.filter((page) => only.test(page.name) && (page.only ?? name) === name);
  fallen += await besiege(launch, pages, (line) => console.log(`${name.padEnd(8)} ${line}`));
}
if (fallen > 0) {
  console.error(`${fallen} did not hold.`);
  process.exitCode = 1;
}
