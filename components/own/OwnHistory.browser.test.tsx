import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { OwnTerm } from '../../lib/termbase/own-term.ts';
import { mountView, says, unmountView } from '../../tests/browser/mount-view.tsx';
import { OwnHistory } from './OwnHistory.tsx';
import { FAIR } from './own-terms.fixtures.ts';

afterEach(unmountView);

const VERSIONS: readonly OwnTerm[] = [
  FAIR,
  { ...FAIR, version: 2, isDeleted: true },
  { ...FAIR, version: 1, note: '', renderings: [{ text: 'Lantern Fair', status: 'admitted' }] },
];

function show(load: () => Promise<readonly OwnTerm[] | null>) {
  const onRestore = vi.fn();
  const onResize = vi.fn();
  mountView(<OwnHistory load={load} onRestore={onRestore} onResize={onResize} />);
  return { onRestore, onResize };
}
const unfold = () => page.getByText('Earlier versions').click();
const lines = () => [...document.querySelectorAll('.own-history li')].map((one) => one.textContent ?? '');

test('asks for nothing before it is unfolded, and once', async () => {
  const load = vi.fn(async () => VERSIONS);
  const { onResize } = show(load);
  expect(load).not.toHaveBeenCalled();
  for (let times = 0; times < 3; times++) await unfold();
  await expect.poll(() => lines().length).toBe(2);
  expect(load).toHaveBeenCalledOnce();
  expect(onResize).toHaveBeenCalled();
});

test('shows what each said, the present one left out, deletions too, and brings one back', async () => {
  const { onRestore } = show(async () => VERSIONS);
  await unfold();
  await expect.poll(() => lines()[0]).toMatch(/^Version 2, .*: deleted/);
  expect(lines()[1]).toMatch(/^Version 1, /);
  expect(lines()[1]).toContain('Lantern Fair');
  await page.getByRole('button', { name: 'Restore' }).last().click();
  expect(onRestore.mock.calls).toEqual([[VERSIONS[2]]]);
});

test('says where they cannot be had, and asks again when it is unfolded again', async () => {
  const load = vi.fn(async (): Promise<readonly OwnTerm[] | null> => null);
  show(load);
  await unfold();
  await says(page.getByRole('alert'), 'could not be read');
  load.mockResolvedValue(VERSIONS);
  await unfold();
  await unfold();
  await expect.poll(() => lines().length).toBe(2);
  expect(page.getByRole('alert').query()).toBeNull();
});
