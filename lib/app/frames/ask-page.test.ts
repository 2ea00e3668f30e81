import { beforeEach, describe, expect, test, vi } from 'vitest';
import { termRef } from '../../terms/ref.ts';
import { askPage } from './ask-page.ts';
import type { ReadFrame } from './frames-of.ts';

const fake = vi.hoisted(() => ({ framesOf: vi.fn(), closeCardIn: vi.fn(async () => {}), sendMessage: vi.fn() }));
vi.mock('./frames-of.ts', () => ({ framesOf: fake.framesOf, closeCardIn: fake.closeCardIn }));
vi.mock('wxt/browser', () => ({ browser: { tabs: { sendMessage: fake.sendMessage } } }));

const PLAN = termRef('seeds', 'plan');
const TOWN = termRef('seeds', 'town');
const SITE = { name: 'zznews.example', isListed: true };

const frame = (
  frameId: number,
  counts: Readonly<Record<string, number>>,
  more: Partial<ReadFrame> = {},
): ReadFrame => ({
  ...{ frameId, path: frameId === 0 ? [] : [frameId], painted: [], isOpen: false, hasFocus: false },
  entries: Object.entries(counts).map(([ref, count]) => ({ ref: ref as ReadFrame['painted'][number], count })),
  ...more,
});

/** What the content scripts of frames answer, by operation and frame. */
let answers: Record<string, Record<number, unknown>>;
/** What was asked, as `operation of frame`. */
let asked: string[];
beforeEach(() => {
  vi.clearAllMocks();
  answers = { 'page.report': { 0: { state: 'on', site: SITE, entries: [{ ref: PLAN, count: 1 }], painted: 1 } } };
  asked = [];
  fake.sendMessage.mockImplementation(
    async (
      _tab: number,
      { operation, request }: { operation: string; request: object },
      { frameId }: { frameId: number },
    ) => {
      asked.push(`${operation} ${JSON.stringify(request)} of ${frameId}`);
      const value = answers[operation]?.[frameId];
      if (value === undefined) throw new Error('Receiving end does not exist.');
      return { ok: true, value };
    },
  );
});

const termsOf = (title: string, ...refs: readonly string[]) => ({
  page: { title },
  occurrences: refs.map((ref) => ({ refs: [ref] })),
  unmarked: [],
  explained: [{ surface: '两地' }],
});

describe('a page is asked', () => {
  test('alone where it has no frames that are read', async () => {
    fake.framesOf.mockResolvedValue([frame(0, { [PLAN]: 1 })]);
    answers['page.terms'] = { 0: termsOf('样张', PLAN) };
    answers['page.reveal'] = { 0: true };
    answers['page.step'] = { 0: 'gone' };
    expect(await askPage.report(3)).toMatchObject({ ok: true, value: { entries: [{ ref: PLAN, count: 1 }] } });
    expect(await askPage.terms(3)).toMatchObject({ ok: true, value: { page: { title: '样张' } } });
    expect(await askPage.reveal(3, PLAN, 4)).toEqual({ ok: true, value: true });
    expect(await askPage.step(3, { by: 1 })).toEqual({ ok: true, value: 'gone' });
    expect(asked.every((one) => one.endsWith(' of 0'))).toBe(true);
    expect(asked).toContain(`page.reveal {"ref":"${PLAN}","occurrence":4} of 0`);
  });

  test('for its report, with its frames, and without asking into them where it is not marked or not there', async () => {
    fake.framesOf.mockResolvedValue([frame(0, { [PLAN]: 1 }, { painted: [PLAN] }), frame(5, { [PLAN]: 2, [TOWN]: 1 })]);
    expect(await askPage.report(3)).toEqual({
      ok: true,
      value: {
        ...{ state: 'on', site: SITE, painted: 1 },
        entries: [
          { ref: PLAN, count: 3 },
          { ref: TOWN, count: 1 },
        ],
      },
    });
    fake.framesOf.mockClear();
    answers['page.report'] = { 0: { state: 'off', site: SITE, entries: [], painted: 0 } };
    expect(await askPage.report(3)).toMatchObject({ value: { state: 'off' } });
    answers = {};
    expect(await askPage.report(3)).toEqual({ ok: false, code: 'no-answer' });
    expect(fake.framesOf).not.toHaveBeenCalled();
  });

  test('for its terms, those of frames behind its own, the article being the one with most', async () => {
    fake.framesOf.mockResolvedValue([frame(0, { [PLAN]: 1 }), frame(5, { [TOWN]: 2 }), frame(6, {})]);
    // One frame has gone meanwhile.
    answers['page.terms'] = { 0: termsOf('外框', PLAN), 5: termsOf('正文', TOWN, TOWN) };
    const reply = await askPage.terms(3);
    expect(reply).toMatchObject({ ok: true, value: { page: { title: '正文' } } });
    expect(reply.ok && reply.value?.occurrences.flatMap(({ refs }) => refs)).toEqual([PLAN, TOWN, TOWN]);
  });

  test('to go to an occurrence, counted through all frames, and the card in another frame closes', async () => {
    fake.framesOf.mockResolvedValue([
      frame(0, { [PLAN]: 2 }, { isOpen: true }),
      frame(5, { [TOWN]: 1 }),
      frame(6, { [PLAN]: 3 }),
    ]);
    answers['page.reveal'] = { 0: true, 6: true };
    await askPage.reveal(3, PLAN, 1);
    await askPage.reveal(3, PLAN, 3);
    expect(asked).toEqual([
      `page.reveal {"ref":"${PLAN}","occurrence":1} of 0`,
      `page.reveal {"ref":"${PLAN}","occurrence":1} of 6`,
    ]);
    expect(fake.closeCardIn.mock.calls).toEqual([[3, 0]]);
    expect(await askPage.reveal(3, PLAN, 5)).toEqual({ ok: true, value: false });
  });

  test('to go to what it says itself, which each frame is asked about', async () => {
    fake.framesOf.mockResolvedValue([frame(0, {}), frame(5, {})]);
    answers['page.terms'] = { 0: termsOf('外框'), 5: termsOf('正文') };
    answers['page.reveal'] = { 5: true };
    expect(await askPage.reveal(3, termRef('page', '两地'), 1)).toEqual({ ok: true, value: true });
    expect(asked.at(-1)).toBe('page.reveal {"ref":"page/两地","occurrence":0} of 5');
  });

  test('to step, which goes on in the frame last gone to, each tab for itself', async () => {
    fake.framesOf.mockResolvedValue([frame(0, { [PLAN]: 1 }), frame(5, { [PLAN]: 1 })]);
    answers['page.step'] = { 0: false, 5: 'gone' };
    expect(await askPage.step(8, { by: 1 })).toEqual({ ok: true, value: 'gone' });
    asked = [];
    await askPage.step(8, { by: 1 });
    expect(asked[0]).toContain('of 5');
    asked = [];
    await askPage.step(9, { by: 1 });
    expect(asked[0]).toContain('of 0');
  });
});
