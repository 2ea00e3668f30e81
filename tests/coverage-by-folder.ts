import type { Reporter } from 'vitest/node';

/** Of istanbul's coverage map, what is read here. */
interface CoverageMap {
  files(): string[];
  fileCoverageFor(file: string): {
    toSummary(): { readonly lines: { readonly total: number; readonly covered: number } };
  };
}

/** Lines of a folder. */
interface Lines {
  total: number;
  covered: number;
}

/** After a run with coverage, prints what share of the lines was reached, folder by folder, the folders above summed up. */
export default class CoverageByFolder implements Reporter {
  onCoverage(coverage: unknown): void {
    const map = coverage as CoverageMap;
    const folders = new Map<string, Lines>();
    for (const file of map.files()) {
      const { lines } = map.fileCoverageFor(file).toSummary();
      const parts = file.slice(process.cwd().length + 1).split('/');
      for (let depth = 1; depth < parts.length; depth++) {
        const folder = parts.slice(0, depth).join('/');
        const sum = folders.get(folder) ?? { total: 0, covered: 0 };
        folders.set(folder, { total: sum.total + lines.total, covered: sum.covered + lines.covered });
      }
    }
    console.log('\nLines reached by the unit tests, in Node and in the browser:');
    for (const [folder, { covered, total }] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const share = total === 0 ? 100 : (100 * covered) / total;
      console.log(
        `${share.toFixed(1).padStart(6)} %  ${String(covered).padStart(5)} of ${String(total).padEnd(6)} ${folder}`,
      );
    }
  }
}
