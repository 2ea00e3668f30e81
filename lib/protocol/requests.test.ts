import { describe, expect, expectTypeOf, test } from 'vitest';
import { ownDraft } from '../../tests/fixtures/own-terms.ts';
import { termRef } from '../terms/ref.ts';
import { BACKGROUND_REQUESTS } from './background-requests.ts';
import { parseEnvelope as parseEnvelopeFor, parseReply } from './envelope.ts';
import {
  LONGEST_ARTICLE,
  LONGEST_CLUES,
  LONGEST_ERROR,
  LONGEST_QUERY,
  LONGEST_SENTENCE,
  LONGEST_WRITTEN,
  MOST_FLOWS,
  MOST_REFS,
  MOST_SPOTTED,
} from './limits.ts';
import { FRAME_REQUESTS, PAGE_REQUESTS } from './page-requests.ts';
import type { BackgroundOperations, Operation, Operations, PageOperations } from './types.ts';

const NO_RECORDS = [undefined, null, 1, 'x', [], true];
const NO_INDICES = [undefined, null, -1, 1.5, Number.NaN, Infinity, '1', [1], {}];
const NO_REFS = [undefined, null, 1, '', 'zhuzhou', 'other/zhuzhou', 'seeds/', ['seeds/zhuzhou']];
const ZHUZHOU = termRef('seeds', 'zhuzhou');
const OWN = termRef('own', '7f3a');

const spot = { flows: ['三高四新'], context: {}, isPatient: false, withRejected: true };
const clues = { address: null, said: '\t\n\n\t株洲日报讯', before: '' };
const address = { protocol: 'https:', hostname: 'zznews.gov.cn', href: 'https://zznews.gov.cn/a.html' };

/** For each operation: requests of its shape, which come back as they are, and requests that are not. */
const PARSERS = { ...BACKGROUND_REQUESTS, ...PAGE_REQUESTS, ...FRAME_REQUESTS };
const parseEnvelope = (message: unknown) => parseEnvelopeFor(message, PARSERS);
const parseRequest = (operation: Operation, request: unknown) => PARSERS[operation](request);
const refLists = {
  good: [{ refs: [] }, { refs: [ZHUZHOU, OWN, ZHUZHOU] }, { refs: Array(MOST_REFS).fill(ZHUZHOU) }],
  bad: [
    ...NO_RECORDS,
    {},
    { refs: ZHUZHOU },
    { refs: { 0: ZHUZHOU } },
    { refs: Array(MOST_REFS + 1).fill(ZHUZHOU) },
    ...NO_REFS.map((ref) => ({ refs: [ZHUZHOU, ref] })),
  ],
};

const ofClues = {
  good: [clues, { ...clues, address }, { ...clues, said: '字'.repeat(LONGEST_CLUES), before: '2021-01-01' }],
  bad: [
    ...NO_RECORDS,
    {},
    { ...clues, said: 1 },
    { ...clues, said: '字'.repeat(LONGEST_CLUES + 1) },
    { ...clues, before: undefined },
    { ...clues, before: '字'.repeat(LONGEST_CLUES + 1) },
    { ...clues, address: undefined },
    { ...clues, address: 'https://zznews.gov.cn' },
    { ...clues, address: { ...address, protocol: undefined } },
    { ...clues, address: { ...address, hostname: 1 } },
    { ...clues, address: { ...address, href: null } },
  ],
};

const REQUESTS: { readonly [K in Operation]: { good: readonly Operations[K]['request'][]; bad: readonly unknown[] } } =
  {
    'page.spot': {
      good: [
        spot,
        { ...spot, flows: [], isPatient: true, withRejected: false },
        { ...spot, context: { home: 'zhuzhou', date: '2022-08-24' } },
        { ...spot, flows: Array(MOST_FLOWS).fill('字') },
        { ...spot, flows: ['字'.repeat(MOST_SPOTTED)] },
      ],
      bad: [
        ...NO_RECORDS,
        {},
        { ...spot, flows: '三高四新' },
        { ...spot, flows: ['三高四新', 1] },
        { ...spot, flows: Array(MOST_FLOWS + 1).fill('字') },
        { ...spot, flows: ['字'.repeat(MOST_SPOTTED), '字'] },
        { ...spot, context: null },
        { ...spot, context: { home: 1 } },
        { ...spot, context: { date: null } },
        { ...spot, isPatient: 1 },
        { ...spot, withRejected: undefined },
      ],
    },
    'page.explain': {
      good: [
        { blocks: ['株洲市数据局'], context: {}, publisher: null },
        { blocks: ['字'.repeat(LONGEST_ARTICLE)], context: { date: '2022-08-24' }, publisher: '株洲日报' },
      ],
      bad: [
        ...NO_RECORDS,
        {},
        { blocks: '字', context: {}, publisher: null },
        { blocks: ['字', 1], context: {}, publisher: null },
        { blocks: Array(MOST_FLOWS + 1).fill('字'), context: {}, publisher: null },
        { blocks: ['字'.repeat(LONGEST_ARTICLE), '字'], context: {}, publisher: null },
        { blocks: ['字'], context: null, publisher: null },
        { blocks: ['字'], context: {}, publisher: 1 },
        { blocks: ['字'], context: {} },
      ],
    },
    'page.origin': ofClues,
    'page.begin': ofClues,
    'page.styles': { good: [{}], bad: [] },
    'frame.settings': { good: [{}], bad: [] },
    'host.taken': {
      good: [
        { hostname: '', origin: 'https://zznews.gov.cn', patterns: [] },
        { hostname: 'zznews.gov.cn', origin: 'null', patterns: ['*://zznews.gov.cn/*', '<all_urls>'] },
      ],
      bad: [
        ...NO_RECORDS,
        {},
        { hostname: 1, origin: '', patterns: [] },
        { hostname: ['zznews.gov.cn'], origin: '', patterns: [] },
        { hostname: '', patterns: [] },
        { hostname: '', origin: '' },
        { hostname: '', origin: '', patterns: '*://*/*' },
        { hostname: '', origin: '', patterns: ['*://*/*', null] },
      ],
    },
    'settings.get': { good: [{}], bad: [] },
    'settings.read': { good: [{ stored: { version: 2, level: 'essential' } }, { stored: null }], bad: NO_RECORDS },
    'page.changed': {
      good: [
        { state: 'on', entries: 12, turn: 0 },
        { state: 'off', entries: 0, turn: 7 },
        { state: 'cannot-paint', entries: 0, turn: 1 },
      ],
      bad: [
        ...NO_RECORDS,
        {},
        { entries: 1, turn: 1 },
        { state: 'away', entries: 1, turn: 1 },
        { state: ['on'], entries: 1, turn: 1 },
        ...NO_INDICES.flatMap((bad) => [
          { state: 'on', entries: bad, turn: 1 },
          { state: 'on', entries: 1, turn: bad },
        ]),
      ],
    },
    'cards.get': refLists,
    'cards.titles': refLists,
    'card.script': { good: [{}], bad: [] },
    'card.ticket': { good: [{ isOfText: true }, { isOfText: false }], bad: [null, 'text'] },
    'card.admit': {
      good: [{ ticket: '' }, { ticket: '2f1c0a56-3c5e-4b0e-9d8e-1b8a4f6b7c1d' }],
      bad: [...NO_RECORDS, {}, { ticket: 1 }, { ticket: null }, { ticket: ['x'] }],
    },
    'own.begin': {
      good: [
        { id: null, form: '' },
        { id: '7f3a', form: '字'.repeat(LONGEST_QUERY) },
      ],
      bad: [
        ...NO_RECORDS,
        {},
        { id: 'a/b', form: '' },
        { id: null },
        { form: '' },
        { id: null, form: '字'.repeat(LONGEST_QUERY + 1) },
      ],
    },
    'own.keep': {
      good: [
        { key: '', written: null },
        { key: 'new/云上陶谷', written: '{"id":"7f3a"}' },
      ],
      bad: [
        ...NO_RECORDS,
        {},
        { key: 'a' },
        { key: 1, written: null },
        { key: 'a', written: {} },
        { key: '字'.repeat(2 * LONGEST_QUERY + 1), written: null },
        { key: 'a', written: 'x'.repeat(LONGEST_WRITTEN + 1) },
      ],
    },
    'own.asked': { good: [{}], bad: [] },
    'own.list': { good: [{}], bad: [] },
    'own.history': { good: [{ id: '7f3a' }], bad: [...NO_RECORDS, {}, { id: '' }, { id: 1 }] },
    'own.save': {
      good: [{ changes: [] }, { changes: [{ id: '7f3a', base: 0, draft: ownDraft('云上陶谷') }] }],
      bad: [...NO_RECORDS, {}, { changes: {} }, { changes: [null] }, { changes: [{ id: '7f3a', base: 0, draft: {} }] }],
    },
    'term.hide': {
      good: [
        { ref: ZHUZHOU, isHidden: true },
        { ref: OWN, isHidden: false },
      ],
      bad: [
        ...NO_RECORDS,
        {},
        { ref: ZHUZHOU },
        { isHidden: true },
        { ref: ZHUZHOU, isHidden: 1 },
        ...NO_REFS.map((ref) => ({ ref, isHidden: true })),
      ],
    },
    'panel.open': {
      good: [{ ref: ZHUZHOU }, { query: '三'.repeat(LONGEST_QUERY) }],
      bad: [
        ...NO_RECORDS,
        {},
        ...NO_REFS.map((ref) => ({ ref })),
        { query: 1 },
        { query: '三'.repeat(LONGEST_QUERY + 1) },
      ],
    },
    'glossary.search': {
      good: [
        { query: '', limit: 0 },
        { query: '三'.repeat(LONGEST_QUERY), limit: 20 },
      ],
      bad: [
        ...NO_RECORDS,
        {},
        { query: 1, limit: 1 },
        { query: 'a'.repeat(LONGEST_QUERY + 1), limit: 1 },
        { query: 'a', limit: -1 },
      ],
    },
    'glossaries.folding': { good: [{}], bad: [] },
    'glossaries.sections': {
      good: [
        { text: '', refs: [], except: ZHUZHOU },
        { text: '三'.repeat(LONGEST_QUERY), refs: [ZHUZHOU], except: ZHUZHOU },
      ],
      bad: [
        ...NO_RECORDS,
        { refs: [], except: ZHUZHOU },
        { text: '三', except: ZHUZHOU },
        { text: '三', refs: [] },
        { text: '三', refs: ['none'], except: ZHUZHOU },
        { text: '三'.repeat(LONGEST_QUERY + 1), refs: [], except: ZHUZHOU },
      ],
    },
    'glossaries.longest': {
      good: [
        { text: '', at: 0 },
        { text: '三'.repeat(LONGEST_SENTENCE), at: 7 },
      ],
      bad: [...NO_RECORDS, { text: '三' }, { text: '三', at: -1 }, { text: '三'.repeat(LONGEST_SENTENCE + 1), at: 0 }],
    },
    'text.read': {
      good: [
        { text: '', sentence: '', at: 0, context: {} },
        {
          text: '三'.repeat(LONGEST_QUERY),
          sentence: '三'.repeat(LONGEST_SENTENCE),
          at: 3,
          context: { home: 'zhuzhou', date: '2022-08-24' },
        },
      ],
      bad: [
        ...NO_RECORDS,
        {},
        { text: 1, sentence: '', at: 0, context: {} },
        { text: '', sentence: null, at: 0, context: {} },
        { text: '', sentence: '', at: -1, context: {} },
        { text: '', sentence: '', at: 0, context: null },
        { text: '三'.repeat(LONGEST_QUERY + 1), sentence: '', at: 0, context: {} },
        { text: '', sentence: '三'.repeat(LONGEST_SENTENCE + 1), at: 0, context: {} },
      ],
    },
    'error.report': {
      good: [
        { message: 'TypeError: x', stack: '    at f (card.js:1:1)' },
        { message: 'x'.repeat(LONGEST_ERROR), stack: '' },
      ],
      bad: [
        ...NO_RECORDS,
        {},
        { message: 'x' },
        { stack: '' },
        { message: 1, stack: '' },
        { message: '', stack: null },
      ],
    },
    'pack.info': { good: [{}], bad: [] },
    'publishers.list': { good: [{}], bad: [] },
    'page.report': { good: [{}], bad: [] },
    'page.reveal': {
      good: [{ ref: ZHUZHOU, occurrence: 0 }],
      bad: [
        ...NO_RECORDS,
        {},
        { ref: ZHUZHOU },
        ...NO_REFS.filter((ref) => typeof ref !== 'string').map((ref) => ({ ref, occurrence: 0 })),
        ...NO_INDICES.map((occurrence) => ({ ref: ZHUZHOU, occurrence })),
      ],
    },
    'page.terms': { good: [{}], bad: [] },
    'frame.leave': {
      good: [{ patterns: [] }, { patterns: ['*://zznews.gov.cn/*', '*://*/*'] }],
      bad: [...NO_RECORDS, {}, { patterns: '*://*/*' }],
    },
    'page.step': {
      good: [{ by: 1 }, { by: -1 }, { by: 0 }],
      bad: [...NO_RECORDS, {}, { by: 0.5 }, { by: 2 }, { by: '1' }, { by: [1] }],
    },
  };
const OPERATIONS = Object.keys(REQUESTS) as Operation[];

describe.each(OPERATIONS)('%s', (operation) => {
  const { good, bad } = REQUESTS[operation];

  test('takes requests of its shape as they are', () => {
    for (const request of good) expect(parseRequest(operation, request)).toEqual(request);
  });

  if (bad.length > 0) {
    test('refuses anything else', () => {
      for (const request of bad) expect([request, parseRequest(operation, request)]).toEqual([request, null]);
    });
  }

  test('is known by its envelope', () => {
    const envelope = { xiangjian: 1, operation, request: good[0] };
    expect(parseEnvelope(structuredClone(envelope))).toEqual(envelope);
  });
});

test('operations without a request take nothing from what is sent', () => {
  for (const operation of ['pack.info', 'publishers.list', 'page.report'] as const) {
    expect(parseRequest(operation, { extra: 1 })).toEqual({});
    expect(parseRequest(operation, undefined)).toEqual({});
  }
});

test('what a request has beyond its shape is left behind', () => {
  expect(parseRequest('panel.open', { ref: ZHUZHOU, extra: 2 })).toEqual({ ref: ZHUZHOU });
  expect(parseRequest('page.spot', { ...spot, extra: 2 })).toEqual(spot);
  expect(parseRequest('page.step', { by: 1, extra: 2 })).toEqual({ by: 1 });
  expect(parseRequest('page.step', { by: -1, isAll: true })).toEqual({ by: -1, isAll: true });
  expect(parseRequest('page.step', { by: 1, isAll: 1 })).toEqual({ by: 1 });
  expect(parseRequest('page.step', { by: 1, isOnward: true, isFresh: true, isAll: false })).toEqual({
    by: 1,
    isOnward: true,
    isFresh: true,
  });
});

test.each([
  ...NO_RECORDS,
  {},
  { operation: 'panel.open', request: { ref: ZHUZHOU } },
  { xiangjian: 2, operation: 'panel.open' },
  { xiangjian: '1', operation: 'card.get' },
  { xiangjian: 1 },
  { xiangjian: 1, operation: 1 },
  { xiangjian: 1, operation: 'panel.close' },
  { xiangjian: 1, operation: 'constructor' },
  { xiangjian: 1, operation: '__proto__' },
])('%j is no message of ours', (message) => {
  expect(parseEnvelope(message)).toBeNull();
});

describe('a reply', () => {
  test.each<[reply: unknown, parsed: object]>([
    [
      { ok: true, value: 3 },
      { ok: true, value: 3 },
    ],
    [
      { ok: true, value: null },
      { ok: true, value: null },
    ],
    [
      { ok: false, code: 'bad-request' },
      { ok: false, code: 'bad-request' },
    ],
    [
      { ok: false, code: 'failed' },
      { ok: false, code: 'failed' },
    ],
    [
      { ok: false, code: 'odd' },
      { ok: false, code: 'no-answer' },
    ],
    [
      { ok: 1, value: 3 },
      { ok: false, code: 'no-answer' },
    ],
    [{ value: 3 }, { ok: false, code: 'no-answer' }],
    [undefined, { ok: false, code: 'no-answer' }],
    [null, { ok: false, code: 'no-answer' }],
    [[], { ok: false, code: 'no-answer' }],
    ['ok', { ok: false, code: 'no-answer' }],
  ])('%j reads as %j', (reply, parsed) => {
    expect(parseReply(reply)).toEqual(parsed);
  });
});

test('an operation is served by one side', () => {
  expectTypeOf<keyof BackgroundOperations & keyof PageOperations>().toBeNever();
  expect(Object.keys(BACKGROUND_REQUESTS).filter((operation) => Object.hasOwn(PAGE_REQUESTS, operation))).toEqual([]);
});
