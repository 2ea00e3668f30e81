import type { TermRef } from '../../lib/terms/ref.ts';

/** An entry's name that opens its card in place. */
export function LinkButton(props: {
  readonly term: TermRef;
  readonly headword: string;
  readonly onOpen: (term: TermRef) => void;
}) {
  return (
    <button type="button" class="link" lang="zh-CN" onClick={() => props.onOpen(props.term)}>
      {props.headword}
    </button>
  );
}
