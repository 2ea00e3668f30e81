import type { ReadCharacter } from '../../lib/pinyin/types.ts';

/** A text with its pinyin over each character; what is no Chinese character stands as it is. */
export function ReadText({ characters }: { readonly characters: readonly ReadCharacter[] }) {
  return (
    <ruby lang="zh-CN">
      {characters.map(({ text, pinyin }, at) => [
        text,
        <rt key={at} lang="zh-Latn-pinyin">
          {pinyin}
        </rt>,
      ])}
    </ruby>
  );
}
