import { describe, expect, test } from 'vitest';
import { EXPORT_FORMAT_NAMES } from '../../lib/export/types.ts';
import { mount, nameOf } from '../../tests/gallery/mount.tsx';
import { PasteView, type PasteViewProps } from './PasteView.tsx';
import { PASTE_FIXTURES } from './paste.fixtures.ts';
import type { TextOrigin } from './types.ts';

const { empty, typical, everything } = PASTE_FIXTURES;
const show = (props: PasteViewProps, language: 'en' | 'zh-CN' = 'en') => mount(<PasteView {...props} />, language);

/** Gives a field a value as typing or choosing would. */
function enter(field: Element | null, value: string, type: 'input' | 'change'): void {
  if (field === null) throw new Error('nothing to enter into');
  Object.defineProperty(field, 'value', { value, configurable: true });
  field.dispatchEvent(new window.Event(type, { bubbles: true }));
}

describe('without a text', () => {
  test('it invites one, says where PDFs go and that nothing is stored', async () => {
    const view = await show(empty);
    expect(view.root.querySelector('textarea')?.getAttribute('aria-label')).toBe('Text to annotate');
    expect(view.text()).toContain('Choose a file');
    expect(view.text()).toContain('For a PDF or an office file');
    expect(view.text()).toContain('stays on this machine and is not stored');
    expect(view.buttonNames()).toEqual([]);
  });

  test('typing brings the button that annotates, and it hands over what was typed', async () => {
    const texts: string[] = [];
    const view = await show({ ...empty, onText: (text) => texts.push(text) });
    enter(view.root.querySelector('textarea'), '三高四新', 'input');
    await view.settle();
    expect(view.buttonNames()).toEqual(['Annotate']);
    view.root.querySelector('form')?.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
    expect(texts).toEqual(['三高四新']);
  });

  test('what was cleared can be brought back', async () => {
    let undone = 0;
    const view = await show({ ...PASTE_FIXTURES.cleared, onUndo: () => undone++ });
    expect(view.texts('[role=status]')).toEqual(['The text was cleared.Undo']);
    await view.press('Undo');
    expect(undone).toBe(1);
  });

  test.each<[kind: 'too-large' | 'not-read' | 'no-text' | 'unknown-encoding' | 'empty' | 'failed', says: string]>([
    ['too-large', 'The file “a.txt” is larger than 2 MB. Copy a part of it and paste that.'],
    ['not-read', 'copy the text, and paste it here'],
    ['no-text', 'Choose a .txt or .html file'],
    ['unknown-encoding', 'Save it as UTF-8 and try again'],
    ['empty', 'The file “a.txt” is empty.'],
    ['failed', 'could not be opened'],
  ])('the problem %s is an alert that says what happened to which file and what to do', async (kind, says) => {
    const view = await show({ ...empty, problem: { kind, file: 'a.txt' } });
    const [alert = ''] = view.texts('[role=alert]');
    expect(alert).toContain('“a.txt”');
    expect(alert).toContain(says);
    expect((await show({ ...empty, problem: { kind, file: null } })).texts('[role=alert]')[0]).toMatch(/^The text /);
  });
});

describe('with a text', () => {
  test('its structure is kept, and nothing but the text is open to marking', async () => {
    const view = await show({ ...everything });
    const sheet = view.root.querySelector('.sheet');
    expect(sheet?.getAttribute('lang')).toBe('zh-Hans');
    for (const tag of ['h2', 'h3', 'p', 'ol', 'li', 'table', 'th', 'td', 'blockquote', 'sub', 'strong', 'em', 'br']) {
      expect([tag, sheet?.querySelector(tag) !== null]).toEqual([tag, true]);
    }
    const outside = [...view.root.querySelectorAll('main > *, .sheet-column > *')].filter(
      (part) => part !== sheet && !part.classList.contains('sheet-column'),
    );
    expect(outside.length).toBeGreaterThan(2);
    for (const part of outside) expect(part.hasAttribute('data-xiangjian')).toBe(true);
  });

  test('a paragraph of English says so, and one with a Chinese word does not', async () => {
    const view = await show(typical);
    expect(view.texts('.sheet [lang=en]')).toEqual(['A visitor asked how a kiln can be in the cloud.']);
  });

  test('says how many concepts it has, that it is still looking, or why there are none', async () => {
    const status = async (props: PasteViewProps) => (await show(props)).texts('.desk [role=status]')[0];
    expect(await status(typical)).toBe('2 concepts on this page');
    expect(await status(PASTE_FIXTURES.searching)).toBe('Looking for terms');
    expect(await status(PASTE_FIXTURES.noTerms)).toContain('No concept');
    expect(await status(PASTE_FIXTURES.noChinese)).toContain('no Chinese');
    expect(await status(PASTE_FIXTURES.cannotPaint)).toContain('Firefox 153');
  });

  test('what was read off the text is said to be, until the reader says otherwise', async () => {
    const fields = (view: Awaited<ReturnType<typeof show>>) => view.texts('.field-name');
    expect(fields(await show(typical))).toEqual(['Title', 'Date from the text', 'Publisher from the text']);
    const origin = { ...typical.origin, date: '2024-01-01', publisherId: null };
    expect(fields(await show({ ...typical, origin }))).toEqual(['Title', 'Date', 'Publisher']);
  });

  test('date, publisher and title can be set; half a year is no date, and none is none', async () => {
    const origins: TextOrigin[] = [];
    const view = await show({ ...typical, onOrigin: (origin) => origins.push(origin) });
    const date = view.root.querySelector('input[type=date]');
    enter(date, '0202-01-02', 'change');
    expect(origins).toEqual([]);
    enter(date, '2024-01-02', 'change');
    enter(date, '', 'change');
    enter(view.root.querySelector('select'), 'lu-river', 'change');
    enter(view.root.querySelector('select'), '', 'change');
    enter(view.root.querySelector('input[type=text]'), '新题', 'input');
    expect(origins).toEqual([
      { ...typical.origin, date: '2024-01-02' },
      { ...typical.origin, date: null },
      { ...typical.origin, publisherId: 'lu-river' },
      { ...typical.origin, publisherId: null },
      { ...typical.origin, title: '新题' },
    ]);
  });

  test('its end notes give pinyin, rendering, gloss and citations, and nothing later than the text', async () => {
    const view = await show(typical);
    const [first = '', second = ''] = view.texts('.term-notes li');
    expect(first).toContain('云上陶谷yún shàng táo gǔproject');
    expect(first).toContain('Cloud Kiln Valley official · taogu.example · 2021');
    expect(first).toContain('An industrial park in Liling');
    expect(first).toContain('Cloud Kiln Valley drew 31 makers');
    expect(first).toContain('Kiln City Daily, 20 August 2022');
    // The source of what is told, and no other.
    expect(first).not.toContain('28 October 2021');
    expect(first).not.toContain('2024');
    expect(second).toContain('窑炉上云yáo lú shàng yúnprogrammebackground');
    expect(second).not.toContain('reported');
    expect(first).not.toContain('background');
    expect((await show({ ...typical, origin: { ...typical.origin, date: null } })).text()).toContain(
      '25 December 2024',
    );
  });

  test('its end notes say nothing empty of an entry of which only the name is known', async () => {
    const view = await show(PASTE_FIXTURES.nameOnly);
    expect(view.texts('.term-notes li')).toEqual(['渌江夜航调度室body']);
    for (const part of view.root.querySelectorAll('.term-notes li *:not(.icon-button, .icon-button *)'))
      expect(part.textContent).not.toBe('');
  });

  test('its end notes say where all that was reported came later', async () => {
    const origin = { ...typical.origin, date: '2000-01-01' };
    const [first = ''] = (await show({ ...typical, origin })).texts('.term-notes li');
    expect(first).toContain('Nothing was reported up to the date of this page.');
  });

  test('the end notes can be left out', async () => {
    const chosen: boolean[] = [];
    const view = await show({ ...typical, isWithTerms: false, onWithTerms: (isOn) => chosen.push(isOn) });
    expect(view.root.querySelector('.term-notes')).toBeNull();
    await view.check(view.root.querySelector('.with-terms input'), true);
    expect(chosen).toEqual([true]);
  });

  test('the title stands above the text unless the text has it, the imprint always', async () => {
    expect((await show(typical)).texts('.imprint')).toEqual(['Kiln City Daily · 2022-08-24']);
    expect((await show(typical, 'zh-CN')).texts('.imprint')).toEqual(['窑城日报 · 2022-08-24']);
    const retitled = { ...typical, origin: { title: '另题', date: null, publisherId: null } };
    expect((await show(retitled)).texts('.imprint')).toEqual(['另题']);
  });

  test('its terms can be had as a file, and what came of it is said', async () => {
    const formats: string[] = [];
    const view = await show({ ...typical, onExport: (format) => formats.push(format) });
    for (const name of view.texts('.export-choices button')) await view.press(name);
    expect(formats).toEqual(EXPORT_FORMAT_NAMES);
    const outcome = async (saved: PasteViewProps['saved']) =>
      (await show({ ...typical, saved })).texts('.export-terms [role=status]')[0];
    expect(await outcome(null)).toBe('');
    expect(await outcome('failed')).toBe('The file could not be made. Try again.');
    expect(await outcome({ count: 12, file: 'a.csv' })).toBe('Concepts written to a.csv: 12.');
    expect((await show(PASTE_FIXTURES.noTerms)).root.querySelector('.export-terms')).toBeNull();
  });

  test('it can be printed and cleared', async () => {
    const done: string[] = [];
    const view = await show({ ...typical, onPrint: () => done.push('print'), onClear: () => done.push('clear') });
    await view.press('Print');
    await view.press('Clear');
    expect(done).toEqual(['print', 'clear']);
  });
});

test.for(Object.entries(PASTE_FIXTURES))('%s: every control has a name', async ([, props]) => {
  const view = await show(props);
  expect(view.buttonNames().every((name) => name !== '')).toBe(true);
  for (const field of view.root.querySelectorAll('input, select, textarea')) {
    expect(nameOf(field.closest('label') ?? field)).not.toBe('');
  }
});
