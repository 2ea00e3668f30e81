import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { BrowserConfigOptions } from 'vitest/node';
import { firefox } from './tests/browser/firefox-provider.ts';
import { INPUT_COMMANDS } from './tests/browser/input-commands.ts';
import { CHROMIUM_PATH } from './tools/browser/chromium.ts';

/**
 * How often a test in a browser is tried again: one that waits for a frame, a timer or another process now and then waits
 * in vain on a busy machine. Which did is said at the end of a run.
 */
const RETRIES = 2;

/** Tests that need a browser's own layout, highlights, shadow trees or input. */
const IN_BROWSER = '**/*.browser.test.{ts,tsx}';

/**
 * A project of tests that run in an ordinary page of a browser. What they import of the extension's API is a fake of it.
 */
function inBrowser(
  name: string,
  include: string,
  browser: Pick<BrowserConfigOptions, 'provider' | 'instances'>,
): TestProjectInlineConfiguration {
  return {
    resolve: { alias: { 'wxt/browser': join(import.meta.dirname, 'tests', 'browser', 'fake-extension.ts') } },
    // In a second worktree the packages may be a link to those of the first.
    server: { fs: { allow: [import.meta.dirname, realpathSync(join(import.meta.dirname, 'node_modules'))] } },
    // Named here, they are made ready before the first test: found by one, they would load its page anew.
    optimizeDeps: {
      include: [
        'preact',
        'preact/hooks',
        'preact/jsx-runtime',
        'preact/jsx-dev-runtime',
        'preact/test-utils',
        '@tanstack/virtual-core',
        'csv-stringify/browser/esm/sync',
        'fast-check',
        'fast-xml-parser',
        'valibot',
        'vitest/browser',
      ],
    },
    test: {
      name,
      include: [include],
      testTimeout: 20_000,
      retry: RETRIES,
      fileParallelism: false,
      browser: {
        ...browser,
        enabled: true,
        headless: true,
        ui: false,
        screenshotFailures: false,
        viewport: { width: 1000, height: 700 },
        commands: INPUT_COMMANDS,
      },
    },
  };
}

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts', './tests/coverage-by-folder.ts'],
    coverage: {
      provider: 'v8',
      include: ['{lib,components}/**/*.{ts,tsx}'],
      exclude: ['**/*.test.{ts,tsx}', '**/*.fixtures.ts', '**/*.d.ts', '**/types.ts'],
      reporter: ['html'],
      reportsDirectory: '.coverage',
      // What is riskiest is held to most; the rest is printed.
      thresholds: { 'lib/page/**': { lines: 85 }, 'lib/app/**': { lines: 70 } },
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{lib,components,tools}/**/*.test.{ts,tsx}',
            'tests/structure/**/*.test.ts',
            'tests/seeds/**/*.test.ts',
            'tests/spotting/**/*.test.ts',
            'tests/export/**/*.test.ts',
            'tests/deriving/**/*.test.ts',
            'tests/page-day/**/*.test.ts',
            'tests/termbase/**/*.test.ts',
          ],
          exclude: [IN_BROWSER],
          testTimeout: 60_000,
        },
      },
      inBrowser('browser', `{lib,components}/${IN_BROWSER}`, {
        provider: playwright({
          actionTimeout: 5000,
          launchOptions: {
            executablePath: CHROMIUM_PATH,
            args: [
              '--no-sandbox',
              '--disable-background-networking',
              '--disable-component-update',
              '--disable-sync',
              '--no-first-run',
              // Nothing but this machine answers.
              '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
            ],
          },
        }),
        instances: [{ browser: 'chromium' }],
      }),
      inBrowser('firefox', `lib/{page,store}/${IN_BROWSER}`, {
        provider: firefox(),
        instances: [{ browser: 'firefox' }],
      }),
      {
        // The built extension in real browsers; one at a time, for they share the machine's two cores.
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts', 'tests/siege/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A second is not enough for a page on a machine that does other work.
          expect: { poll: { timeout: 15_000, interval: 100 } },
          retry: RETRIES,
        },
      },
    ],
  },
});
