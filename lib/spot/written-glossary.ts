import { createFoldTable, foldText } from '../text/fold.ts';
import { frontCode } from './front-code.ts';
import type { SpotConcept, SpotGlossary, SpotSense } from './types.ts';

/** A form as people write it. */
export interface WrittenForm {
  readonly text: string;
  readonly senses: readonly SpotSense[];
}

/** A glossary from forms as people write them, each spelling once. Its forms are numbered in the order of their folded spellings. */
export function writtenGlossary(
  concepts: readonly SpotConcept[],
  forms: readonly WrittenForm[],
  traditional = '',
): SpotGlossary {
  const table = createFoldTable(traditional);
  const { coded, order } = frontCode(forms.map(({ text }) => foldText(text, table)));
  const formAt = (form: number) => forms[order[form] as number] as WrittenForm;
  return {
    patterns: coded,
    traditional,
    conceptAt: (concept) => concepts[concept] as SpotConcept,
    sensesOf: (form) => formAt(form).senses,
    textOf: (form) => formAt(form).text,
  };
}
