import type { HostilePage } from '../stand.ts';
import { DRIVING } from './driving.ts';
import { EVENTS } from './events.ts';
import { POLICIES } from './policies.ts';
import { READING } from './reading.ts';
import { STYLES } from './styles.ts';

/** Every page that means harm. */
export const HOSTILE_PAGES: readonly HostilePage[] = [...EVENTS, ...READING, ...DRIVING, ...STYLES, ...POLICIES];
