import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Language } from '../../lib/i18n/language.ts';
import { mount } from '../../tests/gallery/mount.tsx';
import { readSeeds } from '../../tools/seeds/read-seeds.ts';
import { SAMPLE_DATE, SAMPLE_PUBLISHER } from './SampleNews.tsx';
import { WelcomeView, type WelcomeViewProps } from './WelcomeView.tsx';
import { WELCOME_FIXTURES } from './welcome.fixtures.ts';

const { typical, bare, firefox, cannotPaint } = WELCOME_FIXTURES;
const show = (props: WelcomeViewProps, language: Language = 'en') => mount(<WelcomeView {...props} />, language);

describe('the first page', () => {
  test('says what this is, where it runs and that nothing leaves the machine', async () => {
    const said = (await show(typical)).text();
    expect(said).toContain('On 6 newspapers and government sites of Hunan, without asking.');
    expect(said).toContain('Nothing leaves this machine');
    expect((await show(bare)).text()).not.toContain('without asking');
  });

  test('tells what happens elsewhere, and in the words of each browser where the button is', async () => {
    const chromium = (await show(typical)).text();
    expect(chromium).toContain('On any other site nothing is read');
    expect(chromium).toContain('press the pin beside it');
    const inFirefox = (await show(firefox)).text();
    expect(inFirefox).toContain('choose “Pin to Toolbar”');
    expect(inFirefox).not.toContain('press the pin beside it');
    const onPhone = (await show(bare)).text();
    expect(onPhone).toContain('Open the browser’s menu');
    expect(onPhone).not.toContain('puzzle piece');
  });

  test('tells how to open a card as the settings and keys are', async () => {
    expect((await show(typical)).texts('.how li')).toEqual([
      'Rest the pointer on an underlined term, or click it.',
      'On a touch screen, tap it.',
      'By keyboard: Alt+Shift+J and Alt+Shift+K go from term to term, Escape closes.',
    ]);
    expect((await show(bare)).texts('.how li')).toEqual(['Click an underlined term.', 'On a touch screen, tap it.']);
  });

  test('opens the first card, the side panel, the page for texts and the settings', async () => {
    const calls = { onFirstCard: vi.fn(), onPanel: vi.fn(), onPaste: vi.fn(), onOptions: vi.fn() };
    const view = await show({ ...typical, ...calls });
    for (const name of ['Open the first card', 'Side panel', 'Annotate a text', 'Settings']) await view.press(name);
    expect(Object.values(calls).map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1, 1]);
    expect((await show(bare)).buttonNames()).not.toContain('Side panel');
  });

  test('in a browser that cannot paint says so, and does not tell how to open cards', async () => {
    const view = await show(cannotPaint);
    expect(view.texts('[role="alert"]')[0]).toContain('no CSS Custom Highlight API');
    expect(view.buttonNames()).not.toContain('Open the first card');
  });

  test('asks for nothing: there is no field and no switch', async () => {
    expect((await show(typical)).root.querySelectorAll('input, select, textarea')).toHaveLength(0);
  });

  test.each(['en', 'zh-CN', 'zh-TW'] as const)(
    'in %s has the same sample, and a name for every button',
    async (language) => {
      const view = await show(typical, language);
      expect(view.texts('.news article')).toEqual((await show(typical)).texts('.news article'));
      expect(view.buttonNames().every((name) => name !== '')).toBe(true);
    },
  );
});

describe('its sample', () => {
  const { glossary } = readSeeds(join(import.meta.dirname, '..', '..', 'seeds'));

  test('is read as a page of a publisher and a day that the glossary has', () => {
    expect(glossary.publishers.map(({ id }) => id)).toContain(SAMPLE_PUBLISHER);
    expect(glossary.documents.map(({ date }) => date)).toContain(SAMPLE_DATE);
  });

  test('names no person of the glossary, for it reports nothing that happened', async () => {
    const [said = ''] = (await show(typical)).texts('.news article');
    const people = glossary.concepts.filter(({ category }) => category === 'person');
    expect(people.length).toBeGreaterThan(10);
    expect(people.flatMap(({ forms }) => forms).filter(({ text }) => said.includes(text))).toEqual([]);
  });
});
