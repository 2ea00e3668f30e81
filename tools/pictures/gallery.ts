/**
 * npm run gallery: every fixture of the components as a page of its own in .gallery/, photographed in Chromium in both
 * themes, languages and widths, and gone over by axe. Exits with 1 where axe finds anything serious. A word after
 * `--` keeps to the views whose name contains it.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { seriousProblems } from '../../tests/e2e/axe.ts';
import { CHROMIUM_PATH } from '../browser/chromium.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const OUT = join(ROOT, '.gallery');
const SCRIPT = 'gallery.js';
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
const SCHEMES = ['light', 'dark'] as const;
/** A card is photographed as it opens in a low window, and nearly whole in a high one; the pages always in full. */
const WINDOWS_PX = [
  { width: 360, height: 600 },
  { width: 900, height: 1600 },
] as const;
/** The desk stands in a tab of its own, on a telephone or a screen. */
const DESK_PX = [
  { width: 390, height: 844 },
  { width: 1100, height: 900 },
] as const;

/** Modules with fixtures that are of no component, by the part of a view's name they are for. */
const OTHER_FIXTURES: Readonly<Record<string, string>> = { page: 'tests/gallery/page-parts.fixtures.ts' };

const wanted = process.argv[2] ?? '';
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
await bundle();
const names = await viewNames();
for (const name of names) for (const language of LANGUAGES) writePage(name, language);

const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: ['--no-sandbox'] });
const problems = new Map<string, string[]>();
try {
  const settings = SCHEMES.flatMap((colorScheme) => [0, 1].map((at) => ({ colorScheme, at: at as 0 | 1 })));
  await Promise.all(
    settings.map(async ({ colorScheme, at }) => {
      const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      for (const name of names) {
        const viewport = (name.startsWith('desk-') ? DESK_PX : WINDOWS_PX)[at];
        await page.setViewportSize(viewport);
        for (const language of LANGUAGES) await photograph(page, name, language, `${colorScheme}.${viewport.width}`);
      }
      await context.close();
    }),
  );
} finally {
  await browser.close();
}
for (const [problem, where] of problems) console.error(`${problem}\n    in ${where.join(', ')}`);
console.log(`${names.length} views in .gallery/, ${problems.size} serious problems`);
process.exitCode = problems.size > 0 ? 1 : 0;

/** One classic script with the components, their sheets and the fixtures: modules do not load from files. */
async function bundle(): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    // Built as a library, which leaves this to whoever uses it.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: OUT,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      // What the extension asks for: nothing is to be rewritten for older browsers, light-dark() above all.
      target: 'chrome128',
      cssTarget: 'chrome128',
      lib: {
        entry: join(ROOT, 'tests', 'gallery', 'main.tsx'),
        formats: ['iife'],
        name: 'gallery',
        fileName: () => SCRIPT,
      },
    },
  });
}

/** The names of the views, asked from their module without a DOM. */
async function viewNames(): Promise<string[]> {
  const all = (
    await Promise.all(
      ['card', 'popup', 'panel', 'options', 'paste', 'own', 'desk', 'glossaries', 'welcome', 'page'].map(
        async (part) => {
          const path = OTHER_FIXTURES[part] ?? join('components', part, `${part}.fixtures.ts`);
          const module = (await import(pathToFileURL(join(ROOT, path)).href)) as object;
          return Object.values(module).flatMap((fixtures: object) =>
            Object.keys(fixtures).map((name) => `${part}-${name}`),
          );
        },
      ),
    )
  ).flat();
  return all.filter((name) => name.includes(wanted));
}

function writePage(name: string, language: string): void {
  const html = `<!doctype html>
<html lang="${language}" data-view="${name}">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>${name}</title></head>
  <body><script src="${SCRIPT}"></script></body>
</html>
`;
  writeFileSync(join(OUT, `${name}.${language}.html`), html);
}

async function photograph(page: Page, name: string, language: string, setting: string): Promise<void> {
  const failures: string[] = [];
  const note = (error: Error) => failures.push(`script error: ${error.message}`);
  page.on('pageerror', note);
  await page.emulateMedia({ media: name === 'page-printed' ? 'print' : 'screen' });
  await page.goto(pathToFileURL(join(OUT, `${name}.${language}.html`)).href);
  // What is pressed in it has been pressed.
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  const isCard = name.startsWith('card-') || name.startsWith('own-');
  const shot = `${name}.${language}.${setting}`;
  await page.screenshot({ path: join(OUT, `${shot}.png`), fullPage: !isCard });
  failures.push(...(await seriousProblems((script) => page.evaluate(script), isCard ? '#card' : 'main')));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  if (overflow) failures.push('wider than its window');
  for (const failure of failures) problems.set(failure, [...(problems.get(failure) ?? []), shot]);
  page.off('pageerror', note);
}
