/** A concept's name that opens its card in place. */
export function LinkButton(props: {
  readonly to: string;
  readonly headword: string;
  readonly onOpen: (id: string) => void;
}) {
  return (
    <button type="button" class="link" lang="zh-CN" onClick={() => props.onOpen(props.to)}>
      {props.headword}
    </button>
  );
}
