import type { WelcomeViewProps } from './WelcomeView.tsx';

const nothing = () => {};

const TYPICAL: WelcomeViewProps = {
  publishers: 6,
  keys: { next: 'Alt+Shift+J', previous: 'Alt+Shift+K' },
  opener: 'hover',
  canPaint: true,
  toolbar: 'chromium',
  onFirstCard: nothing,
  onPanel: nothing,
  onPaste: nothing,
  onOptions: nothing,
};

/** The first page's props by name: each is a state a reader can meet. */
export const WELCOME_FIXTURES = {
  typical: TYPICAL,
  /** Before the background has answered, on a browser with neither keys nor side panel. */
  bare: { ...TYPICAL, publishers: null, keys: null, onPanel: null, opener: 'click', toolbar: null },
  firefox: { ...TYPICAL, toolbar: 'firefox' },
  cannotPaint: { ...TYPICAL, canPaint: false },
} satisfies Record<string, WelcomeViewProps>;
