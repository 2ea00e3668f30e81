import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EMPTY_DRAFT, type OwnDraft } from '../../lib/termbase/own-term.ts';
import { mountView, says, unmountView } from '../../tests/browser/mount-view.tsx';
import cardCss from '../card/card.css?inline';
import tokensCss from '../tokens.css?inline';
import { OwnTermForm, type OwnTermFormProps } from './OwnTermForm.tsx';
import ownCss from './own.css?inline';
import { FAIR, LONG } from './own-terms.fixtures.ts';

afterEach(() => {
  unmountView();
  document.adoptedStyleSheets = [];
});

const WORDS = { tags: ['culture', 'events'], clients: ['Tourism Office'], registers: ['news'] };
const { id: _, version: __, created: ___, changed: ____, isDeleted: _____, ...FAIR_DRAFT } = FAIR;

/** Shows the form of a draft; what it calls is kept. */
function show(draft: OwnDraft, more: Partial<OwnTermFormProps> = {}) {
  const calls = { onEdit: vi.fn(), onSave: vi.fn(), onCancel: vi.fn(), onDelete: vi.fn(), onAnew: vi.fn() };
  const { onAnew, onDelete, ...always } = calls;
  mountView(
    <OwnTermForm
      {...{ draft, words: WORDS, title: 'My entry', problem: null, isBusy: false, onAnew: null, onDelete: null }}
      {...always}
      {...more}
    />,
  );
  return calls;
}
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const focused = () => document.activeElement?.closest('label')?.querySelector('span')?.textContent;

describe('a form that begins', () => {
  test('with nothing has the cursor where the term is written; with a term where its rendering is', async () => {
    show(EMPTY_DRAFT);
    await expect.poll(focused).toBe('Written');
    show({ ...EMPTY_DRAFT, forms: ['渌湘灯会'] });
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Rendering 1');
    expect(page.getByRole('button', { name: 'Delete' }).query()).toBeNull();
  });

  test('shows all that an entry says, and saves it as it was when nothing is changed', async () => {
    const { onSave } = show(FAIR_DRAFT);
    await expect.element(field('Written')).toHaveValue('渌湘灯会\n灯会');
    await expect.element(field('Pinyin')).toHaveValue('lù xiāng dēng huì');
    await expect.element(page.getByRole('combobox', { name: 'Status of rendering 3' })).toHaveValue('forbidden');
    await expect.element(page.getByRole('combobox', { name: 'Tags' })).toHaveValue('events, culture');
    expect(document.querySelector('details.own-more')?.hasAttribute('open')).toBe(true);
    expect([...document.querySelectorAll('.own-place mark')].map((one) => one.textContent)).toEqual([
      '渌湘灯会',
      '渌湘灯会',
    ]);
    await press('Save');
    expect(onSave.mock.calls).toEqual([[FAIR_DRAFT]]);
  });

  test('as long as may be stays within a narrow window', async () => {
    await page.viewport(320, 700);
    show(LONG);
    await expect.element(field('Rendering 1')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1000, 700);
  });
});

describe('what is written', () => {
  test('is told as it stands, tidied: lines are forms, commas part tags, empty renderings are left out', async () => {
    const { onEdit, onSave } = show(EMPTY_DRAFT);
    await field('Written').fill(' 陶谷夜市 \n\n夜市\n夜市');
    await press('Another rendering');
    await field('Rendering 2').fill(' Night Market ');
    await page.getByText('Tags, client, register').click();
    await page.getByRole('combobox', { name: 'Tags' }).fill('culture，events、 culture');
    await page.getByRole('combobox', { name: 'Client or project' }).fill('Tourism Office ');
    await press('Save');
    const said: OwnDraft = {
      ...EMPTY_DRAFT,
      forms: ['陶谷夜市', '夜市'],
      renderings: [{ text: 'Night Market', status: 'admitted' }],
      tags: ['culture', 'events'],
      client: 'Tourism Office',
    };
    expect(onSave.mock.calls).toEqual([[said]]);
    expect(onEdit.mock.lastCall).toEqual([said]);
  });

  test('a rendering can be forbidden, taken out, and the term left as it is', async () => {
    const { onSave } = show(FAIR_DRAFT);
    await page.getByRole('combobox', { name: 'Status of rendering 1' }).selectOptions('forbidden');
    await press('Remove rendering 2');
    await press('Another rendering');
    await page.getByRole('combobox', { name: 'Status of rendering 3' }).selectOptions('asIs');
    await expect.element(field('Rendering 3')).toHaveValue('渌湘灯会');
    await press('Save');
    expect((onSave.mock.lastCall as [OwnDraft])[0].renderings).toEqual([
      { text: 'Lu-Xiang Lantern Fair', status: 'forbidden' },
      { text: 'Lantern Exhibition', status: 'forbidden' },
      { text: '渌湘灯会', status: 'asIs' },
    ]);
  });

  test('a sentence where it was met can be taken out', async () => {
    const { onSave } = show(FAIR_DRAFT);
    await page.getByRole('button', { name: 'Remove this sentence' }).first().click();
    await press('Save');
    expect((onSave.mock.lastCall as [OwnDraft])[0].places).toEqual(FAIR_DRAFT.places.slice(1));
  });

  test('Enter in a line saves, a line end in the note does not, and nothing does while a save is on its way', async () => {
    const { onSave } = show(FAIR_DRAFT);
    await field('Note').click();
    await userEvent.keyboard('{Enter}');
    expect(onSave).not.toHaveBeenCalled();
    await field('Pinyin').click();
    await userEvent.keyboard('{Enter}');
    expect(onSave).toHaveBeenCalledOnce();
    const busy = show(FAIR_DRAFT, { isBusy: true });
    await field('Pinyin').click();
    await userEvent.keyboard('{Enter}');
    expect(busy.onSave).not.toHaveBeenCalled();
  });
});

describe('beside the fields', () => {
  test('what went wrong is announced, deleting and leaving are told', async () => {
    const onDelete = vi.fn();
    const { onCancel } = show(FAIR_DRAFT, { problem: <p>The disk is full.</p>, onDelete });
    await says(page.getByRole('alert'), 'The disk is full.');
    await press('Delete');
    await press('Cancel');
    expect([onDelete.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 1]);
  });

  test('what was written before says that it is, and can be let go', async () => {
    const onAnew = vi.fn();
    show(FAIR_DRAFT, { onAnew });
    await says(page.getByRole('status'), 'did not save is back');
    await press('Discard it');
    expect(onAnew).toHaveBeenCalledOnce();
  });
});

describe('in a card', () => {
  /** Shows the form in a card of a usual width that is too low for it. */
  function showInCard(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokensCss + cardCss + ownCss);
    document.adoptedStyleSheets = [sheet];
    show(FAIR_DRAFT);
    const root = document.querySelector('main') as HTMLElement;
    root.className = 'card-body';
    root.style.cssText = 'box-sizing: border-box; width: 344px; height: 320px';
  }

  test('the buttons stand at the very edge, and no field shows below them', async () => {
    showInCard();
    const body = document.querySelector('.card-body') as HTMLElement;
    expect(body.scrollHeight).toBeGreaterThan(body.clientHeight);
    const { left, bottom } = body.getBoundingClientRect();
    for (const above of [2, 8, 14]) {
      const there = document.elementFromPoint(left + 40, bottom - above);
      expect(there?.closest('.own-buttons'), `${above} px above the edge`).not.toBeNull();
    }
  });

  test('a rendering has a line of its own, whether one or several', async () => {
    showInCard();
    const several = document.querySelector('.own-rendering input') as HTMLElement;
    const whole = (document.querySelector('.own-note') as HTMLElement).clientWidth;
    expect(several.clientWidth).toBe(whole);
    for (const remaining of [2, 1]) {
      await page.getByRole('button', { name: 'Remove rendering 2' }).click();
      await expect.poll(() => document.querySelectorAll('.own-rendering').length).toBe(remaining);
    }
    expect((document.querySelector('.own-rendering input') as HTMLElement).clientWidth).toBe(whole);
  });
});
