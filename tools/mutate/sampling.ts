import { isSampled } from './faults.ts';

/** What Stryker says of a fault before it is tried. */
interface Planted {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is asked of the sampling, in Stryker's options. */
export interface SampleOptions {
  readonly percent: number;
  readonly seed: number;
}

/** Name of the sampling among Stryker's checkers. */
export const SAMPLING = 'sampling';

/** A checker of Stryker's that lets a sample of the faults be tried: the others end as if they did not compile. */
class Sampling {
  static inject = ['options'];
  readonly #sample: SampleOptions;

  constructor({ sample }: { readonly sample: SampleOptions }) {
    this.#sample = sample;
  }

  async init(): Promise<void> {}

  async group(faults: readonly Planted[]): Promise<string[][]> {
    return [faults.map(({ id }) => id)];
  }

  async check(faults: readonly Planted[]): Promise<Record<string, { status: string; reason: string }>> {
    const { percent, seed } = this.#sample;
    return Object.fromEntries(
      faults.map((fault) => {
        const isIn = isSampled(nameOf(fault), percent, seed);
        return [fault.id, { status: isIn ? 'passed' : 'compileError', reason: 'not in the sample' }];
      }),
    );
  }
}

/** The same on every machine: the path from lib on, the place, and what is planted there. */
function nameOf({ fileName, mutatorName, replacement, location: { start, end } }: Planted): string {
  const file = fileName.replaceAll('\\', '/').replace(/^.*\/lib\//, 'lib/');
  return [file, start.line, start.column, end.line, end.column, mutatorName, replacement].join(' ');
}

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [{ kind: 'Checker', name: SAMPLING, injectableClass: Sampling }];
