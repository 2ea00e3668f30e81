import { deflateRawSync } from 'node:zlib';

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
    const packed = deflateRawSync(json, { level: 9 }).toString('base64');
    const inflated = `JSON.parse(strFromU8(inflateSync(Uint8Array.from(atob('${packed}'), (unit) => unit.charCodeAt(0)))))`;
    return { code: `import { inflateSync, strFromU8 } from 'fflate';\n${before}${inflated}${after}`, map: null };
  },
};
