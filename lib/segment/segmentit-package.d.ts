// The package ships no types. This is the part we read, of its ESM build: the build that browsers would pick otherwise
// cannot be tree-shaken.
declare module 'segmentit/dist/esm/segmentit.js' {
  export const pangu: string;
  export const panguExtend1: string;
  export const panguExtend2: string;
}
