import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { EXPORT_FORMAT_NAMES } from '../../lib/export/types.ts';
import { termRef } from '../../lib/terms/ref.ts';
import { mount } from '../../tests/gallery/mount.tsx';
import { PopupView, type PopupViewProps } from './PopupView.tsx';
import { POPUP_FIXTURES } from './popup.fixtures.ts';

const { knownOn, knownOff, added, otherOn, otherOff, closed, cannotPaint, noneFound, manyFound, saved, notSaved } =
  POPUP_FIXTURES;
const show = (props: PopupViewProps, language: 'en' | 'zh-CN' = 'en') => mount(<PopupView {...props} />, language);

describe('the popup', () => {
  test('a listed site has one switch, which says what holds and asks for the other', async () => {
    const onSwitch = vi.fn();
    for (const [props, isOn, said] of [
      [knownOn, true, 'Terms on zznews.gov.cn are marked.'],
      [knownOff, false, 'Terms on zznews.gov.cn are not marked.'],
    ] as const) {
      const view = await show({ ...props, onSwitch });
      const input = view.root.querySelector('[role="switch"]');
      expect(input?.getAttribute('aria-checked')).toBe(String(isOn));
      expect(view.text()).toContain(said);
      expect(view.buttonNames()).not.toContain('Stop annotating this site');
      await view.check(input, !isOn);
    }
    expect(onSwitch.mock.calls).toEqual([[false], [true]]);
  });

  test('a site the reader added can be let go', async () => {
    const onStopAlways = vi.fn();
    await (await show({ ...added, onStopAlways })).press('Stop annotating this site');
    expect(onStopAlways).toHaveBeenCalledOnce();
  });

  test('any other site is offered to be annotated once or always, and has no switch', async () => {
    const [onAnnotateOnce, onAnnotateAlways] = [vi.fn(), vi.fn()];
    const view = await show({ ...otherOff, onAnnotateOnce, onAnnotateAlways });
    expect(view.root.querySelector('[role="switch"]')).toBeNull();
    await view.press('Annotate this page');
    expect([onAnnotateOnce.mock.calls.length, onAnnotateAlways.mock.calls.length]).toEqual([1, 0]);
    await view.press('Always annotate this site');
    expect([onAnnotateOnce.mock.calls.length, onAnnotateAlways.mock.calls.length]).toEqual([1, 1]);
  });

  test('another site that is annotated already is offered only always', async () => {
    const names = (await show(otherOn)).buttonNames();
    expect(names).toContain('Always annotate this site');
    expect(names).not.toContain('Annotate this page');
  });

  test('a page that is annotated for this once can be left', async () => {
    const onLeave = vi.fn();
    await (await show({ ...otherOn, onLeave })).press('Take the marks off this page');
    expect(onLeave).toHaveBeenCalledOnce();
    expect((await show(otherOff)).buttonNames()).not.toContain('Take the marks off this page');
  });

  test('a word is looked up as it is typed, and what is chosen opens', async () => {
    const search = vi.fn(closed.search);
    const onOpen = vi.fn();
    const view = await show({ ...closed, search, onOpen });
    const field = view.root.querySelector('input[type=search]') as HTMLInputElement;
    const type = async (text: string) => {
      field.value = text;
      await act(() => void field.dispatchEvent(new window.Event('input', { bubbles: true })));
      await view.settle();
    };
    await type(' 陶 ');
    expect(search.mock.calls).toEqual([['陶']]);
    expect(view.texts('.look-up .name')).toEqual(['云上陶谷', '三窑一河']);
    await view.press('三窑一河 Three Kilns and One River, a plan of restoration');
    expect(onOpen.mock.calls[0]?.[0]).toMatchObject({ headword: '三窑一河' });
    search.mockResolvedValueOnce([]);
    await type('zzz');
    expect(view.texts('.look-up [role=status]')).toEqual(['Nothing in the glossary fits “zzz”.']);
    await type('');
    expect(view.root.querySelector('.look-up .found')).toBeNull();
  });

  test('Chinese that the glossary has not is read aloud', async () => {
    const readCharacters = vi.fn(closed.readCharacters);
    const view = await show({ ...closed, search: async () => [], readCharacters });
    const field = view.root.querySelector('input[type=search]') as HTMLInputElement;
    field.value = '云下陶';
    field.dispatchEvent(new window.Event('input', { bubbles: true }));
    await view.settle();
    await view.settle();
    expect(readCharacters.mock.calls).toEqual([['云下陶']]);
    expect(view.texts('.look-up rt')).toEqual(['yún', 'xià', 'táo']);
  });

  test('where extensions may not enter it says so and offers only what needs no page', async () => {
    const view = await show(closed);
    expect(view.text()).toContain('Browser pages and stores cannot be annotated.');
    expect(view.buttonNames()).toEqual(['Settings', 'Side panel', 'Annotate a text', 'My terms']);
    expect(view.root.querySelector('input[type=search]')).not.toBeNull();
  });

  test('a browser that cannot paint is told so, and no switch pretends otherwise', async () => {
    const view = await show(cannotPaint);
    expect(view.texts('[role="alert"]')[0]).toContain('no CSS Custom Highlight API');
    expect(view.root.querySelector('[role="switch"]')).toBeNull();
    expect((await show(knownOn)).texts('[role="alert"]')).toEqual([]);
  });

  test('concepts stand in the order given, counted where there are several, and reveal themselves', async () => {
    const onReveal = vi.fn();
    const view = await show({ ...knownOn, onReveal });
    expect(view.texts('.found h2')).toEqual(['5 concepts on this page']);
    expect(view.texts('.found .name')).toEqual(knownOn.found?.map(({ headword }) => headword));
    expect(view.texts('.found .times')).toEqual(['4×', '', '2×', '12×', '']);
    expect(view.texts('.found .said')).toEqual(knownOn.found?.map(({ said }) => said?.text));
    await view.press('陶望舒 Táo Wàngshū 2×');
    expect(onReveal.mock.calls).toEqual([[termRef('seeds', 'tao-wangshu')]]);
  });

  test('two hundred concepts are all there; none is said in words; an unannotated page says neither', async () => {
    expect((await show(manyFound)).texts('.found li')).toHaveLength(200);
    expect((await show(noneFound)).texts('.found')).toEqual(['No concept of the glossary was found on this page.']);
    expect((await show(knownOff)).texts('.found')).toEqual([]);
  });

  test('the settings open', async () => {
    const onOptions = vi.fn();
    await (await show({ ...closed, onOptions })).press('Settings');
    expect(onOptions).toHaveBeenCalledOnce();
  });

  test('how much is marked is one choice of three, which holds and calls back', async () => {
    const onLevel = vi.fn();
    const view = await show({ ...knownOn, onLevel });
    expect(view.texts('.level label')).toEqual(['Essential', 'Standard', 'Everything']);
    const radios = [...view.root.querySelectorAll('.level input[type="radio"]')];
    // linkedom has no `checked`, so the attribute is what Preact sets.
    expect(radios.map((radio) => radio.hasAttribute('checked'))).toEqual([false, true, false]);
    await view.check(radios[2] ?? null, true);
    expect(onLevel.mock.calls).toEqual([['everything']]);
  });

  test('the side panel and the page for texts open, and there is no button for a panel that is not there', async () => {
    const [onPanel, onPaste, onDesk] = [vi.fn(), vi.fn(), vi.fn()];
    const view = await show({ ...closed, onPanel, onPaste, onDesk });
    await view.press('Side panel');
    await view.press('Annotate a text');
    await view.press('My terms');
    expect([onPanel, onPaste, onDesk].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    expect((await show(saved)).buttonNames()).not.toContain('Side panel');
  });

  test('the page can be printed with its terms, and it is said where it could not be', async () => {
    const onPrint = vi.fn();
    const view = await show({ ...knownOn, onPrint });
    await view.press('Export');
    await view.press('Print this page with its terms');
    expect(onPrint).toHaveBeenCalledOnce();
    expect(view.texts('.export-outcome')).toEqual(['']);
    const failed = await show(POPUP_FIXTURES.notPrinted);
    expect(failed.text()).toContain('The page could not be printed with its terms. Reload it and try again.');
  });

  test('the terms are saved as one of several kinds of file, where there are any', async () => {
    const onExport = vi.fn();
    const view = await show({ ...knownOn, onExport });
    const names = view.texts('.export-choices li:not(.export-print) button');
    expect(names).toHaveLength(EXPORT_FORMAT_NAMES.length);
    for (const name of names) await view.press(name);
    expect(onExport.mock.calls).toEqual(EXPORT_FORMAT_NAMES.map((name) => [name]));
    for (const nothing of [noneFound, knownOff, closed])
      expect((await show(nothing)).buttonNames()).not.toContain('Export');
  });

  test('what came of saving a file is said', async () => {
    expect((await show(knownOn)).texts('[role="status"]')).toEqual(['']);
    expect((await show(closed)).texts('[role="status"]')).toEqual([]);
    expect((await show(saved)).texts('[role="status"]')[0]).toContain('xiangjian-2022-08-24-园区走访记');
    expect((await show(notSaved)).texts('[role="status"]')[0]).toContain('could not be made');
  });

  test.for(Object.entries(POPUP_FIXTURES))('%s: every button and switch has a name', async ([, props]) => {
    for (const language of ['en', 'zh-CN'] as const) {
      const view = await show(props, language);
      expect(view.buttonNames().every((name) => name !== '')).toBe(true);
      expect(view.texts('label').every((name) => name !== '')).toBe(true);
    }
  });
});
