import { afterEach, describe, expect, test } from 'vitest';
import { termsIn } from '../../../tests/browser/terms-in.ts';
import { rangeOf, staticRangeOf, surfaceOf, type Term } from './term.ts';

afterEach(() => {
  document.body.innerHTML = '';
  scrollTo(0, 0);
});

function show(html: string, ...forms: string[]): Term[] {
  document.body.innerHTML = html;
  return termsIn(document.body, ...forms);
}

describe('a term on the page', () => {
  test('its ranges cover its surface, over elements too', () => {
    const [term] = show('<p>围绕<b>三高</b>四新落实</p>', '三高四新') as [Term];
    expect(surfaceOf(term)).toBe('三高四新');
    expect(rangeOf(term)?.toString()).toBe('三高四新');
    const { startContainer, startOffset, endContainer, endOffset } = staticRangeOf(term);
    expect([(startContainer as Text).data, startOffset]).toEqual(['三高', 0]);
    expect([(endContainer as Text).data, endOffset]).toEqual(['四新落实', 2]);
  });

  test.each([
    ['readings above its characters', '<p><ruby>三<rt>sān</rt>高<rt>gāo</rt></ruby>四新</p>'],
    [
      'a script, a style and a comment',
      '<p>三<script type="text/plain">x</script>高<style></style>四<!-- 稿 -->新</p>',
    ],
    ['something hidden', '<p>三<span hidden>广告</span>高四新</p>'],
  ])('it has its place over %s', (_name, html) => {
    const [term] = show(html, '三高四新') as [Term];
    const range = rangeOf(term) as Range;
    expect((range.startContainer as Text).data).toBe('三');
  });

  test.each([
    ['its parts have changed places', (first: HTMLElement, last: HTMLElement) => last.after(first)],
    ['its parts stand apart', (first: HTMLElement) => first.after('、', '又说')],
    ['a part has moved to the end of the page', (_first: HTMLElement, last: HTMLElement) => document.body.append(last)],
    ['something hidden in it shows', () => document.querySelector('span')?.removeAttribute('hidden')],
  ])('it has no place where %s', (_name, change) => {
    const [term] = show('<p><b>三高</b><span hidden>广告</span><i>四新</i>落实</p><p>别的文字</p>', '三高四新') as [
      Term,
    ];
    expect(rangeOf(term)).not.toBeNull();
    change(document.querySelector('b') as HTMLElement, document.querySelector('i') as HTMLElement);
    expect(rangeOf(term)).toBeNull();
  });

  test.each([
    ['its text has become another', (text: Text) => (text.data = '围绕三低四旧落实')],
    ['its text has become shorter', (text: Text) => (text.data = '围绕三高')],
    ['its text has left the page', (text: Text) => text.remove()],
    ['something was put before it in its text', (text: Text) => text.insertData(0, '我们')],
  ])('it has no place where %s', (_name, change) => {
    const [term] = show('<p>围绕三高四新落实</p>', '三高四新') as [Term];
    change(term.flow.nodes[0] as Text);
    expect(rangeOf(term)).toBeNull();
  });
});
