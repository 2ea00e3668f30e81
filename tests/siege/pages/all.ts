import type { HostilePage } from '../stand.ts';
import { POLICIES } from './policies.ts';

/** Every page that means harm. */
export const HOSTILE_PAGES: readonly HostilePage[] = [...POLICIES];
