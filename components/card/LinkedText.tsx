import type { KnownPart } from '../../lib/derive/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { LinkButton } from './LinkButton.tsx';

/** A Chinese text whose known parts, which rise, open their cards. */
export function LinkedText(props: {
  readonly text: string;
  readonly known: readonly KnownPart[];
  readonly onOpen: (term: TermRef) => void;
}) {
  let from = 0;
  const pieces = props.known.flatMap(({ start, end, ref }) => {
    const before = props.text.slice(from, start);
    from = end;
    const name = props.text.slice(start, end);
    return [before, <LinkButton key={start} term={ref} headword={name} onOpen={props.onOpen} />];
  });
  return (
    <>
      {pieces}
      {props.text.slice(from)}
    </>
  );
}
