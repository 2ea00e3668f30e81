import { defineConfig } from 'vitest/config';

/** The tests beside pure lib alone: what catches a fault there is to be a test beside it. */
export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts'],
    // What goes through the whole glossary takes seconds, and is to catch faults of the glossary.
    exclude: ['lib/{page,extension,store,app}/**', 'lib/**/whole-*.test.ts'],
    // The tests of pure lib share nothing, and a fault is tried in a third of the time.
    isolate: false,
    testTimeout: 20_000,
  },
});
