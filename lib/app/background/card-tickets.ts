/** Tickets given out and not yet used: a page opens one card at a time, and a frame comes for its ticket at once. */
const MOST_TICKETS = 64;

/**
 * Tickets by which the frame of a card learns that a script of ours speaks to it, not the page around it: only our
 * scripts can ask the background for one. Each admits once, in the tab it was given to.
 */
export interface CardTickets {
  issue(tabId: number | null): string;
  /** True once for a ticket of this tab. */
  admit(ticket: string, tabId: number | null): boolean;
}

/** See {@link CardTickets}. They live as long as the background does: a script whose ticket is gone asks for another. */
export function createCardTickets(): CardTickets {
  const tabs = new Map<string, number | null>();
  return {
    issue(tabId) {
      const ticket = crypto.randomUUID();
      tabs.set(ticket, tabId);
      const [oldest] = tabs.keys();
      if (tabs.size > MOST_TICKETS && oldest !== undefined) tabs.delete(oldest);
      return ticket;
    },
    admit(ticket, tabId) {
      if (!tabs.has(ticket) || tabs.get(ticket) !== tabId) return false;
      return tabs.delete(ticket);
    },
  };
}
