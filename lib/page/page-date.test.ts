import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { declaredDay, pageDateOf } from './page-date.ts';

/** A document with this head and body, at this path. */
function pageAt(pathname: string, head: string, body = ''): Document {
  const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  return Object.assign(Object.create(document), {
    location: { pathname },
    querySelector: (selector: string) => document.querySelector(selector),
  }) as unknown as Document;
}

const META = '<meta name="publishdate" content="2022-08-24 08:30:00">';

describe('the day of a page', () => {
  test('what it declares comes first, then its address, then its top', () => {
    const address = '/content/2025-04/06/a.html';
    expect(pageDateOf(pageAt(address, META), '2021年1月2日')).toBe('2022-08-24');
    expect(pageDateOf(pageAt(address, ''), '2021年1月2日')).toBe('2025-04-06');
    expect(pageDateOf(pageAt('/a.html', ''), '2021年1月2日')).toBe('2021-01-02');
    expect(pageDateOf(pageAt('/a.html', ''), '')).toBeNull();
  });

  test('a time element of the article declares it too', () => {
    const page = pageAt('/a.html', '', '<article><time datetime="2024-12-25T08:00">昨天</time></article>');
    expect(declaredDay(page)).toBe('2024-12-25');
  });

  test('a day that the article before has left standing counts last', () => {
    expect(pageDateOf(pageAt('/content/2025-04/06/a.html', META), '', '2022-08-24')).toBe('2025-04-06');
    expect(pageDateOf(pageAt('/app', META), '2021年1月2日', '2022-08-24')).toBe('2021-01-02');
    expect(pageDateOf(pageAt('/app', META), '', '2022-08-24')).toBe('2022-08-24');
    expect(pageDateOf(pageAt('/app', META), '2021年1月2日', '2020-01-01')).toBe('2022-08-24');
  });
});
