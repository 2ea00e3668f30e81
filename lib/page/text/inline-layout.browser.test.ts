import { afterEach, describe, expect, test } from 'vitest';
import { gatherFlows } from './flows.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** The texts of the flows of a page with these styles and this body. */
function textsOf(style: string, html: string): string[] {
  document.body.innerHTML = `<style>${style}</style>${html}`;
  return gatherFlows(document.body).map(({ text }) => text);
}

describe('boxes of their own end a text, whatever their tag', () => {
  test.each([
    [
      'items of a flex box',
      '.m{display:flex}',
      '<div class="m"><span>湖南</span><span>日报</span></div>',
      ['湖南', '日报'],
    ],
    [
      'of a grid, with white space between',
      '.m{display:inline-grid}',
      '<p class="m"><b>长沙</b>\n<b>市民</b></p>',
      ['长沙\n', '市民'],
    ],
    [
      'text of a flex box beside an item',
      '.m{display:flex}',
      '<p class="m">三高<span>四新</span>要求</p>',
      ['三高', '四新', '要求'],
    ],
    ['floats', 'i{float:left}', '<p><i>专精</i><i>特新</i>企业</p>', ['专精', '特新', '企业']],
    ['spans set as blocks', 'span{display:block}', '<div><span>湖南</span><span>日报</span></div>', ['湖南', '日报']],
    [
      'cells of a table that is none',
      'span{display:table-cell}',
      '<p><span>中车</span><span>集团</span></p>',
      ['中车', '集团'],
    ],
    ['what is taken out of its place', 'b{position:absolute}', '<p>三高<b>四新</b>要求</p>', ['三高', '四新', '要求']],
    [
      'elements that HTML does not know',
      'x-item{display:block}',
      '<x-list><x-item>湖南</x-item><x-item>日报</x-item></x-list>',
      ['湖南', '日报'],
    ],
    [
      'boxes deep in inline elements',
      '.m{display:flex}',
      '<p class="m"><span><b>三高</b></span><span><b>四新</b></span></p>',
      ['三高', '四新'],
    ],
  ])('%s', (_name, style, html, expected) => {
    expect(textsOf(style, html)).toEqual(expected);
  });

  test.each([
    ['inline elements', '', '<p>三<b>高<i>四</i></b><span>新</span></p>', ['三高四新']],
    [
      'inline blocks, a character each',
      'span{display:inline-block}',
      '<p><span>三</span><span>高</span></p>',
      ['三高'],
    ],
    ['elements without a box', 'span{display:contents}', '<p>三<span>高</span>四新</p>', ['三高四新']],
    [
      'words in elements of other extensions',
      '',
      '<p>三高<x-mark>四新</x-mark>，<msreadoutspan>自贸试</msreadoutspan>验区</p>',
      ['三高四新，自贸试验区'],
    ],
    ['ruby', '', '<p><ruby>三<rt>sān</rt>高<rt>gāo</rt></ruby>四新</p>', ['三高四新']],
  ])('and these do not: %s', (_name, style, html, expected) => {
    expect(textsOf(style, html)).toEqual(expected);
  });
});

describe('what nobody sees within a text is passed over', () => {
  const READERS_ALONE = '.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}';
  test.each([
    ['not displayed', 'i{display:none}', '<p>三高<i>本文来源</i>四新</p>'],
    ['without size', '', '<p>三高<font style="font-size:0">x9k2</font>四新</p>'],
    ['for screen readers alone', READERS_ALONE, '<p>三高<span class="sr">（链接）</span>四新</p>'],
    ['moved out of sight', 'b{position:absolute;left:-9999px}', '<p>三高<b>转载<i>请注明</i></b>四新</p>'],
    ['at the start of the text', 'i{display:none}', '<p><i>本文来源<b>某网</b></i>三高四新</p>'],
    ['in an element that HTML does not know', 'x-noise{display:none}', '<p>三<x-noise>。</x-noise>高四新</p>'],
    ['between two inline elements', 'i{display:none}', '<p><b>三高</b><i>某网</i><b>四新</b></p>'],
  ])('%s', (_name, style, html) => {
    expect(textsOf(style, html)).toEqual(['三高四新']);
  });

  test('a whole block of it is read, for it may be shown later', () => {
    expect(textsOf('', '<p style="display:none">三高四新</p>')).toEqual(['三高四新']);
  });
});
