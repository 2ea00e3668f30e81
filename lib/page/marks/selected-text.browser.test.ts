import { afterEach, describe, expect, test } from 'vitest';
import { levelSpace } from '../../text/sentences.ts';
import { MOST_SELECTED, selectedText } from './selected-text.ts';
import { surfaceOf } from './term.ts';

afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.innerHTML = '';
});

/** Selects all that stands between two marks in a page of this markup, and reads it. */
function select(html: string, withFields = false) {
  document.body.innerHTML = html;
  const [from, to] = [...document.querySelectorAll('[data-edge]')] as [Element, Element];
  const range = document.createRange();
  range.setStartAfter(from);
  range.setEndBefore(to);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  return selectedText([], withFields);
}
const EDGE = '<i data-edge></i>';
const textOf = (html: string, withFields = false) => {
  const selected = select(html, withFields);
  return selected && levelSpace(surfaceOf(selected));
};

describe('what is selected is read', () => {
  test.each<[why: string, html: string, text: string | null]>([
    ['within a text', `<p>落实${EDGE}三高四新${EDGE}蓝图</p>`, '三高四新'],
    ['across elements', `<p>落实${EDGE}<b>三高</b><i>四新</i>${EDGE}蓝图</p>`, '三高四新'],
    ['without the white space around it', `<p>落实${EDGE}  三高四新\n ${EDGE}蓝图</p>`, '三高四新'],
    [
      'without readings and what is unseen',
      `<p>${EDGE}<ruby>三<rt>sān</rt>高<rt>gāo</rt></ruby><script>1</script>四新${EDGE}</p>`,
      '三高四新',
    ],
    ['across blocks', `<p>落实${EDGE}三高</p>\n<p>四新${EDGE}蓝图</p>`, '三高四新'],
    ['with Latin in it', `<p>${EDGE}5G 工厂${EDGE}</p>`, '5G 工厂'],
    ['as one that is hidden from marks', `<pre><code>${EDGE}三高四新${EDGE}</code></pre>`, '三高四新'],
    ['as nothing where it has no Chinese', `<p>${EDGE}GDP${EDGE}</p>`, null],
    ['as nothing where nothing is selected', `<p>三高${EDGE}${EDGE}四新</p>`, null],
    [
      'up to the most that is looked up',
      `<p>${EDGE}${'高'.repeat(MOST_SELECTED)}${EDGE}</p>`,
      '高'.repeat(MOST_SELECTED),
    ],
    ['as nothing beyond', `<p>${EDGE}${'高'.repeat(MOST_SELECTED + 1)}${EDGE}</p>`, null],
    ['as nothing where it is a page', `<p>${EDGE}三高</p>${'<p> </p>'.repeat(3000)}<p>四新${EDGE}</p>`, null],
  ])('%s', (_why, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  test('in its sentence, which is that of the page where it stands in one text', () => {
    const selected = select(`<p>省里<b>落实</b>${EDGE}三高${EDGE}四新。</p>`);
    expect(selected?.flow.text).toBe('省里落实三高四新。');
    expect([selected?.span.start, selected?.span.end]).toEqual([4, 6]);
  });

  test('with its place, for as long as it stands', () => {
    const selected = select(`<p>落实${EDGE}<b>三高</b><i>四新</i>${EDGE}蓝图</p>`);
    expect(String(selected?.place())).toBe('三高四新');
    document.querySelector('b')?.remove();
    expect(selected?.place()).toBeNull();
  });

  test.each(['<p contenteditable="true">', '<p role="textbox">'])(
    'in an editor only where that is meant: %s',
    (open) => {
      const html = `${open}${EDGE}三高四新${EDGE}</p>`;
      expect([textOf(html), textOf(html, true)]).toEqual([null, '三高四新']);
    },
  );

  test.each<[html: string, text: string | null]>([
    ['<input value="说三高四新">', '三高四新'],
    ['<input type="search" value="说三高四新">', '三高四新'],
    ['<textarea>说三高四新</textarea>', '三高四新'],
    ['<input type="password" value="说三高四新">', null],
    ['<input type="email" value="说三高四新">', null],
  ])('in a field only where that is meant, and never of a password: %s', (html, text) => {
    document.body.innerHTML = html;
    const field = document.body.firstElementChild as HTMLInputElement;
    field.focus();
    if (field.matches('[type=email]')) field.select();
    else field.setSelectionRange(1, 5);
    expect(selectedText([], false)).toBeNull();
    const selected = selectedText([], true);
    expect(selected && surfaceOf(selected)).toBe(text);
    if (text === null) return;
    expect(selected?.place()?.getBoundingClientRect().width).toBeCloseTo(field.getBoundingClientRect().width);
    field.remove();
    expect(selected?.place()).toBeNull();
  });

  test('in a shadow tree', () => {
    document.body.innerHTML = '<div></div>';
    const root = (document.body.firstElementChild as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<p>影子里的三高四新。</p>';
    const text = root.querySelector('p')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 4, text, 8);
    const selected = selectedText([root], false);
    expect(selected && surfaceOf(selected)).toBe('三高四新');
    expect(selected?.flow.text).toBe('影子里的三高四新。');
  });
});
