/** A concept's name that opens its card in place. */
export function LinkButton(props: {
  /** Index of the concept. */
  readonly concept: number;
  readonly headword: string;
  readonly onOpen: (concept: number) => void;
}) {
  return (
    <button type="button" class="link" lang="zh-CN" onClick={() => props.onOpen(props.concept)}>
      {props.headword}
    </button>
  );
}
