// The package ships no types. This is the part we call, of its ESM build: the build that browsers would pick otherwise
// cannot be tree-shaken.
declare module 'segmentit/dist/esm/segmentit.js' {
  interface Token {
    readonly w: string;
    readonly p?: number;
  }
  export class Segment {
    use(modules: readonly unknown[]): this;
    loadDict(dictionaries: readonly string[]): this;
    getDict(name: 'TABLE'): Readonly<Record<string, unknown>>;
    doSegment(text: string): Token[];
  }
  export const pangu: string;
  export const panguExtend1: string;
  export const panguExtend2: string;
  export const DictTokenizer: unknown;
  export const SingleTokenizer: unknown;
  export const ChsNameTokenizer: unknown;
  export const ChsNameOptimizer: unknown;
  export const DictOptimizer: unknown;
}
