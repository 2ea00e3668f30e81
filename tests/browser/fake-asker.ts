import type { Category, Tier } from '../../lib/glossary/types.ts';
import type { AnnotatorOptions } from '../../lib/page/annotate/annotator.ts';
import type { PageContext, Span, SpotEntry } from '../../lib/spot/types.ts';
import { termRef } from '../../lib/terms/ref.ts';

/** A question on its way. */
export interface Asked {
  readonly context: PageContext;
  readonly texts: readonly string[];
  readonly isPatient: boolean;
  /** Lets the answer go, as what was known when it was asked. */
  readonly answer: () => void;
  /** Answers that nothing is to be had any more. */
  readonly giveUp: () => void;
}

/** One who knows some forms and finds them by plain search; each form is the only one of its entry. */
export interface FakeAsker {
  readonly askSpots: AnnotatorOptions['askSpots'];
  /** All that was asked, in order. */
  readonly asked: Asked[];
  /** Every text that was asked about, in order. */
  texts(): string[];
  know(form: string, category?: Category, tier?: Tier, weight?: number): void;
  forget(form: string): void;
  /** Surfaces that are judged only for who is patient. */
  readonly undecided: Set<string>;
  /** While true an answer waits until it is let go. */
  isHeld: boolean;
  /** Questions that have not been answered. */
  underWay(): number;
}

/** An asker for one test. */
export function createFakeAsker(...forms: string[]): FakeAsker {
  const known = new Map<string, SpotEntry>();
  const asked: Asked[] = [];
  let underWay = 0;
  const asker: FakeAsker = {
    asked,
    undecided: new Set(),
    isHeld: false,
    texts: () => asked.flatMap(({ texts }) => texts),
    underWay: () => underWay,
    know: (form, category = 'policy', tier = 'essential', weight = 0) =>
      void known.set(form, { ref: termRef('seeds', form), category, tier, weight }),
    forget: (form) => void known.delete(form),
    askSpots(context, texts, isPatient) {
      underWay++;
      const spans = texts.map((text) => spansIn(text, known, isPatient ? new Set() : asker.undecided));
      const isUndecided = texts.map((text) => !isPatient && [...asker.undecided].some((form) => text.includes(form)));
      return new Promise((resolve) => {
        const settle = (answer: Parameters<typeof resolve>[0]) => {
          underWay--;
          resolve(answer);
        };
        const one: Asked = {
          context,
          texts,
          isPatient,
          answer: () => settle({ spans, isUndecided }),
          giveUp: () => settle(null),
        };
        asked.push(one);
        if (!asker.isHeld) one.answer();
      });
    },
  };
  for (const form of forms) asker.know(form);
  return asker;
}

/** Where forms stand in a text, leftmost and longest. */
export function spansIn(
  text: string,
  forms: ReadonlyMap<string, SpotEntry>,
  leftOut: ReadonlySet<string> = new Set(),
): Span[] {
  const longestFirst = [...forms.keys()].filter((form) => !leftOut.has(form)).sort((a, b) => b.length - a.length);
  const spans: Span[] = [];
  for (let start = 0; start < text.length; start++) {
    const form = longestFirst.find((one) => text.startsWith(one, start));
    if (form === undefined) continue;
    const end = start + form.length;
    const entries = [forms.get(form) as SpotEntry];
    spans.push({ start, end, entries, match: { form, reasons: [{ code: 'long' }] }, nested: [] });
    start = end - 1;
  }
  return spans;
}
