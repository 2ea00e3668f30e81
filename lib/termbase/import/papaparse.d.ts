/** The part of papaparse that pure code uses: its own types bring along those of Node. */
export interface ParseStep<Row> {
  readonly data: Row;
  readonly errors: readonly { readonly code: string; readonly index?: number }[];
  readonly meta: { readonly cursor: number };
}
export interface ParseConfig<Row> {
  readonly delimiter: string;
  readonly newline: '\n';
  readonly step: (step: ParseStep<Row>, parser: { abort(): void }) => void;
}
declare const Papa: { parse<Row>(text: string, config: ParseConfig<Row>): unknown };
// biome-ignore lint/style/noDefaultExport: the library has no other.
export default Papa;
