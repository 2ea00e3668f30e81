import type { Span } from '../../spot/types.ts';
import { type Flow, isSameFlow, isStanding } from '../text/flows.ts';

/** What was found in some texts, in the order asked. */
export interface SpotAnswer {
  readonly spans: readonly (readonly Span[])[];
  /** True for a text of which something could not be judged at once. */
  readonly isUndecided: readonly boolean[];
}

/**
 * Asks what terms stand in some texts; `isPatient` waits for what cannot be judged at once. Null where no answer is to be
 * had any more. Never rejects.
 */
export type AskSpots = (texts: readonly string[], isPatient: boolean) => Promise<SpotAnswer | null>;

/** What requests ask of their surroundings. */
export interface SpotRequestsOptions {
  readonly ask: AskSpots;
  /** Most text in one request, in UTF-16 units; a flow that is longer goes by itself. */
  readonly sliceUnits: number;
  /** Called with the flows of a request that still stand as they were sent, and what was found in each. */
  readonly onAnswer: (found: readonly (readonly [flow: Flow, spans: readonly Span[]])[]) => void;
}

/** The flows of a page on their way to who knows the glossaries, and the answers on their way back. */
export interface SpotRequests {
  /**
   * Takes a flow to be asked about, and gives it back as it is on its way: what is asked already as it stands is asked
   * once. Of one node the latest flow counts.
   */
  add(flow: Flow): Flow;
  /** Sends what has been added, as far as requests are free. */
  send(): void;
  /** True while a flow that begins with a text node is on its way. */
  awaits(node: Text): boolean;
  /** True while another full request waits for those on their way. */
  isFull(): boolean;
  /** Lets go of everything that is on its way: what was asked no longer holds. */
  clear(): void;
}

/** Requests on their way at once: one is answered while the next is written. */
const MOST_AT_ONCE = 2;

/** Requests for one page. */
export function createSpotRequests({ ask, sliceUnits, onAnswer }: SpotRequestsOptions): SpotRequests {
  /** By first node: the flow that is wanted of it, waiting or sent. */
  const wanted = new Map<Text, Flow>();
  let waiting: { readonly flow: Flow; readonly isPatient: boolean }[] = [];
  let waitingUnits = 0;
  let underWay = 0;

  return {
    add(flow) {
      const known = wanted.get(flow.nodes[0] as Text);
      if (known !== undefined && isSameFlow(known, flow)) return known;
      wanted.set(flow.nodes[0] as Text, flow);
      wait(flow, false);
      return flow;
    },
    send,
    awaits: (node) => wanted.has(node),
    isFull: () => underWay >= MOST_AT_ONCE && waitingUnits >= sliceUnits,
    clear() {
      wanted.clear();
      waiting = [];
      waitingUnits = 0;
    },
  };

  function wait(flow: Flow, isPatient: boolean): void {
    waiting.push({ flow, isPatient });
    waitingUnits += flow.text.length;
  }

  function isWanted(flow: Flow): boolean {
    return wanted.get(flow.nodes[0] as Text) === flow;
  }

  function send(): void {
    while (underWay < MOST_AT_ONCE && waiting.length > 0) void request(...nextSlice());
  }

  /** As many of those that wait as fit, all patient or none. */
  function nextSlice(): [flows: readonly Flow[], isPatient: boolean] {
    const isPatient = waiting[0]?.isPatient === true;
    let units = 0;
    let count = 0;
    for (const one of waiting) {
      if (one.isPatient !== isPatient || (count > 0 && units + one.flow.text.length > sliceUnits)) break;
      units += one.flow.text.length;
      count++;
    }
    const flows = waiting.slice(0, count).map(({ flow }) => flow);
    waiting = waiting.slice(count);
    waitingUnits -= units;
    // A page changes while its flows wait.
    return [flows.filter((flow) => isWanted(flow) && isStanding(flow)), isPatient];
  }

  async function request(flows: readonly Flow[], isPatient: boolean): Promise<void> {
    if (flows.length === 0) return;
    underWay++;
    const answer = await ask(
      flows.map(({ text }) => text),
      isPatient,
    );
    underWay--;
    const found: (readonly [Flow, readonly Span[]])[] = [];
    for (const [at, flow] of flows.entries()) {
      if (!isWanted(flow)) continue;
      const isOpen = answer?.isUndecided[at] === true && !isPatient;
      if (isOpen) wait(flow, true);
      else wanted.delete(flow.nodes[0] as Text);
      // Where no answer is to be had nothing is known of the text as it stands now.
      if (isStanding(flow)) found.push([flow, answer?.spans[at] ?? []]);
    }
    send();
    onAnswer(found);
  }
}
