import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inBlocks, joinBlocks } from './blocks.ts';

test('blocks are joined without the white space around them; lines of a block are lines', () => {
  expect(joinBlocks(['\n　　标题 ', '第一\n段', '二\u2028行']).text).toBe('标题\n第一 段\n二\n行');
});

test('what stands in one block is found again in it, and nothing that lies between two', () => {
  const chars = fc.constantFrom('株', '洲', ' ', '\n', '\u2028', '　', 'a');
  const block = fc.array(chars, { maxLength: 8 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (blocks, a, b) => {
      const joined = joinBlocks(blocks);
      const start = a % (joined.text.length + 1);
      const end = start + 1 + (b % 6);
      const found = inBlocks(joined, { start, end });
      if (found === null || found.block !== found.lastBlock) return;
      const level = (text: string) => text.replace(/[\n\u2028]/g, ' ');
      expect(level((blocks[found.block] as string).slice(found.start, found.end))).toBe(
        level(joined.text.slice(start, end)),
      );
    }),
  );
  expect(inBlocks(joinBlocks(['株洲', '', '长沙']), { start: 2, end: 4 })).toBeNull();
  expect(inBlocks(joinBlocks(['株洲', '', '长沙']), { start: 1, end: 6 })).toEqual({
    block: 0,
    start: 1,
    lastBlock: 2,
    end: 2,
  });
});
