import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { declaredDates } from './page-date.ts';

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
  test('is declared in its metadata', () => {
    expect(declaredDates(pageAt('/a.html', META))).toBe('2022-08-24 08:30:00');
    expect(declaredDates(pageAt('/content/2025-04/06/a.html', ''))).toBe('');
  });

  test('a time element of the article declares it too', () => {
    const page = pageAt('/a.html', '', '<article><time datetime="2024-12-25T08:00">昨天</time></article>');
    expect(declaredDates(page)).toBe('2024-12-25T08:00');
  });

  test('of several declarations the one that sites keep best comes first, and empty ones are left out', () => {
    const head =
      '<meta name="date" content="2020"><meta name="pubdate" content=""><meta itemprop="datePublished" content="a">';
    const page = pageAt('/a.html', head, '<main><time datetime="b"></time></main>');
    expect(declaredDates(page)).toBe('a\n2020\nb');
  });
});
