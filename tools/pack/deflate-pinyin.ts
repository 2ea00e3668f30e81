import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { toPrintable } from '../../lib/pack/printable.ts';

/** What reads the tables again, from wherever the package lies. */
const PRINTABLE = join(import.meta.dirname, '..', '..', 'lib', 'pack', 'printable.ts');

/** The larger tables of readings, which begin with one literal each. */
const TABLE = /^(?<before>[\s\S]*?\nconst (?:map|DICT\d) = )(?<literal>\{[\s\S]*?\n\})(?<after>;[\s\S]*)$/;

/**
 * A plugin of the build: pinyin-pro with its tables deflated, for they are ten times its code and are in a script that is
 * read whole whenever the background wakes. They are inflated where the module runs, which is when a text is first read. A
 * pinyin-pro whose tables look otherwise fails the build.
 */
export const deflatePinyin = {
  name: 'deflate-pinyin',
  transform(code: string, id: string): { code: string; map: null } | null {
    if (!/\/pinyin-pro\/dist\/esm\/data\/dict\d\.mjs$/.test(id)) return null;
    const { before, literal, after } = TABLE.exec(code)?.groups ?? {};
    if (literal === undefined) throw new Error(`${id}: its table is not where it was`);
    const json = JSON.stringify(new Function(`return ${literal}`)());
    const packed = toPrintable(deflateRawSync(json, { level: 9, memLevel: 9 }));
    const inflated = `JSON.parse(strFromU8(inflateSync(fromPrintable(${JSON.stringify(packed)}))))`;
    const imports = `import { inflateSync, strFromU8 } from 'fflate';\nimport { fromPrintable } from ${JSON.stringify(PRINTABLE)};\n`;
    return { code: imports + before + inflated + after, map: null };
  },
};
