import type { ExplainedKind } from '../derive/types.ts';
import type { Category } from './types.ts';

/** The five hues of marks, several categories share one; and the quiet one of what a page says itself. */
export const HUES = ['policy', 'body', 'person', 'place', 'work', 'page'] as const;
export type Hue = (typeof HUES)[number];

const HUE_OF: Readonly<Record<Category, Hue>> = {
  policy: 'policy',
  slogan: 'policy',
  body: 'body',
  firm: 'body',
  person: 'person',
  place: 'place',
  programme: 'work',
  document: 'work',
  project: 'work',
  event: 'work',
  technology: 'work',
  product: 'work',
};

/** The hue a category is marked in, on the page and on the card; of a kind of what a page says itself the quiet one. */
export function hueOf(category: Category | ExplainedKind): Hue {
  return (HUE_OF as Readonly<Record<string, Hue>>)[category] ?? 'page';
}
