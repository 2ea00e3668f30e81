import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
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
          ],
          testTimeout: 20_000,
        },
      },
      {
        // The built extension in real browsers; one at a time, for they share the machine's two cores.
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
