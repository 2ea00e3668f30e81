import { vi } from 'vitest';
import { CARD_FRAME } from '../../lib/protocol/card-frame.ts';
import type { BackgroundOperations, FailureCode, OperationsLike, PageOperations } from '../../lib/protocol/types.ts';
import { resetStubFrames, stubFrameAddress } from './stub-frames.ts';

/** Handlers of one side's operations, as a test answers them. */
export type Answers<O extends OperationsLike<O>> = {
  [K in keyof O]?: (request: O[K]['request']) => O[K]['reply'] | Promise<O[K]['reply']>;
};

/** What a handler throws to be understood as a failure of this code; `no-answer` is a context that is gone. */
export class Failure extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode) {
    super(code);
    this.code = code;
  }
}

/** A tab as the browser tells of it. */
export interface FakeTab {
  id?: number;
  url?: string;
  status?: 'loading' | 'complete';
  incognito?: boolean;
}

/** A message as it was sent. */
interface Message {
  readonly operation: string;
  readonly request: unknown;
}

type Listener = (...told: never[]) => unknown;

/** An event of the extension's API, which a test tells of. */
class FakeEvent {
  readonly listeners = new Set<Listener>();
  readonly addListener = (listener: Listener) => void this.listeners.add(listener);
  readonly removeListener = (listener: Listener) => void this.listeners.delete(listener);
  readonly hasListener = (listener: Listener) => this.listeners.has(listener);
  readonly tell = (...told: unknown[]) => [...this.listeners].map((listener) => listener(...(told as never[])));
}

const events: FakeEvent[] = [];
const event = () => {
  const made = new FakeEvent();
  events.push(made);
  return made;
};

/** A storage in memory: values are copies, and whoever listens hears of what has changed. */
function createArea() {
  const onChanged = event();
  let kept: Record<string, unknown> = {};
  const change = (next: Record<string, unknown>, keys: readonly string[]) => {
    const changes = Object.fromEntries(keys.map((key) => [key, { oldValue: kept[key], newValue: next[key] }]));
    kept = next;
    if (keys.length > 0) onChanged.tell(changes);
  };
  return {
    onChanged,
    clear: () => {
      kept = {};
    },
    get: async (asked: string | readonly string[]) => {
      const keys = typeof asked === 'string' ? [asked] : asked;
      return structuredClone(Object.fromEntries(keys.filter((key) => key in kept).map((key) => [key, kept[key]])));
    },
    set: async (values: Record<string, unknown>) =>
      change({ ...kept, ...structuredClone(values) }, Object.keys(values)),
    remove: async (asked: string | readonly string[]) => {
      const keys = (typeof asked === 'string' ? [asked] : asked).filter((key) => key in kept);
      change(Object.fromEntries(Object.entries(kept).filter(([key]) => !keys.includes(key))), keys);
    },
  };
}

const local = createArea();
const session = createArea();
const onMessage = event();

/** What a test says and sees of the extension around the code it tests. */
export const extension = {
  /** Answers of the background; what they do not have is left to whoever serves in this context. */
  background: {} as Answers<BackgroundOperations>,
  /** Answers of the pages in tabs, by the number of the tab. */
  pages: new Map<number, Answers<PageOperations>>(),
  /** The tabs there are; the first is the active one. */
  tabs: [] as FakeTab[],
  /** Patterns of the sites that permission was given for. */
  origins: [] as string[],
  /** What was sent to the background, in order. */
  sent: [] as Message[],
  /** The requests of one operation that were sent to the background, in order. */
  asked<K extends keyof BackgroundOperations>(operation: K): BackgroundOperations[K]['request'][] {
    return this.sent.filter((message) => message.operation === operation).map(({ request }) => request as never);
  },
  /** Lets nothing be stored any more, as in a full storage; until mocks are restored. */
  fillStorage(): void {
    for (const area of [local, session]) {
      vi.spyOn(area, 'set').mockRejectedValue(new Error('Resource::kQuotaBytes quota exceeded'));
    }
  },
  /** Sends to whoever serves in this context, as another context would. */
  deliver: (operation: string, request: unknown, sender: object = {}) =>
    deliver({ xiangjian: 1, operation, request }, sender),
  /** Forgets everything that was said, stored and listened for. */
  reset() {
    this.background = {};
    this.pages.clear();
    this.tabs = [];
    this.origins = [];
    this.sent = [];
    local.clear();
    session.clear();
    for (const { listeners } of events) listeners.clear();
    resetStubFrames();
    vi.clearAllMocks();
  },
};

async function answer<O extends OperationsLike<O>>(answers: Answers<O>, message: Message): Promise<unknown> {
  const handler = answers[message.operation as keyof O] as (request: unknown) => unknown;
  try {
    return { ok: true, value: structuredClone(await handler(structuredClone(message.request))) };
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'no-answer') throw error;
    return { ok: false, code: error.code };
  }
}

/** Hands a message to all that listen in this context; rejects where none takes it, as the browser does. */
function deliver(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const taken = onMessage.tell(structuredClone(message), sender, (reply: unknown) => resolve(structuredClone(reply)));
    if (!taken.includes(true)) reject(new Error('Could not establish connection. Receiving end does not exist.'));
  });
}

const nothing = async () => {};

/** Stands where code imports `browser` of `wxt/browser`. */
export const browser = {
  storage: { local, session },
  runtime: {
    onMessage,
    onInstalled: event(),
    onStartup: event(),
    openOptionsPage: vi.fn(nothing),
    getManifest: () => ({ content_scripts: [{ matches: ['*://*.zznews.example/*'] }] }),
    getURL: (path: string) =>
      path === CARD_FRAME ? stubFrameAddress() : new URL(path.replace(/^\//, ''), `${location.origin}/`).href,
    sendMessage: (message: Message) => {
      extension.sent.push(structuredClone(message));
      return message.operation in extension.background ? answer(extension.background, message) : deliver(message, {});
    },
  },
  tabs: {
    onActivated: event(),
    onUpdated: event(),
    query: vi.fn(async (_wanted: object) => extension.tabs.slice(0, 1)),
    get: vi.fn(async (id: number) => {
      const tab = extension.tabs.find((one) => one.id === id);
      if (tab === undefined) throw new Error(`No tab with id: ${id}`);
      return tab;
    }),
    getCurrent: vi.fn(async () => extension.tabs[0]),
    create: vi.fn(async (_tab: object) => ({})),
    update: vi.fn(async (_tab: object) => ({})),
    reload: vi.fn(async (_id: number) => {}),
    sendMessage: async (id: number, message: Message) => {
      const page = extension.pages.get(id);
      if (page === undefined || !(message.operation in page)) throw new Error('Receiving end does not exist.');
      return answer(page, message);
    },
  },
  permissions: {
    onAdded: event(),
    onRemoved: event(),
    getAll: async () => ({ origins: extension.origins }),
    request: vi.fn(async (_wanted: object) => true),
    remove: vi.fn(async (_gone: object) => true),
  },
  scripting: {
    insertCSS: vi.fn(async (_what: object) => {}),
    executeScript: vi.fn(async (_what: object): Promise<{ result?: unknown }[]> => []),
    getRegisteredContentScripts: vi.fn(async (_which: object): Promise<object[]> => []),
    registerContentScripts: vi.fn(async (_scripts: object[]) => {}),
    unregisterContentScripts: vi.fn(async (_which: object) => {}),
  },
  commands: {
    onCommand: event(),
    getAll: vi.fn(async (): Promise<{ name?: string; description?: string; shortcut?: string }[]> => []),
  },
  sidePanel: { open: vi.fn(async (_where: object) => {}) },
  action: {
    setBadgeText: vi.fn(async (_badge: object) => {}),
    setBadgeBackgroundColor: vi.fn(async (_badge: object) => {}),
    setBadgeTextColor: vi.fn(async (_badge: object) => {}),
    setTitle: vi.fn(async (_title: object) => {}),
  },
  contextMenus: { onClicked: event(), removeAll: vi.fn(async () => {}), create: vi.fn((_entry: object) => {}) },
  omnibox: {
    onInputStarted: event(),
    onInputChanged: event(),
    onInputEntered: event(),
    setDefaultSuggestion: vi.fn((_suggestion: object) => {}),
  },
  i18n: { getMessage: (key: string) => key },
};
