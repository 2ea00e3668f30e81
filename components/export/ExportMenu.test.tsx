import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { EXPORT_FORMAT_NAMES } from '../../lib/export/types.ts';
import { LANGUAGES } from '../../lib/i18n/language.ts';
import { type Mounted, mount } from '../../tests/gallery/mount.tsx';
import { ExportMenu, type ExportMenuProps } from './ExportMenu.tsx';

const PROPS: ExportMenuProps = { saved: null, failed: 'It failed. Try again.', onExport: () => {} };
const show = (props: Partial<ExportMenuProps> = {}) => mount(<ExportMenu {...PROPS} {...props} />);
const isOpen = (view: Mounted) => {
  const isHidden = view.root.querySelector('.export-choices')?.hasAttribute('hidden');
  expect(view.button('Export').getAttribute('aria-expanded')).toBe(String(!isHidden));
  return !isHidden;
};
/** Dispatched at the element that listens: the test's DOM calls handlers on the target alone. */
const fire = (element: Element | null, type: string, detail: Record<string, unknown>) => {
  const event = Object.assign(new window.Event(type, { bubbles: true, cancelable: true }), detail);
  return act(() => void element?.dispatchEvent(event)).then(() => event);
};

test('the button opens and closes the choice', async () => {
  const view = await show();
  expect(isOpen(view)).toBe(false);
  await view.press('Export');
  expect(isOpen(view)).toBe(true);
  await view.press('Export');
  expect(isOpen(view)).toBe(false);
});

test('every kind of file has a name of its own, and is called back by the name the formats have', async () => {
  for (const language of LANGUAGES) {
    const onExport = vi.fn();
    const view = await mount(<ExportMenu {...PROPS} onExport={onExport} />, language);
    const names = view.texts('.export-choices button');
    expect(new Set(names).size).toBe(EXPORT_FORMAT_NAMES.length);
    for (const name of names) await view.press(name);
    expect(onExport.mock.calls.flat()).toEqual(EXPORT_FORMAT_NAMES);
  }
});

test('Escape closes the choice and nothing around it; closed, it is left to who is around', async () => {
  const view = await show();
  const heard = vi.fn();
  view.root.addEventListener('keydown', heard);
  const press = (key: string) => fire(view.root.querySelector('.export'), 'keydown', { key });
  await view.press('Export');
  const arrow = await press('ArrowDown');
  expect([isOpen(view), heard.mock.calls.length, arrow.defaultPrevented]).toEqual([true, 1, false]);
  const closing = await press('Escape');
  expect([isOpen(view), heard.mock.calls.length, closing.defaultPrevented]).toEqual([false, 1, true]);
  const again = await press('Escape');
  expect([heard.mock.calls.length, again.defaultPrevented]).toEqual([2, false]);
});

test('leaving closes the choice, going from one part of it to another does not', async () => {
  const view = await show();
  await view.press('Export');
  const [whole, first] = view.root.querySelectorAll('.export, .export-choices button');
  await fire(whole ?? null, 'focusout', { relatedTarget: first });
  expect(isOpen(view)).toBe(true);
  await fire(whole ?? null, 'focusout', { relatedTarget: null });
  expect(isOpen(view)).toBe(false);
});

test('what came of the last file is said, and nothing before any', async () => {
  const outcome = async (saved: ExportMenuProps['saved']) => (await show({ saved })).texts('[role=status]');
  expect(await outcome(null)).toEqual(['']);
  expect(await outcome('failed')).toEqual(['It failed. Try again.']);
  expect(await outcome({ count: 12, file: 'a.csv' })).toEqual(['Concepts written to a.csv: 12.']);
});
