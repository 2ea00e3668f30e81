import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the run with one plain line, `N passed, N failed, N skipped`, for readers that are not people; before it stand the
 * tests that passed at a second go alone, which are to be mended.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    for (const test of tests) {
      if (test.diagnostic()?.flaky === true)
        console.log(`not at the first go: ${test.module.moduleId} > ${test.fullName}`);
    }
    const states = tests.map((test) => test.result().state);
    const count = (state: string) => states.filter((other) => other === state).length;
    console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
  }
}
