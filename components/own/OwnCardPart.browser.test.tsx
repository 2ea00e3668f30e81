import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountView, says, unmountView } from '../../tests/browser/mount-view.tsx';
import { OwnCardPart, OwnDoneLine } from './OwnCardPart.tsx';
import { OWN_FIXTURES } from './own.fixtures.ts';
import { FAIR } from './own-terms.fixtures.ts';

afterEach(unmountView);

describe('the form in the place of a card', () => {
  test('is headed by the term, and Escape goes back to the card and closes nothing', async () => {
    const onCancel = vi.fn();
    const outside = vi.fn();
    document.addEventListener('keydown', outside);
    mountView(<OwnCardPart {...OWN_FIXTURES.edit} onCancel={onCancel} />);
    await says(page.getByRole('heading', { level: 1 }), '渌湘灯会');
    await page.getByRole('textbox', { name: 'Note' }).click();
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', outside);
    expect([onCancel.mock.calls.length, outside.mock.calls.length]).toEqual([1, 0]);
  });

  test('Escape that ends the composing of a Chinese word leaves the form', async () => {
    const onCancel = vi.fn();
    mountView(<OwnCardPart {...OWN_FIXTURES.edit} onCancel={onCancel} />);
    const note = page.getByRole('textbox', { name: 'Note' });
    await expect.element(note).toBeVisible();
    note.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true }));
    expect(onCancel).not.toHaveBeenCalled();
  });
});

describe('the line about what has been done', () => {
  test.each([
    [FAIR, 'Saved.'],
    [{ ...FAIR, isDeleted: true }, 'Deleted.'],
  ])('says what it was, and takes it back on a press (%#)', async (term, said) => {
    const onUndone = vi.fn();
    mountView(<OwnDoneLine done={{ term, undo: async () => FAIR }} onUndone={onUndone} />);
    await says(page.getByRole('status'), said);
    await page.getByRole('button', { name: 'Undo' }).click();
    await says(page.getByRole('status'), 'Undone.');
    expect(onUndone.mock.calls).toEqual([[FAIR]]);
    expect(page.getByRole('button', { name: 'Undo' }).query()).toBeNull();
  });

  test('says where that failed', async () => {
    const onUndone = vi.fn();
    mountView(<OwnDoneLine done={{ term: FAIR, undo: async () => null }} onUndone={onUndone} />);
    await page.getByRole('button', { name: 'Undo' }).click();
    await says(page.getByRole('status'), 'could not be saved now');
    expect(onUndone).not.toHaveBeenCalled();
  });
});
