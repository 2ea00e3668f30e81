import type { HostilePage } from '../stand.ts';
import { CHARACTERS } from './characters.ts';
import { CHURN } from './churn.ts';
import { DOCUMENTS } from './documents.ts';
import { DRIVING } from './driving.ts';
import { EVENTS } from './events.ts';
import { NAVIGATION } from './navigation.ts';
import { POLICIES } from './policies.ts';
import { PROTOTYPES } from './prototypes.ts';
import { READING } from './reading.ts';
import { SIZE } from './size.ts';
import { STYLES } from './styles.ts';

/** Every page that means harm. */
export const HOSTILE_PAGES: readonly HostilePage[] = [
  ...EVENTS,
  ...READING,
  ...DRIVING,
  ...STYLES,
  ...PROTOTYPES,
  ...POLICIES,
  ...CHURN,
  ...SIZE,
  ...CHARACTERS,
  ...DOCUMENTS,
  ...NAVIGATION,
];
