import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DWELL_MS, GRACE_MS, SWITCH_MS } from './delays.ts';
import {
  type HeldKeys,
  type HoverEffect,
  type HoverEvent,
  type HoverHabits,
  type HoverKey,
  type HoverState,
  hover,
  IDLE,
} from './machine.ts';

type Event = HoverEvent<string>;
type State = HoverState<string>;

/** As installed. */
const HABITS: HoverHabits = { dwellMs: DWELL_MS, key: null };

const over = (term: string | null): Event => ({ type: 'point', term });
const press = (term: string | null): Event => ({ type: 'press', term });
const summon = (term: string): Event => ({ type: 'summon', term });
const answer = (term: string): Event => ({ type: 'answer', term });
const stay = (term: string): Event => ({ type: 'stay', term });
const pin = (pinned: boolean): Event => ({ type: 'pin', pinned });
const OVER_CARD: Event = { type: 'over-card' };
const INTERRUPT: Event = { type: 'interrupt' };
const DISMISS: Event = { type: 'dismiss' };
/** The running wait runs out. */
const ELAPSE = 'elapse';

/** What happened, in short: `show x`, `focus x`, `hide`, `wait ms`. */
function say(effect: HoverEffect<string>): string {
  if (effect.type === 'wait') return `wait ${effect.ms}`;
  if (effect.type === 'hide') return 'hide';
  return `${effect.focus ? 'focus' : 'show'} ${effect.term}`;
}

function run(events: readonly (Event | typeof ELAPSE)[], habits = HABITS): { state: State; said: string[] } {
  let state: State = IDLE;
  const said: string[] = [];
  for (const event of events) {
    const [next, effects] = hover(state, event === ELAPSE ? { type: 'elapsed', token: state.token } : event, habits);
    state = next;
    said.push(...effects.map(say));
  }
  return { state, said };
}

const DWELL = `wait ${DWELL_MS}`;
const GRACE = `wait ${GRACE_MS}`;
const SWITCH = `wait ${SWITCH_MS}`;
const opened = [over('甲'), ELAPSE] as const;
const shown = [DWELL, 'show 甲'];

describe('a card', () => {
  test.each<[what: string, events: (Event | typeof ELAPSE)[], said: string[]]>([
    ['of an answer opens at once', [answer('甲')], ['show 甲']],
    ['of an answer opens in place of what was about to', [over('甲'), answer('乙'), ELAPSE], [DWELL, 'show 乙']],
    ['of an answer goes as the pointer leaves', [answer('甲'), over(null), ELAPSE], ['show 甲', GRACE, 'hide']],
    ['of an answer stays while the pointer does', [answer('甲'), over(null), stay('甲'), ELAPSE], ['show 甲', GRACE]],
    ['of an answer gives way to another', [answer('甲'), answer('乙')], ['show 甲', 'show 乙']],
    ['of an answer is not opened again', [answer('甲'), answer('甲')], ['show 甲']],
    ['that is pinned gives way to no answer', [press('甲'), answer('乙')], ['show 甲']],
    ['stays for its own answer alone', [answer('甲'), over(null), stay('乙'), ELAPSE], ['show 甲', GRACE, 'hide']],
    ['does not open because the pointer stays', [stay('甲'), ELAPSE], []],
    ['opens once the pointer has dwelt', [over('甲'), ELAPSE], [DWELL, 'show 甲']],
    ['opens the sooner where the pointer has rested before that was told', [{ type: 'point', term: '甲', restedMs: 150 }, ELAPSE], [`wait ${DWELL_MS - 150}`, 'show 甲']], // biome-ignore format: a row a case
    ['opens at once where it has rested long', [{ type: 'point', term: '甲', restedMs: 900 }, ELAPSE], ['wait 0', 'show 甲']], // biome-ignore format: a row a case
    ['dwells once however the pointer moves on the term', [over('甲'), over('甲'), ELAPSE], [DWELL, 'show 甲']],
    ['does not open for a passing pointer', [over('甲'), over(null), ELAPSE], [DWELL]],
    ['does not open where something comes between', [over('甲'), INTERRUPT, ELAPSE], [DWELL]],
    ['that is open stays where something comes between', [...opened, INTERRUPT, over(null), ELAPSE], [...shown, GRACE, 'hide']], // biome-ignore format: a row a case
    ['goes from the term it has moved to as from its first', [...opened, over('乙'), ELAPSE, over(null), ELAPSE], [...shown, SWITCH, 'show 乙', GRACE, 'hide']], // biome-ignore format: a row a case
    ['dwells anew on another term', [over('甲'), over('乙'), ELAPSE], [DWELL, DWELL, 'show 乙']],
    ['closes when the grace is over', [...opened, over(null), ELAPSE], [...shown, GRACE, 'hide']],
    ['is given one grace however the pointer moves', [...opened, over(null), over(null), ELAPSE], [...shown, GRACE, 'hide']], // biome-ignore format: a row a case
    ['stays when the pointer comes over it in time', [...opened, over(null), OVER_CARD, ELAPSE], [...shown, GRACE]],
    ['stays when the pointer comes back to its term', [...opened, over(null), over('甲'), ELAPSE], [...shown, GRACE]],
    ['is given a new grace when the pointer leaves again', [...opened, over(null), OVER_CARD, over(null), ELAPSE], [...shown, GRACE, GRACE, 'hide']], // biome-ignore format: a row a case
    ['moves to another term on which the pointer rests', [...opened, over('乙'), ELAPSE], [...shown, SWITCH, 'show 乙']], // biome-ignore format: a row a case
    ['moves once however the pointer moves there', [...opened, over('乙'), over('乙'), ELAPSE], [...shown, SWITCH, 'show 乙']], // biome-ignore format: a row a case
    ['does not move when the pointer only crosses a term on its way to the card', [...opened, over('乙'), OVER_CARD, ELAPSE], [...shown, SWITCH]], // biome-ignore format: a row a case
    ['closes when the pointer crosses a term and leaves', [...opened, over('乙'), over(null), ELAPSE], [...shown, SWITCH, GRACE, 'hide']], // biome-ignore format: a row a case
    ['moves to the last of the terms crossed', [...opened, over('乙'), over('丙'), ELAPSE], [...shown, SWITCH, SWITCH, 'show 丙']], // biome-ignore format: a row a case
    ['opens at once and pinned on a press', [press('甲'), over(null), over('乙'), ELAPSE], ['show 甲']],
    ['is pinned by a press on its term', [...opened, press('甲'), over(null), ELAPSE], [...shown, 'show 甲']],
    ['moves at once on a press on another term', [press('甲'), press('乙')], ['show 甲', 'show 乙']],
    ['closes on a press beside all terms, pinned or not', [press('甲'), press(null)], ['show 甲', 'hide']],
    ['takes the focus when summoned, and is pinned', [summon('甲'), over(null), ELAPSE], ['focus 甲']],
    ['takes the focus when summoned while the pointer dwells elsewhere', [over('乙'), summon('甲'), over('乙'), ELAPSE], [DWELL, 'focus 甲']], // biome-ignore format: a row a case
    ['stays when pinned', [...opened, pin(true), over(null), over('乙'), ELAPSE], shown],
    ['stays when pinned during its grace', [...opened, over(null), pin(true), ELAPSE], [...shown, GRACE]],
    ['closes as before once let go', [press('甲'), pin(false), over(null), ELAPSE], ['show 甲', GRACE, 'hide']],
    ['pinned during its grace and let go, closes when the pointer moves away again', [...opened, over(null), pin(true), pin(false), over(null), ELAPSE], [...shown, GRACE, GRACE, 'hide']], // biome-ignore format: a row a case
    ['pinned on its way to another term and let go, can still move there', [...opened, over('乙'), pin(true), pin(false), over('乙'), ELAPSE], [...shown, SWITCH, SWITCH, 'show 乙']], // biome-ignore format: a row a case
    ['closes when dismissed, pinned or not', [press('甲'), DISMISS], ['show 甲', 'hide']],
    ['dismissed, opens again at the next dwell', [...opened, DISMISS, over('甲'), ELAPSE], [...shown, 'hide', DWELL, 'show 甲']], // biome-ignore format: a row a case
    ['dismissed during a dwell, does not open', [over('甲'), DISMISS, ELAPSE], [DWELL, 'hide']],
    ['that is not there is not dismissed, pinned or pointed at', [DISMISS, press(null), pin(true), OVER_CARD, over(null), ELAPSE], []], // biome-ignore format: a row a case
  ])('%s', (_what, events, said) => {
    expect(run(events).said).toEqual(said);
  });

  test('opens pinned on press and summon, and not on dwell', () => {
    expect(run([press('甲')]).state).toMatchObject({ phase: 'open', term: '甲', pinned: true });
    expect(run([summon('甲')]).state).toMatchObject({ phase: 'open', term: '甲', pinned: true });
    expect(run(opened).state).toMatchObject({ phase: 'open', term: '甲', pinned: false });
  });
});

test('the dwell is as long as the reader says', () => {
  expect(run([over('甲'), ELAPSE], { dwellMs: 640, key: null }).said).toEqual(['wait 640', 'show 甲']);
});

describe.each<[HoverKey, string]>([
  ['alt', 'Alt'],
  ['ctrl', 'Control'],
  ['shift', 'Shift'],
])('where %s has to be held', (key, name) => {
  const habits: HoverHabits = { dwellMs: DWELL_MS, key };
  const keys = (held: boolean, pressed?: string): HeldKeys => ({
    altKey: !held,
    ctrlKey: !held,
    shiftKey: !held,
    [`${key}Key`]: held,
    ...(pressed === undefined ? {} : { key: pressed }),
  });
  const held = (term: string | null): Event => ({ type: 'point', term, keys: keys(true) });
  const bare = (term: string | null): Event => ({ type: 'point', term, keys: keys(false) });
  const type = (pressed: string): Event => ({ type: 'interrupt', keys: keys(true, pressed) });
  const shownByKey = [DWELL, 'show 甲'];

  test.each<[what: string, events: (Event | typeof ELAPSE)[], said: string[]]>([
    ['a card opens with it', [held('甲'), ELAPSE], shownByKey],
    ['none opens without, whatever else is held', [bare('甲'), ELAPSE, bare('甲'), ELAPSE], []],
    ['none opens where nothing is known of keys', [over('甲'), ELAPSE], []],
    ['pressed on a term it opens a card', [bare('甲'), type(name), ELAPSE], shownByKey],
    ['told of again and again it begins once', [bare('甲'), type(name), type(name), held('甲'), type(name), ELAPSE], shownByKey], // biome-ignore format: a row a case
    ['pressed beside all terms it opens none', [bare('甲'), bare(null), type(name), ELAPSE], []],
    ['with another key it is for that', [bare('甲'), type(name), type('c'), ELAPSE], [DWELL]],
    ['another key alone opens none', [bare('甲'), type('c'), type(name), ELAPSE], []],
    ['let go before the dwell is over it opens none', [held('甲'), bare('甲'), ELAPSE], [DWELL]],
    ['a scroll calls it off', [bare('甲'), INTERRUPT, type(name), ELAPSE], []],
    ['an open card stays on its term without it', [held('甲'), ELAPSE, bare('甲'), ELAPSE], shownByKey],
    ['an open card goes to another term with it', [held('甲'), ELAPSE, held('乙'), ELAPSE], [...shownByKey, SWITCH, 'show 乙']], // biome-ignore format: a row a case
    ['an open card is let go on another term without it', [held('甲'), ELAPSE, bare('乙'), ELAPSE], [...shownByKey, GRACE, 'hide']], // biome-ignore format: a row a case
    ['a press opens without it', [bare('甲'), press('甲')], ['show 甲']],
    ['a command opens without it', [bare('乙'), summon('甲')], ['focus 甲']],
    ['Escape on a term closes nothing', [bare('甲'), DISMISS, press(null)], []],
  ])('%s', (_what, events, said) => {
    expect(run(events, habits).said).toEqual(said);
  });
});

const anyTerm = fc.constantFrom('甲', '乙', '丙');
const anyKeys = fc.record({ altKey: fc.boolean(), ctrlKey: fc.boolean(), shiftKey: fc.boolean() });
const anyHabits: fc.Arbitrary<HoverHabits> = fc.record({
  dwellMs: fc.integer({ min: 120, max: 800 }),
  key: fc.constantFrom(null, 'alt', 'ctrl', 'shift'),
});
const anyEvent: fc.Arbitrary<Event | typeof ELAPSE> = fc.oneof(
  fc.record({ type: fc.constant('point' as const), term: fc.option(anyTerm), keys: anyKeys }),
  anyKeys.chain((keys) =>
    fc
      .constantFrom('Alt', 'Control', 'Shift', 'c')
      .map((key) => ({ type: 'interrupt' as const, keys: { ...keys, key } })),
  ),
  fc.option(anyTerm).map(over),
  fc.option(anyTerm).map(press),
  anyTerm.map(summon),
  fc.boolean().map(pin),
  fc.constantFrom<Event | typeof ELAPSE>(OVER_CARD, DISMISS, ELAPSE, ELAPSE),
);

describe('after anything at all', () => {
  test('an elapsed wait that is no longer current changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 12 }),
        anyHabits,
        fc.integer({ min: -3, max: 20 }),
        (events, habits, token) => {
          const { state } = run(events, habits);
          fc.pre(token !== state.token);
          expect(hover(state, { type: 'elapsed', token }, habits)).toEqual([state, []]);
        },
      ),
    );
  });

  test('a token is never used twice: a new state has a higher one', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), anyHabits, anyEvent, (events, habits, event) => {
        const { state } = run(events, habits);
        const [next] = hover(state, event === ELAPSE ? { type: 'elapsed', token: state.token } : event, habits);
        expect(next === state || next.token > state.token).toBe(true);
      }),
    );
  });

  test('an unpinned card closes when the pointer leaves for good', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), anyHabits, (events, habits) => {
        // The wait that runs now elapses, unless the pointer has called it off.
        const before = run(events, habits).state;
        const isPinned = before.phase === 'open' && before.pinned;
        expect(run([...events, over(null), ELAPSE], habits).state.phase).toBe(isPinned ? 'open' : 'idle');
      }),
    );
  });

  test('whether a card is shown is what the last of show and hide said', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), anyHabits, (events, habits) => {
        const { state, said } = run(events, habits);
        const last = said.findLast((line) => !line.startsWith('wait'));
        const isShown = last !== undefined && last !== 'hide';
        expect(state.phase === 'open' ? state.term : null).toBe(isShown ? (last.split(' ')[1] ?? '') : null);
      }),
    );
  });
});

test('what is of an open card alone changes nothing before one is open', () => {
  const { state } = run([over('甲')]);
  for (const event of [OVER_CARD, pin(true)]) {
    expect(hover(state, event, HABITS)).toEqual([state, []]);
    expect(hover(IDLE, event, HABITS)).toEqual([IDLE, []]);
  }
  expect(hover(IDLE, INTERRUPT, HABITS)).toEqual([IDLE, []]);
});
