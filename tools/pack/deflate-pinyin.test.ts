import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deflatePinyin } from './deflate-pinyin.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'node_modules', 'pinyin-pro', 'dist', 'esm', 'data');

test.for(readdirSync(FOLDER).filter((file) => /^dict\d/.test(file)))(
  '%s is smaller, and nothing else is touched',
  (file) => {
    const id = join(FOLDER, file);
    const code = readFileSync(id, 'utf8');
    const packed = deflatePinyin.transform(code, id)?.code ?? '';
    expect(packed).toContain("from 'fflate'");
    expect(packed.length).toBeLessThan(Math.max(code.length, 1500));
    expect(packed.split('export {')[1]).toBe(code.split('export {')[1]);
  },
);

test('other modules are let be, and a table that is not where it was fails the build', () => {
  expect(deflatePinyin.transform('export {};', join(FOLDER, 'surname.mjs'))).toBeNull();
  expect(() => deflatePinyin.transform('export default {};', join(FOLDER, 'dict1.mjs'))).toThrow('not where it was');
});
