import { describe, expect, test } from 'vitest';
import type { ImportPlace } from './types.ts';
import { walkXml } from './xml-walk.ts';

/** All that is told of a text, a line each. */
function told(text: string): readonly string[] {
  const said: string[] = [];
  const place = ({ line, column }: ImportPlace) => `${line}:${column}`;
  const walk = walkXml(text, {
    open: (name, attributes, where) => said.push(`<${name} ${JSON.stringify(attributes)} ${place(where())}`),
    close: (name, inner, where) => said.push(`>${name} ${JSON.stringify(inner)} ${place(where())}`),
    isInline: (name) => name === 'hi',
    fault: (reason, where) => said.push(`! ${reason} ${place(where)}`),
  });
  let step = walk.next();
  while (!step.done) step = walk.next();
  if (step.value !== null) said.push(`refused: ${step.value.reason}`);
  // Outside the root saxes says some faults twice, by where its text began.
  return said.filter((line, at) => line !== said[at - 1]);
}

describe('a walk through XML', () => {
  test('tells places and text of elements beyond the first piece that is given to the parser', () => {
    const row = '<row n="1"><c>词条 &amp; <hi>more</hi></c>\n</row>';
    const said = told(`<a>${row.repeat(3000)}</a>`);
    expect(said.slice(-7)).toEqual([
      '<row {"n":"1"} 3000:7',
      '<c {} 3000:18',
      '<hi {} 3000:30',
      '>hi "more" 3000:42',
      '>c "词条 & more" 3000:46',
      '>row "\\n" 3001:6',
      '>a "" 3001:10',
    ]);
    expect(said.filter((line) => line.startsWith('>c "词条 & more"')).length).toBe(3000);
  });

  test.each([
    '<?xml version="1.0" encoding="UTF-8" standalone=\'yes\'?>\n<a>b</a>',
    '<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<a>b</a>\n<!-- end -->\n',
    '<?xml version="1.1"?><a>b</a>',
    '<?xml version="1.0" ?><a>b',
    '<!DOCTYPE a PUBLIC "-//x//y" "z.dtd"><a b="c">d</a>',
  ])('reads %j with its declarations', (text) => {
    expect(told(text).filter((line) => !line.startsWith('!'))).toContainEqual(expect.stringMatching(/^<a /));
    const isWhole = text.trimEnd().endsWith('>');
    expect(told(text).some((line) => line.startsWith('! '))).toBe(!isWhole);
  });
});
