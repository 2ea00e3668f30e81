import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { draftOf, OWN_LIMITS } from '../../lib/termbase/own-term.ts';
import { mountView, says, unmountView } from '../../tests/browser/mount-view.tsx';
import { OwnEditor, type OwnEditorProps } from './OwnEditor.tsx';
import { OWN_FIXTURES } from './own.fixtures.ts';
import { FAIR, OWN_TOOLS } from './own-terms.fixtures.ts';
import type { OwnBegun, OwnOutcome } from './types.ts';

afterEach(unmountView);

/** Shows the editor of a state; what it asks and tells is kept. */
function show(props: OwnEditorProps, more: Partial<OwnEditorProps> = {}) {
  const save = vi.fn(props.tools.save);
  const keep = vi.fn();
  const begin = vi.fn(more.tools?.begin ?? props.tools.begin);
  const onDone = vi.fn<OwnEditorProps['onDone']>();
  const onCancel = vi.fn();
  const tools = { ...props.tools, ...more.tools, save, keep, begin };
  mountView(<OwnEditor {...props} {...more} tools={tools} onDone={onDone} onCancel={onCancel} />);
  return { save, keep, begin, onDone, onCancel };
}
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const alert = (text: string) => says(page.getByRole('alert'), text);

describe('an editor', () => {
  test('waits for what is known of the term, and says where that cannot be had', async () => {
    let answer: (begun: OwnBegun | null) => void = () => {};
    const known = new Promise<OwnBegun | null>((resolve) => {
      answer = resolve;
    });
    const begin = vi.fn(() => known);
    show(OWN_FIXTURES.new, { tools: { ...OWN_TOOLS, begin } });
    await expect.element(page.getByText('Reading your terms')).toBeVisible();
    answer(null);
    await alert('Your entries could not be read.');
    begin.mockImplementation(OWN_FIXTURES.new.tools.begin as never);
    await press('Try again');
    await expect.element(field('Written')).toHaveValue('渌湘灯会');
  });

  test('saves a new entry from no version, and undoing deletes it', async () => {
    const { save, keep, onDone } = show(OWN_FIXTURES.new);
    await field('Rendering 1').fill('Lu-Xiang Lantern Fair');
    await press('Save');
    await expect.poll(() => onDone.mock.calls.length).toBe(1);
    expect(save.mock.calls[0]?.[0]).toMatchObject([
      { id: 'new', base: 0, draft: { forms: ['渌湘灯会'], renderings: [{ text: 'Lu-Xiang Lantern Fair' }] } },
    ]);
    // What was kept of the writing is let go of.
    expect(keep.mock.lastCall?.[1]).toBeNull();
    await onDone.mock.calls[0]?.[1]();
    expect(save.mock.lastCall?.[0]).toEqual([{ id: 'new', base: 1, draft: null }]);
  });

  test('changes an entry from the version that it shows, and undoing writes what was there', async () => {
    const { save, onDone } = show(OWN_FIXTURES.edit);
    await field('Note').fill('Another note');
    await press('Save');
    await expect.poll(() => onDone.mock.calls.length).toBe(1);
    expect(save.mock.calls[0]?.[0]).toMatchObject([{ id: 'fair', base: 3, draft: { note: 'Another note' } }]);
    await onDone.mock.calls[0]?.[1]();
    expect(save.mock.lastCall?.[0]).toEqual([{ id: 'fair', base: 4, draft: draftOf(FAIR) }]);
  });

  test('deletes an entry, and keeps what is written until then', async () => {
    const { save, keep, onDone } = show(OWN_FIXTURES.edit);
    await field('Note').fill('N');
    expect(keep.mock.lastCall?.[1]).toMatchObject({ note: 'N' });
    await press('Delete');
    await expect.poll(() => onDone.mock.calls.length).toBe(1);
    expect(save.mock.calls[0]?.[0]).toEqual([{ id: 'fair', base: 3, draft: null }]);
  });

  test('that is left forgets what was written', async () => {
    const { keep, onCancel } = show(OWN_FIXTURES.edit);
    await field('Note').fill('N');
    await press('Cancel');
    expect([keep.mock.lastCall?.[1], onCancel.mock.calls.length]).toEqual([null, 1]);
  });

  test('begins with what was written before, and without it once it is let go', async () => {
    show(OWN_FIXTURES.kept);
    await expect.element(field('Note')).toHaveValue('Half a sentence about');
    await press('Discard it');
    await expect.element(field('Note')).toHaveValue('');
    expect(page.getByRole('button', { name: 'Discard it' }).query()).toBeNull();
  });

  test('brings an earlier version back as a new one', async () => {
    const { save, onDone } = show(OWN_FIXTURES.history);
    await page.getByText('Earlier versions').click();
    await page.getByRole('button', { name: 'Restore' }).last().click();
    await expect.poll(() => onDone.mock.calls.length).toBe(1);
    expect(save.mock.calls[0]?.[0]).toMatchObject([{ id: 'fair', base: 3, draft: { note: '', renderings: [] } }]);
  });
});

describe('what cannot be saved stays in the form, and why is said', () => {
  test.each<[OwnOutcome['kind'], string]>([
    ['full', 'the disk or the browser’s storage is full'],
    ['newer', 'a newer version of Xiangjian'],
    ['failed', 'What you wrote is still here'],
  ])('%s', async (kind, said) => {
    const { onDone } = show({
      ...OWN_FIXTURES.new,
      tools: { ...OWN_FIXTURES.new.tools, save: async () => ({ kind }) as OwnOutcome },
    });
    await field('Rendering 1').fill('Fair');
    await press('Save');
    await alert(said);
    await expect.element(field('Rendering 1')).toHaveValue('Fair');
    expect(onDone).not.toHaveBeenCalled();
  });

  test('without a form, with a form that is too long, and where the card cannot be seen nothing is asked', async () => {
    const { save } = show(OWN_FIXTURES.new);
    await field('Written').fill(' ');
    await press('Save');
    await alert('Write at least one form');
    await field('Written').fill('窑'.repeat(OWN_LIMITS.words + 1));
    await press('Save');
    await alert('may have 200 characters');
    const unseen = show(OWN_FIXTURES.new, { isSeen: () => false });
    await press('Save');
    await alert('Press it once more');
    expect([save.mock.calls, unseen.save.mock.calls]).toEqual([[], []]);
  });
});

describe('an entry that was changed in another window', () => {
  test('is shown beside what was written here, which can be saved over it', async () => {
    const { save, onDone } = show(OWN_FIXTURES.conflict);
    await field('Note').fill('Mine');
    await press('Save');
    await alert('Luxiang Lights');
    await expect.element(field('Note')).toHaveValue('Mine');
    save.mockImplementation(OWN_TOOLS.save);
    await press('Save mine over it');
    await expect.poll(() => onDone.mock.calls.length).toBe(1);
    expect(save.mock.lastCall?.[0]).toMatchObject([{ id: 'fair', base: 4, draft: { note: 'Mine' } }]);
  });

  test('can be taken in the place of what was written', async () => {
    const { save } = show(OWN_FIXTURES.conflict);
    await field('Note').fill('Mine');
    await press('Save');
    await press('Take that one');
    await expect.element(field('Rendering 1')).toHaveValue('Luxiang Lights');
    save.mockImplementation(OWN_TOOLS.save);
    await press('Save');
    await expect.poll(() => save.mock.lastCall?.[0][0]?.base).toBe(4);
  });

  test('and was deleted there says so, and what was written can still be saved', async () => {
    const { save } = show({
      ...OWN_FIXTURES.edit,
      tools: {
        ...OWN_TOOLS,
        begin: OWN_FIXTURES.edit.tools.begin,
        save: async () => ({ kind: 'conflict', terms: [] }),
      },
    });
    await press('Save');
    await alert('has been deleted in another window');
    expect(page.getByRole('button', { name: 'Take that one' }).query()).toBeNull();
    await press('Save mine over it');
    await expect.poll(() => save.mock.lastCall?.[0]).toMatchObject([{ id: 'fair', base: 0 }]);
  });
});
