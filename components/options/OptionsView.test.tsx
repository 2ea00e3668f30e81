import { describe, expect, test, vi } from 'vitest';
import { mount, nameOf } from '../../tests/gallery/mount.tsx';
import { OptionsView, type OptionsViewProps } from './OptionsView.tsx';
import { OPTIONS_FIXTURES } from './options.fixtures.ts';

const { typical, noneAdded, infoUnknown } = OPTIONS_FIXTURES;
const show = (props: OptionsViewProps, language: 'en' | 'zh-CN' = 'en') => mount(<OptionsView {...props} />, language);

describe('the options', () => {
  test('a switch calls back with the name of its site and the state asked for', async () => {
    const onSite = vi.fn();
    const view = await show({ ...typical, onSite });
    const [first, second] = view.root.querySelectorAll('[role="switch"]');
    await view.check(first ?? null, false);
    await view.check(second ?? null, true);
    expect(onSite.mock.calls).toEqual([
      ['kiln-daily.example', false],
      ['lu-river.example', true],
    ]);
  });

  test('sites carry the name of their newspaper in the language of the reader', async () => {
    expect((await show(typical)).texts('.switch')[0]).toBe('Kiln City Dailykiln-daily.example');
    expect((await show(typical, 'zh-CN')).texts('.switch')[0]).toBe('窑城日报kiln-daily.example');
  });

  test('languages name themselves, the chosen one is checked, another calls back', async () => {
    const onLanguage = vi.fn();
    const view = await show({ ...typical, onLanguage });
    expect(view.texts('.choice')).toEqual(['As the browser', '简体中文', '繁體中文', 'English']);
    const radios = [...view.root.querySelectorAll('input[type="radio"]')];
    // linkedom has no `checked`, so the attribute is what Preact sets.
    expect(radios.map((radio) => radio.hasAttribute('checked'))).toEqual([true, false, false, false]);
    await view.check(radios[1] ?? null, true);
    expect(onLanguage.mock.calls).toEqual([['zh-CN']]);
  });

  test('an added site is removed by a button that names it', async () => {
    const onRemove = vi.fn();
    const view = await show({ ...typical, onRemove });
    expect([...view.root.querySelectorAll('.added button')].map(nameOf)).toEqual(
      typical.added.map((host) => `Remove ${host}`),
    );
    await view.press('Remove reader.example.org');
    expect(onRemove.mock.calls).toEqual([['reader.example.org']]);
  });

  test('without added sites it says how to add one', async () => {
    expect((await show(noneAdded)).text()).toContain('None yet.');
    expect((await show(typical)).text()).not.toContain('None yet.');
  });

  test('what the glossary is made of is counted once known, and nothing is counted before', async () => {
    expect((await show(typical)).text()).toContain('1234 concepts under 4321 forms');
    const unknown = (await show(infoUnknown)).text();
    expect(unknown).not.toContain('concepts');
    expect(unknown).toContain('Nothing you read is sent anywhere.');
  });

  test.for(Object.entries(OPTIONS_FIXTURES))(
    '%s: every button has a name and every control a label',
    async ([, props]) => {
      const view = await show(props);
      expect(view.buttonNames().every((name) => name !== '')).toBe(true);
      expect(view.texts('label').every((name) => name !== '')).toBe(true);
    },
  );
});
