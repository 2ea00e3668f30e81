import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Language } from '../../lib/i18n/language.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import { termRef } from '../../lib/terms/ref.ts';
import { mount, nameOf } from '../../tests/gallery/mount.tsx';
import { readSeeds } from '../../tools/seeds/read-seeds.ts';
import { OptionsView, type OptionsViewProps } from './OptionsView.tsx';
import { OPTIONS_FIXTURES } from './options.fixtures.ts';
import { SAMPLE } from './sample.ts';
import type { Outcome } from './types.ts';

const { typical, empty, unknown, changed, refused } = OPTIONS_FIXTURES;
const show = (props: OptionsViewProps, language: Language = 'en') => mount(<OptionsView {...props} />, language);
const withSettings = (some: Partial<Settings>) => ({ ...typical, settings: { ...DEFAULT_SETTINGS, ...some } });

describe('the options', () => {
  test('a switch calls back with the name of its site and the state asked for', async () => {
    const onSite = vi.fn();
    const view = await show({ ...typical, onSite });
    const [first, second] = view.root.querySelectorAll('#sites [role="switch"]');
    await view.check(first ?? null, false);
    await view.check(second ?? null, true);
    expect(onSite.mock.calls).toEqual([
      ['kiln-daily.example', false],
      ['lu-river.example', true],
    ]);
  });

  test('sites carry the name of their newspaper in the language of the reader', async () => {
    expect((await show(typical)).texts('#sites .switch')[0]).toBe('Kiln City Dailykiln-daily.example');
    expect((await show(typical, 'zh-CN')).texts('#sites .switch')[0]).toBe('窑城日报kiln-daily.example');
    expect((await show(typical, 'zh-TW')).texts('#sites .switch')[0]).toBe('窯城日報kiln-daily.example');
  });

  test('languages name themselves', async () => {
    const view = await show(typical);
    expect(view.texts('#language .choice')).toEqual(['As the browser', '简体中文', '繁體中文', 'English']);
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

  test('all sites are switched below the others, with what the browser and the marks do then', async () => {
    const onEverywhere = vi.fn();
    const view = await show({ ...typical, onEverywhere });
    const all = [...view.root.querySelectorAll('#sites [role="switch"]')].at(-1) ?? null;
    await view.check(all, true);
    expect(onEverywhere.mock.calls).toEqual([[true]]);
    expect(view.texts('#sites')[0]).toContain('Your browser asks first.');
    expect((await show(changed)).root.querySelectorAll('#sites [aria-checked=true]').length).toBe(3);
  });

  test('without added sites or hidden entries it says how there come to be any', async () => {
    expect((await show(empty)).texts('#sites')[0]).toContain('None yet.');
    expect((await show(typical)).texts('#sites')[0]).not.toContain('None yet.');
    expect((await show(empty)).texts('#hiddenTerms')[0]).toContain('None yet.');
    expect((await show(typical)).texts('#hiddenTerms')[0]).not.toContain('None yet.');
  });

  test('what the glossary is made of is counted once known, and nothing is counted before', async () => {
    expect((await show(typical)).texts('#aboutData')[0]).toContain('1234 concepts under 4321 forms');
    const about = (await show(unknown)).texts('#aboutData')[0];
    expect(about).not.toContain('concepts');
    expect(about).toContain('Nothing you read is sent anywhere.');
  });

  test('its contents lead to every part, in order', async () => {
    const view = await show(typical);
    const targets = [...view.root.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
    expect(targets).toEqual([...view.root.querySelectorAll('section')].map(({ id }) => `#${id}`));
    expect(view.texts('nav a')).toEqual(view.texts('h2'));
  });

  test('of many hidden entries the first are listed, and more when asked for', async () => {
    const [onMoreHidden, onShowAllAgain] = [vi.fn(), vi.fn()];
    const view = await show({ ...typical, hiddenCount: 20_000, onMoreHidden, onShowAllAgain });
    expect(view.texts('#hiddenTerms .rows .row')).toHaveLength(3);
    expect(view.texts('#hiddenTerms')[0]).toContain('The first 3 of 20000.');
    await view.press('Show more');
    await view.press('Show all again');
    expect([onMoreHidden.mock.calls.length, onShowAllAgain.mock.calls.length]).toEqual([1, 1]);
    expect((await show(typical)).buttonNames()).not.toContain('Show more');
  });

  test('what could not be saved is said, and said anew when it fails again', async () => {
    expect((await show(typical)).texts('[role=alert]')).toEqual([]);
    const view = await show({ ...typical, failedSaves: 1 });
    const [first] = view.root.querySelectorAll('[role=alert]');
    expect(first?.textContent).toContain('could not be saved, and all is as it was');
    await view.redraw(<OptionsView {...typical} failedSaves={2} />);
    const [second] = view.root.querySelectorAll('[role=alert]');
    expect([second?.textContent, second === first]).toEqual([first?.textContent, false]);
  });

  test.for(Object.entries(OPTIONS_FIXTURES))(
    '%s: every button has a name and every control a label',
    async ([, props]) => {
      for (const language of ['en', 'zh-CN', 'zh-TW'] as const) {
        const view = await show(props, language);
        expect(view.buttonNames().every((name) => name !== '')).toBe(true);
        expect(view.texts('label').every((name) => name !== '')).toBe(true);
        expect(view.root.querySelectorAll('input:not(label input)')).toHaveLength(0);
      }
    },
  );
});

describe('the choices of the options', () => {
  test.each<[name: string, setting: keyof Settings, values: string[]]>([
    ['level', 'level', ['essential', 'standard', 'everything']],
    ['density', 'density', ['first', 'all']],
    ['ink-share', 'inkShare', ['6', '12', '20', 'all']],
    ['colours', 'colours', ['standard', 'contrast']],
    ['opener', 'opener', ['hover', 'alt', 'ctrl', 'shift', 'click']],
    ['page-answers', 'pageAnswers', ['rest', 'key', 'off']],
    ['selection-card', 'selectionCard', ['seal', 'key', 'off']],
    ['card-side', 'cardSide', ['below', 'above']],
    ['card-text', 'cardText', ['small', 'normal', 'large']],
    ['card-order', 'cardOrder', ['auto', 'zh', 'en']],
    ['card-languages', 'cardLanguages', ['first', 'stacked', 'beside']],
    ['language', 'language', ['auto', 'zh-CN', 'zh-TW', 'en']],
  ])(
    '%s offers all its values, shows the one that holds and calls back with another',
    async (name, setting, values) => {
      for (const held of values) {
        const onSet = vi.fn();
        const view = await show({ ...withSettings({ [setting]: held }), onSet });
        const radios = [...view.root.querySelectorAll(`input[name="${name}"]`)];
        expect(radios.map((radio) => radio.getAttribute('value'))).toEqual(values);
        // linkedom has no `checked`, so the attribute is what Preact sets.
        expect(
          radios.filter((radio) => radio.hasAttribute('checked')).map((radio) => radio.getAttribute('value')),
        ).toEqual([held]);
        for (const [at, value] of values.entries()) {
          await view.check(radios[at] ?? null, true);
          expect(onSet).toHaveBeenLastCalledWith({ [setting]: value });
        }
      }
    },
  );

  test('the delay is said in words, held when it is let go, and out of reach where only a click opens', async () => {
    const onSet = vi.fn();
    const view = await show({ ...withSettings({ hoverDelay: 420 }), onSet });
    const [slider] = view.root.querySelectorAll('input[name=hover-delay]');
    expect(['min', 'max', 'value', 'aria-valuetext'].map((name) => slider?.getAttribute(name))).toEqual([
      ...['120', '800', '420', '0.42 s'],
    ]);
    expect([view.texts('output'), slider?.hasAttribute('disabled')]).toEqual([['0.42 s'], false]);
    const clicked = await show(withSettings({ opener: 'click' }));
    expect(clicked.root.querySelector('input[name=hover-delay]')?.hasAttribute('disabled')).toBe(true);
  });

  test('cards can be opened small', async () => {
    const onSet = vi.fn();
    const view = await show({ ...withSettings({}), onSet });
    const [input] = view.root.querySelectorAll('#cards input[role=switch]');
    expect(input?.getAttribute('aria-checked')).toBe('false');
    await view.check(input ?? null, true);
    expect(onSet.mock.calls).toEqual([[{ compactCards: true }]]);
  });

  test('categories stand in their hues, and a switch calls back with its category', async () => {
    const onCategory = vi.fn();
    const view = await show({ ...withSettings({ hiddenCategories: ['firm'] }), onCategory });
    expect(view.texts('.categories li')).toHaveLength(12);
    const firm = view.root.querySelector('.categories li:nth-child(4)');
    expect([firm?.textContent, firm?.getAttribute('data-hue')]).toEqual(['firm', 'body']);
    const [input] = firm?.querySelectorAll('input') ?? [];
    expect(input?.getAttribute('aria-checked')).toBe('false');
    await view.check(input ?? null, true);
    expect(onCategory.mock.calls).toEqual([['firm', true]]);
  });
});

describe('the sample line', () => {
  const marked = async (some: Partial<Settings>) => (await show(withSettings(some))).texts('.mark');

  test('is marked as the settings say', async () => {
    expect(await marked({ level: 'essential' })).toEqual(['三高四新', '可信数据空间', 'RCEP']);
    expect(await marked({})).toEqual(['北斗产业园', '三高四新', '中车株洲所', '可信数据空间', 'RCEP', '石峰区']);
    expect(await marked({ level: 'everything', density: 'all' })).toEqual([
      '湘江',
      '北斗产业园',
      '三高四新',
      '中车株洲所',
      '可信数据空间',
      'RCEP',
      '石峰区',
      '三高四新',
    ]);
    expect(await marked({ hiddenCategories: ['policy', 'place'] })).toEqual(['北斗产业园', '中车株洲所', 'RCEP']);
  });

  test('reads the same however it is marked', async () => {
    const plain = (await show(withSettings({ level: 'essential' }))).texts('.sample p');
    expect((await show(changed)).texts('.sample p')).toEqual(plain);
  });

  test('is made of terms that the glossary has, in their own category and tier', () => {
    const { glossary } = readSeeds(join(import.meta.dirname, '..', '..', 'seeds'));
    for (const piece of SAMPLE) {
      if (typeof piece === 'string') continue;
      const { term, category, tier } = piece;
      const concept = glossary.concepts.find(({ forms }) => forms.some(({ text }) => text === term));
      expect({ term, category: concept?.category, tier: concept?.tier }).toEqual({ term, category, tier });
    }
  });
});

describe('hidden entries', () => {
  test('are listed by headword, and by id where the glossary has them no longer', async () => {
    const view = await show(typical);
    expect(view.texts('#hiddenTerms .row-name')).toEqual([
      '三窑一河policy',
      '醴陵市place',
      'wharf-officeno longer in the glossary',
    ]);
  });

  test('are shown again one by one or all at once', async () => {
    const [onShowAgain, onShowAllAgain] = [vi.fn(), vi.fn()];
    const view = await show({ ...typical, onShowAgain, onShowAllAgain });
    await view.press('Show again: 醴陵市');
    expect(onShowAgain.mock.calls).toEqual([[termRef('seeds', 'liling')]]);
    await view.press('Show all again');
    expect(onShowAllAgain).toHaveBeenCalledOnce();
  });

  test('that have all come back can be hidden again', async () => {
    const onUndo = vi.fn();
    const view = await show({ ...empty, outcome: { kind: 'shown-all', count: 3 }, onUndo });
    expect(view.texts('#hiddenTerms [role="status"]')[0]).toContain('3 concepts are shown again.');
    await view.press('Undo');
    expect(onUndo).toHaveBeenCalledOnce();
  });
});

describe('shortcuts', () => {
  test('are listed in the language of the interface with the keys the browser has, and say where there are none', async () => {
    expect((await show(typical, 'zh-TW')).texts('#shortcuts .row')).toEqual([
      '開啟下一個詞條Alt+Shift+J',
      '開啟上一個詞條未設',
      '開啟側邊欄Alt+Shift+L',
      'Said by the browserCtrl+Shift+9',
    ]);
  });

  test('are changed on the browser’s own page, or it is said where that is', async () => {
    const onShortcuts = vi.fn();
    await (await show({ ...typical, onShortcuts })).press('Change shortcuts');
    expect(onShortcuts).toHaveBeenCalledOnce();
    const closed = await show({ ...typical, canOpenShortcuts: false });
    expect(closed.buttonNames()).not.toContain('Change shortcuts');
    expect(closed.texts('#shortcuts')[0]).toContain('about:addons');
  });
});

describe('the settings file', () => {
  test('is saved and loaded by a button each', async () => {
    const [onExport, onImport] = [vi.fn(), vi.fn()];
    const view = await show({ ...typical, onExport, onImport });
    await view.press('Save as a file');
    expect(onExport).toHaveBeenCalledOnce();
    const input = view.root.querySelector('input[type="file"]');
    const file = new File(['{}'], 'a.json');
    Object.defineProperty(input, 'files', { value: [file] });
    await view.check(input, false);
    expect(onImport.mock.calls).toEqual([[file]]);
  });

  test('resetting asks once more, and nothing happens where the reader thinks better of it', async () => {
    const onReset = vi.fn();
    const view = await show({ ...typical, onReset });
    await view.press('Reset all settings');
    expect(onReset).not.toHaveBeenCalled();
    expect(view.texts('.ask legend')).toEqual([
      'Everything on this page goes back to how it began. Sites you added stay.',
    ]);
    await view.press('Leave as it is');
    expect(view.texts('.ask')).toEqual([]);
    expect(onReset).not.toHaveBeenCalled();
    await view.press('Reset all settings');
    await view.press('Reset');
    expect(onReset).toHaveBeenCalledOnce();
    expect(view.texts('.ask')).toEqual([]);
  });

  test.each<[outcome: Outcome, said: string]>([
    [{ kind: 'reset' }, 'All settings are as they began.'],
    [{ kind: 'imported', file: 'a.json', unknown: [] }, 'The settings of a.json hold now.'],
  ])('what was done is said and can be undone: %j', async (outcome, said) => {
    const onUndo = vi.fn();
    const view = await show({ ...typical, outcome, onUndo });
    expect(view.texts('#settingsFile [role="status"]')).toEqual([`${said}Undo`]);
    await view.press('Undo');
    expect(onUndo).toHaveBeenCalledOnce();
  });

  test('keys that this version does not know are named, long ones shortened', async () => {
    expect((await show(changed)).text()).toContain(
      'Not known to this version, and kept for one that knows them: tone, fontSize.',
    );
    const outcome: Outcome = { kind: 'imported', file: 'a.json', unknown: ['k'.repeat(100_000)] };
    expect((await show({ ...typical, outcome })).text().length).toBeLessThan(10_000);
  });

  test.each<[problem: Extract<Outcome, { kind: 'refused' }>['problem'], said: string]>([
    [{ code: 'too-large', bytes: 81_234_567 }, 'a.json is 81.3 MB large, and a settings file at most 4 MB.'],
    [{ code: 'not-utf8' }, 'a.json is not in UTF-8. Save it in that encoding and try again.'],
    [{ code: 'unread' }, 'a.json could not be read.'],
    [{ code: 'not-json' }, 'a.json is no settings file, or only part of one.'],
    [{ code: 'not-ours' }, 'a.json is not a settings file of Xiangjian.'],
    [{ code: 'later-version', version: 7 }, 'a.json was saved by a later Xiangjian, in version 7.'],
    [{ code: 'too-many', where: 'hiddenTerms', most: 20_000 }, 'a.json has more than 20000 entries at hiddenTerms.'],
    [{ code: 'wrong-value', where: 'level' }, 'a.json has an impossible value at level.'],
  ])('a file that is refused says why, and that nothing was changed: %j', async (problem, said) => {
    const view = await show({ ...refused, outcome: { kind: 'refused', file: 'a.json', problem } });
    const [alert] = view.texts('[role="alert"]');
    expect(alert).toContain(said);
    expect(alert).toContain('Nothing was changed.');
    expect(view.buttonNames()).not.toContain('Undo');
  });
});

describe('the diagnostics', () => {
  test('are copied by a button, and it is said that they are', async () => {
    const onDiagnostics = vi.fn();
    const view = await show({ ...typical, onDiagnostics });
    expect(view.texts('#diagnostics [role="status"]')).toEqual(['']);
    await view.press('Copy diagnostics');
    expect(onDiagnostics).toHaveBeenCalledOnce();
    const copied = await show({ ...typical, diagnostics: 'copied' });
    expect(copied.texts('#diagnostics [role="status"]')).toEqual(['Copied. Paste it into your report.']);
    expect(copied.texts('#diagnostics [role="alert"]')).toEqual([]);
  });

  test('that could not be copied say so', async () => {
    const view = await show({ ...typical, diagnostics: 'failed' });
    expect(view.texts('#diagnostics [role="status"]')).toEqual(['']);
    expect(view.texts('#diagnostics [role="alert"]')).toEqual(['The browser did not let it be copied. Try again.']);
  });
});
