import { expect, test } from 'vitest';
import { createCardTickets } from './card-tickets.ts';

test('a ticket admits once', () => {
  const tickets = createCardTickets();
  const ticket = tickets.issue(7);
  expect(tickets.admit(ticket, 7)).toBe(true);
  expect(tickets.admit(ticket, 7)).toBe(false);
});

test('in its own tab alone, where another’s try does not use it up', () => {
  const tickets = createCardTickets();
  const ticket = tickets.issue(7);
  expect(tickets.admit(ticket, 8)).toBe(false);
  expect(tickets.admit(ticket, null)).toBe(false);
  expect(tickets.admit(ticket, 7)).toBe(true);
});

test('one given where there is no tab admits where there is none, and in no tab', () => {
  const tickets = createCardTickets();
  const ticket = tickets.issue(null);
  expect(tickets.admit(ticket, 0)).toBe(false);
  expect(tickets.admit(ticket, 7)).toBe(false);
  expect(tickets.admit(ticket, null)).toBe(true);
  expect(tickets.admit(ticket, null)).toBe(false);
});

test.each(['', 'x', 'undefined', 'constructor'])('what was never given out admits nobody: %j', (ticket) => {
  const tickets = createCardTickets();
  tickets.issue(7);
  expect(tickets.admit(ticket, 7)).toBe(false);
  expect(tickets.admit(ticket, null)).toBe(false);
});

test('no two are alike, and none can be guessed from the one before', () => {
  const tickets = createCardTickets();
  const given = Array.from({ length: 200 }, () => tickets.issue(7));
  expect(new Set(given).size).toBe(given.length);
  for (const ticket of given) expect(ticket.length).toBeGreaterThanOrEqual(32);
});

test('several wait at once, in whatever tabs, and each is used by itself', () => {
  const tickets = createCardTickets();
  const given = [1, 2, 1].map((tab) => ({ tab, ticket: tickets.issue(tab) }));
  for (const { tab, ticket } of given.reverse()) expect(tickets.admit(ticket, tab)).toBe(true);
});

test('of those that nobody comes for the 64 last are kept', () => {
  const tickets = createCardTickets();
  const given = Array.from({ length: 100 }, () => tickets.issue(7));
  expect(given.map((ticket) => tickets.admit(ticket, 7))).toEqual(given.map((_ticket, at) => at >= 36));
});

test('those that were used make room', () => {
  const tickets = createCardTickets();
  const first = tickets.issue(7);
  for (let at = 0; at < 200; at++) tickets.admit(tickets.issue(7), 7);
  expect(tickets.admit(first, 7)).toBe(true);
});
