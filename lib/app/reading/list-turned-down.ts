import type { Flow } from '../../page/text/flows.ts';
import { SLICE_UNITS } from '../../protocol/limits.ts';
import { readSpottedFlows } from '../../protocol/spotted-flows.ts';
import type { PageContext, Rejection } from '../../spot/types.ts';
import { askUntilAnswered, type Patience } from './ask-until-answered.ts';

/** A surface that was not marked, in the flow it stands in. */
export interface TurnedDown {
  readonly flow: Flow;
  readonly rejection: Rejection;
}

/**
 * What matched in some flows outside their terms and was not marked, in their order; null where the background gives no
 * answer. Asked again for whoever wants the list: pages do not keep it.
 */
export async function listTurnedDown(
  flows: readonly Flow[],
  context: PageContext,
  patience: Patience,
): Promise<readonly TurnedDown[] | null> {
  const found: TurnedDown[] = [];
  for (const slice of slicesOf(flows)) {
    const texts = slice.map(({ text }) => text);
    const request = { flows: texts, context, isPatient: true, withRejected: true };
    const reply = await askUntilAnswered('page.spot', request, patience);
    if (reply === null) return null;
    const spans = readSpottedFlows(reply);
    for (const [at, flow] of slice.entries()) {
      const outside = (reply.flows[at]?.rejected ?? []).filter(
        ({ start, end }) => !spans[at]?.some((span) => span.start <= start && end <= span.end),
      );
      for (const rejection of outside) found.push({ flow, rejection });
    }
  }
  return found;
}

function slicesOf(flows: readonly Flow[]): Flow[][] {
  const slices: Flow[][] = [];
  let units = Number.POSITIVE_INFINITY;
  for (const flow of flows) {
    units += flow.text.length;
    if (units > SLICE_UNITS) {
      slices.push([]);
      units = flow.text.length;
    }
    slices.at(-1)?.push(flow);
  }
  return slices;
}
