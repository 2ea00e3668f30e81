import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { mountView, says, unmountView } from '../../tests/browser/mount-view.tsx';
import { DESK_FIXTURES } from './desk.fixtures.ts';
import { SavingPart, type SavingPartProps, SavingReminder } from './SavingPart.tsx';

afterEach(unmountView);

const { list, restore, notRead } = DESK_FIXTURES;
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const plan = () => page.getByRole('region', { name: /xiangjian-2026-11-27/ });
const lines = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent?.trim());

function show(props: SavingPartProps) {
  const calls = { onSave: vi.fn(), onFile: vi.fn(), onRestore: vi.fn(), onCancel: vi.fn() };
  mountView(<SavingPart {...props} {...calls} />);
  return calls;
}

describe('the reminder', () => {
  test.each([
    [49, false],
    [50, true],
    [5000, true],
  ])('with %i changes that are in no file: %s', async (unsaved, isThere) => {
    const onSave = vi.fn();
    mountView(<SavingReminder unsaved={unsaved} onSave={onSave} />);
    expect(document.querySelector('.desk-remind') !== null).toBe(isThere);
    if (!isThere) return;
    await says(page.getByRole('status'), `${unsaved} changes are in no file yet`);
    await press('Save everything');
    expect(onSave).toHaveBeenCalledOnce();
  });
});

describe('a file that was read', () => {
  test('shows what it would change, entry by entry, and changes nothing by itself', async () => {
    const { onRestore } = show(restore.saving);
    await expect.element(plan()).toBeVisible();
    expect(lines('.desk-restore > ul li')).toEqual([
      'New: 1',
      expect.stringContaining('2'),
      'Changed on both sides: 1; both are kept',
      expect.stringContaining('3'),
      expect.stringContaining('48'),
      expect.stringContaining('2'),
      expect.stringContaining('client.tbx'),
    ]);
    expect(lines('.desk-steps li')).toEqual([
      '窑火节 Pottery Valley Night Market',
      '灯会 lantern show lantern fair',
      expect.stringContaining('陶谷夜市 Pottery Valley Night Market'),
      expect.stringContaining('Luxiang Lights'),
    ]);
    expect(lines('.desk-steps li.later del')).toEqual(['lantern show', 'Pottery Valley Night Market']);
    // Of these both are kept.
    expect(lines('.desk-steps li.conflict span')).toHaveLength(2);
    expect(lines('.desk-steps li.conflict del')).toEqual([]);
    expect(onRestore).not.toHaveBeenCalled();
  });

  test('is taken without its settings unless they are wanted, or left', async () => {
    const { onRestore, onCancel } = show(restore.saving);
    await press('Restore');
    await page.getByRole('checkbox').click();
    await press('Restore');
    expect(onRestore.mock.calls).toEqual([[false], [true]]);
    await press('Leave all as it is');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test('with nothing new in it offers nothing to restore', async () => {
    const shown = { ...restore.saving.shown, steps: [], hidden: 0, settings: 0 };
    show({ ...restore.saving, shown });
    await says(plan(), 'Nothing: all that is in it is here.');
    expect(page.getByRole('button', { name: 'Restore' }).query()).toBeNull();
  });

  test('of thousands names a hundred, and how many more there are', async () => {
    const [step] = restore.saving.shown.steps;
    const steps = Array.from({ length: 2600 }, (_, at) => ({ ...step, theirs: { ...step?.theirs, id: `${at}` } }));
    show({ ...restore.saving, shown: { ...restore.saving.shown, steps: steps as never } });
    await says(plan(), '2500');
    expect(document.querySelectorAll('.desk-steps li').length).toBe(100);
  });

  test('does nothing while something is on its way', async () => {
    show({ ...restore.saving, isBusy: true });
    for (const name of ['Restore', 'Leave all as it is', 'Save everything']) {
      await expect.element(page.getByRole('button', { name, exact: true })).toBeDisabled();
    }
  });
});

test('a file that is none of ours is refused in words, and the last one that was saved is told of', async () => {
  show(notRead.saving);
  await page.getByText('Save and restore everything').click();
  await says(page.getByRole('alert'), 'notes.json is no file that Xiangjian saved');
  expect(document.querySelector('.actions .soft')?.textContent).toContain('changes since: 4');
  show({ ...list.saving, saved: null, outcome: { kind: 'failed' } });
  await page.getByText('Save and restore everything').click();
  expect(document.querySelector('.actions .soft')?.textContent).toBe('Nothing has been saved to a file yet.');
  await expect.poll(() => document.querySelector('[role=status]')?.textContent).toMatch(/\S/);
});
