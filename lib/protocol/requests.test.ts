import { describe, expect, test } from 'vitest';
import { BACKGROUND_REQUESTS } from './background-requests.ts';
import { parseEnvelope as parseEnvelopeFor, parseReply } from './envelope.ts';
import { PAGE_REQUESTS } from './page-requests.ts';
import type { Operation, Operations } from './types.ts';

const doubt = { text: '全国开行', start: 1, end: 4 };
const longest = { text: '国'.repeat(19), start: 8, end: 11 };
const NO_RECORDS = [undefined, null, 1, 'x', [], true];
const NO_INDICES = [undefined, null, -1, 1.5, Number.NaN, Infinity, '1', [1], {}];

/** For each operation: requests of its shape, which come back as they are, and requests that are not. */
const PARSERS = { ...BACKGROUND_REQUESTS, ...PAGE_REQUESTS };
const parseEnvelope = (message: unknown) => parseEnvelopeFor(message, PARSERS);
const parseRequest = (operation: Operation, request: unknown) => PARSERS[operation](request);

const REQUESTS: { readonly [K in Operation]: { good: readonly Operations[K]['request'][]; bad: readonly unknown[] } } =
  {
    'card.get': {
      good: [{ concept: 0 }, { concept: 1200 }],
      bad: [...NO_RECORDS, {}, ...NO_INDICES.map((concept) => ({ concept }))],
    },
    'cards.named': {
      good: [{ ids: [] }, { ids: ['zhuzhou', ''] }],
      bad: [...NO_RECORDS, {}, { ids: 'zhuzhou' }, { ids: ['zhuzhou', 1] }, { ids: [null] }],
    },
    'card.script': { good: [{}], bad: [] },
    'cards.titles': {
      good: [{ concepts: [] }, { concepts: [3, 0, 3] }],
      bad: [
        ...NO_RECORDS,
        {},
        { concepts: 1 },
        { concepts: { 0: 1 } },
        ...NO_INDICES.map((at) => ({ concepts: [0, at] })),
      ],
    },
    'concept.hide': {
      good: [
        { id: 'zhuzhou', isHidden: true },
        { id: '', isHidden: false },
      ],
      bad: [
        ...NO_RECORDS,
        {},
        { id: 'zhuzhou' },
        { isHidden: true },
        { id: 1, isHidden: true },
        { id: 'a', isHidden: 1 },
      ],
    },
    'doubts.judge': {
      good: [{ doubts: [] }, { doubts: [doubt, longest] }, { doubts: Array(5000).fill(doubt) }],
      bad: [
        ...NO_RECORDS,
        {},
        { doubts: doubt },
        { doubts: Array(5001).fill(doubt) },
        ...NO_RECORDS.map((bad) => ({ doubts: [doubt, bad] })),
        { doubts: [{ ...doubt, text: 1 }] },
        { doubts: [{ ...longest, text: '国'.repeat(20) }] },
        { doubts: [{ ...doubt, start: -1 }] },
        { doubts: [{ ...doubt, start: 4 }] },
        { doubts: [{ ...doubt, start: 0.5 }] },
        { doubts: [{ ...doubt, end: 5 }] },
        { doubts: [{ ...doubt, end: '4' }] },
        { doubts: [{ text: '国开行', start: 0 }] },
      ],
    },
    'pack.info': { good: [{}], bad: [] },
    'publishers.list': { good: [{}], bad: [] },
    'page.report': { good: [{}], bad: [] },
    'page.reveal': {
      good: [{ concept: 0, occurrence: 0 }],
      bad: [
        ...NO_RECORDS,
        {},
        { concept: 0 },
        ...NO_INDICES.flatMap((bad) => [
          { concept: bad, occurrence: 0 },
          { concept: 0, occurrence: bad },
        ]),
      ],
    },
    'page.terms': { good: [{}], bad: [] },
    'page.changed': {
      good: [
        { state: 'on', concepts: 12 },
        { state: 'off', concepts: 0 },
        { state: 'cannot-paint', concepts: 0 },
      ],
      bad: [
        ...NO_RECORDS,
        {},
        { concepts: 1 },
        { state: 'away', concepts: 1 },
        { state: ['on'], concepts: 1 },
        ...NO_INDICES.map((concepts) => ({ state: 'on', concepts })),
      ],
    },
    'forms.everyday': { good: [{}], bad: [] },
    'panel.open': {
      good: [{ concept: 0 }],
      bad: [...NO_RECORDS, {}, ...NO_INDICES.map((concept) => ({ concept }))],
    },
    'glossary.search': {
      good: [
        { query: '', limit: 0 },
        { query: '三'.repeat(200), limit: 20 },
      ],
      bad: [...NO_RECORDS, {}, { query: 1, limit: 1 }, { query: 'a'.repeat(201), limit: 1 }, { query: 'a', limit: -1 }],
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
  expect(parseRequest('card.get', { concept: 1, extra: 2 })).toEqual({ concept: 1 });
  expect(parseRequest('page.step', { by: 1, extra: 2 })).toEqual({ by: 1 });
});

test.each([
  ...NO_RECORDS,
  {},
  { operation: 'card.get', request: { concept: 1 } },
  { xiangjian: 2, operation: 'card.get' },
  { xiangjian: '1', operation: 'card.get' },
  { xiangjian: 1 },
  { xiangjian: 1, operation: 1 },
  { xiangjian: 1, operation: 'card.set' },
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
