import { describe, expect, test, vi } from 'vitest';
import type { Language } from '../../lib/i18n/language.ts';
import { mount } from '../../tests/gallery/mount.tsx';
import { GlossariesView, type GlossariesViewProps } from './GlossariesView.tsx';
import { GLOSSARIES_FIXTURES } from './glossaries.fixtures.ts';

const { empty, preview, previewForeign, previewNothing, progress, paused, keeping, problems, three, deleted, refused } =
  GLOSSARIES_FIXTURES;
const show = (props: GlossariesViewProps, language: Language = 'en') => mount(<GlossariesView {...props} />, language);

describe('the page of glossaries', () => {
  test('with nothing imported says what it reads, and that files stay here', async () => {
    const view = await show(empty);
    for (const said of ['No glossary has been imported yet.', 'Yomitan and StarDict', 'stay here'])
      expect(view.text()).toContain(said);
    expect(view.root.querySelectorAll('input[type=file]')).toHaveLength(1);
  });

  test('lists those that are marked in their order around the seeds, then those for look-up', async () => {
    const view = await show(three);
    expect(view.texts('.glossary-list ol')[0]).toMatch(/^Kiln client.*Xiangjian’s own glossary.*湘赣边/);
    expect(view.texts('.glossary-list ol')[1]).toMatch(/^Kiln words.*97,641 entries.*Licence: Free for everybody/);
    expect(view.texts('.glossary .soft')).toContain('The file names no licence.');
  });

  test('tells each glossary’s buttons by its name, and has none that leads nowhere', async () => {
    const moves = vi.fn();
    const view = await show({ ...three, onMove: moves });
    const isOff = (name: string) => view.button(name).hasAttribute('disabled');
    expect([isOff('Move “Kiln client” up'), isOff('Move “Kiln client” down')]).toEqual([true, false]);
    expect([isOff('Move “Kiln words” up'), isOff('Move “Kiln words” down')]).toEqual([true, true]);
    await view.press('Move “Kiln client” down');
    expect(moves).toHaveBeenCalledExactlyOnceWith('import:kiln-client', 1);
    expect(view.buttonNames().every((name) => name !== '')).toBe(true);
  });

  test('offers back what was deleted, and says what could not be kept and what is being prepared', async () => {
    const onUndo = vi.fn();
    const view = await show({ ...deleted, onUndo });
    expect(view.texts('.notice span')).toEqual(['“Kiln client” was deleted.']);
    await view.press('Undo');
    expect(onUndo).toHaveBeenCalledOnce();
    expect(view.texts('[role=status]')).toContain('Preparing its marks');
    expect(view.root.querySelector('.not-kept')).not.toBeNull();
  });
});

describe('the preview of a table', () => {
  test('says on which side the Chinese stands', async () => {
    expect((await show(preview)).texts('.direction')).toEqual([
      'Column 2 has the Chinese terms, column 1 what they are called.',
    ]);
    const foreign = await show(previewForeign);
    expect(foreign.texts('.direction')).toEqual(['Column 1 has the terms, column 2 what they are called.']);
    expect(foreign.texts('.warning')).toEqual([
      'No Chinese is found in it: nothing of it will be marked on Chinese pages.',
    ]);
  });

  test('shows rows as they stand, and what becomes of each', async () => {
    const view = await show(preview);
    expect(view.texts('.preview-rows tbody th')).toEqual(['1', '2', '3', '4not read', '5turned', '6not read', '7']);
    const row = (at: number) => view.root.querySelectorAll('.preview-rows tbody tr')[at] as Element;
    const cells = (at: number) => [...row(at).querySelectorAll('td')].map((cell) => [cell.className, cell.textContent]);
    expect(cells(2)).toEqual([
      ['target', 'Kiln Dispatch Centre'],
      ['source', '窑炉调度中心'],
      ['missing', '–'],
      ['missing', '–'],
    ]);
    expect(cells(4).slice(0, 2)).toEqual([
      ['source', '望舒陶艺新城'],
      ['target', 'Wangshu Pottery New Town'],
    ]);
    expect(cells(5).at(-1)).toEqual(['extra', 'and one cell too many']);
    expect(view.text()).toContain('A turned row has its Chinese on the other side');
    expect(view.text()).toContain('Why a row is not read is said below.');
  });

  test('explains no row of a kind that it does not show', async () => {
    const said = (await show(previewForeign)).text();
    expect(said).not.toContain('turned row');
    expect(said).not.toContain('not read is said below');
  });

  test('takes another role for a column, and both sides swapped', async () => {
    const onChoices = vi.fn();
    const view = await show({ ...preview, onChoices });
    await view.press('Swap term and translation');
    expect(onChoices).toHaveBeenLastCalledWith({
      hasHeading: true,
      columns: ['source', 'target', 'note', 'ignored'],
    });
  });

  test('of what holds nothing so cannot be imported, and says what to try', async () => {
    const view = await show(previewNothing);
    expect(view.texts('.warning')[0]).toContain('Try another kind, encoding or separator.');
    expect(view.button('Import').hasAttribute('disabled')).toBe(true);
    expect((await show(preview)).button('Import').hasAttribute('disabled')).toBe(false);
  });
});

describe('an import', () => {
  test('says how far it is, pauses and goes on', async () => {
    const onPause = vi.fn();
    const view = await show({ ...progress, onPause });
    expect(view.text()).toContain('Reading “Kiln words”: 39,056 entries');
    expect(view.root.querySelector('progress')?.getAttribute('value')).toBe('0.4');
    await view.press('Pause');
    expect(onPause).toHaveBeenLastCalledWith(true);
    await view.redraw(<GlossariesView {...paused} onPause={onPause} />);
    await view.press('Go on');
    expect(onPause).toHaveBeenLastCalledWith(false);
    expect((await show(keeping)).buttonNames()).not.toContain('Pause');
  });

  test('lists fifty problems, says how many more there are and saves them all', async () => {
    const onSaveProblems = vi.fn();
    const view = await show({ ...problems, onSaveProblems });
    expect(view.texts('.problems li')).toHaveLength(50);
    expect(view.texts('.problems li')[0]).toBe('kiln-client.csv:2:8 no translation: its cell is empty');
    expect(view.text()).toContain('and 70 more');
    await view.press('Save the list');
    expect(onSaveProblems).toHaveBeenCalledOnce();
  });

  test('that came to nothing says so aloud, with the reason', async () => {
    const view = await show(refused);
    expect(view.texts('[role=alert]')[0]).toContain('Nothing of it was kept.');
    expect(view.text()).not.toContain('could not be read');
    expect(view.texts('.problems li')).toEqual(['kiln-client.xls:1:1 an old Office file: save it as .xlsx or as CSV']);
  });
});

test.each(['en', 'zh-CN', 'zh-TW'] as const)('in %s every state has a name for every control', async (language) => {
  for (const props of Object.values(GLOSSARIES_FIXTURES)) {
    const view = await show(props, language);
    expect(view.buttonNames().every((name) => name !== '')).toBe(true);
    for (const field of view.root.querySelectorAll('select, textarea, input:not([type=file])')) {
      const name = field.getAttribute('aria-label') ?? field.closest('label')?.textContent ?? '';
      expect(name.trim()).not.toBe('');
    }
    expect(view.text()).not.toMatch(/\{\w+\}|undefined/);
  }
});
