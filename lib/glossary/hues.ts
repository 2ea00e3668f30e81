import type { Category } from './types.ts';

/** The five hues of marks; several categories share one. */
export const HUES = ['policy', 'body', 'person', 'place', 'work'] as const;
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

/** The hue a category is marked in, on the page and on the card. */
export function hueOf(category: Category): Hue {
  return HUE_OF[category];
}
