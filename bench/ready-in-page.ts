import { becomeReady } from './become-ready.ts';

Object.assign(globalThis, { becomeReady });
