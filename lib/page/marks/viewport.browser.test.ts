import { afterEach, expect, test } from 'vitest';
import { placesInView } from './viewport.ts';

afterEach(() => {
  document.body.innerHTML = '';
  scrollTo(0, 0);
});

test('places in view are texts that stand there, from its top to its end', () => {
  document.body.innerHTML = Array.from(
    { length: 200 },
    (_, at) => `<p style="margin: 0; height: 50px">${at} ${'文'.repeat(200)}</p>`,
  ).join('');
  scrollTo(0, 2000);
  const numbers = placesInView().map(({ node }) => Number.parseInt(node.data, 10));
  expect(Math.min(...numbers)).toBe(40);
  expect(Math.max(...numbers)).toBe(53);
});

test('the offset is that of the character at the point', () => {
  document.body.innerHTML = `<p style="margin: 0; font: 20px/50px monospace">${'文'.repeat(2000)}</p>`;
  const places = placesInView();
  expect(places.length).toBe(15);
  const range = document.createRange();
  for (const { node, offset } of places) {
    range.setStart(node, Math.max(0, offset - 1));
    range.setEnd(node, offset);
    const { top, bottom } = range.getBoundingClientRect();
    expect(bottom).toBeGreaterThan(0);
    expect(top).toBeLessThan(innerHeight);
  }
});

test('in shadow trees that may be looked into, too', () => {
  document.body.innerHTML = '<x-card></x-card>';
  const root = (document.querySelector('x-card') as HTMLElement).attachShadow({ mode: 'closed' });
  root.innerHTML = `<p style="margin: 0">${'影'.repeat(2000)}</p>`;
  expect(placesInView([root]).map(({ node }) => node.getRootNode())).toContain(root);
  expect(placesInView().map(({ node }) => node.getRootNode())).not.toContain(root);
});

test('a page without text has none', () => {
  document.body.innerHTML = '<div style="height: 2000px"></div>';
  expect(placesInView()).toEqual([]);
});
