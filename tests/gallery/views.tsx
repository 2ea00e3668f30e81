import type { ComponentChild } from 'preact';
import { Card } from '../../components/card/Card.tsx';
import { CardWindow } from '../../components/card/CardWindow.tsx';
import { CARD_FIXTURES, CARD_WINDOW_FIXTURES } from '../../components/card/card.fixtures.ts';
import { CardSurroundingsContext } from '../../components/card/surroundings.ts';
import { DeskView } from '../../components/desk/DeskView.tsx';
import { DESK_FIXTURES } from '../../components/desk/desk.fixtures.ts';
import { GlossariesView } from '../../components/glossaries/GlossariesView.tsx';
import { GLOSSARIES_FIXTURES } from '../../components/glossaries/glossaries.fixtures.ts';
import { LanguageContext, PageLanguageContext } from '../../components/language.ts';
import { OptionsView } from '../../components/options/OptionsView.tsx';
import { OPTIONS_FIXTURES } from '../../components/options/options.fixtures.ts';
import { OwnCardPart } from '../../components/own/OwnCardPart.tsx';
import { OWN_FIXTURES } from '../../components/own/own.fixtures.ts';
import { PanelView } from '../../components/panel/PanelView.tsx';
import { PANEL_FIXTURES } from '../../components/panel/panel.fixtures.ts';
import { PasteView } from '../../components/paste/PasteView.tsx';
import { PASTE_FIXTURES } from '../../components/paste/paste.fixtures.ts';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { POPUP_FIXTURES } from '../../components/popup/popup.fixtures.ts';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import { WELCOME_FIXTURES } from '../../components/welcome/welcome.fixtures.ts';
import type { Language } from '../../lib/i18n/language.ts';
import { createPageTranslator } from '../../lib/i18n/page-messages.ts';
import { createTranslator } from '../../lib/i18n/translator.ts';
import { PageParts } from './PageParts.tsx';
import { PAGE_PART_FIXTURES } from './page-parts.fixtures.ts';

/** Every fixture of the components as a view to render, by `component-fixture`. */
export const VIEWS: ReadonlyMap<string, () => ComponentChild> = new Map([
  ...viewsOf('card', CARD_FIXTURES, (props) => (
    <CardSurroundingsContext.Provider value={{ copy: async () => true, say: () => {}, resized: () => {} }}>
      <Card {...props} />
    </CardSurroundingsContext.Provider>
  )),
  ...viewsOf('card', CARD_WINDOW_FIXTURES, (props) => <CardWindow {...props} />),
  ...viewsOf('popup', POPUP_FIXTURES, (props) => <PopupView {...props} />),
  ...viewsOf('panel', PANEL_FIXTURES, (props) => <PanelView {...props} />),
  ...viewsOf('options', OPTIONS_FIXTURES, (props) => <OptionsView {...props} />),
  ...viewsOf('paste', PASTE_FIXTURES, (props) => <PasteView {...props} />),
  ...viewsOf('own', OWN_FIXTURES, (props) => <OwnCardPart {...props} />),
  ...viewsOf('desk', DESK_FIXTURES, (props) => <DeskView {...props} />),
  ...viewsOf('glossaries', GLOSSARIES_FIXTURES, (props) => <GlossariesView {...props} />),
  ...viewsOf('welcome', WELCOME_FIXTURES, (props) => <WelcomeView {...props} />),
  ...viewsOf('page', PAGE_PART_FIXTURES, (props) => <PageParts {...props} />),
]);

/** A view below the language it is to speak. */
export function inLanguage(language: Language, view: ComponentChild) {
  return (
    <LanguageContext.Provider value={createTranslator(language)}>
      <PageLanguageContext.Provider value={createPageTranslator(language)}>{view}</PageLanguageContext.Provider>
    </LanguageContext.Provider>
  );
}

function viewsOf<P>(name: string, fixtures: Readonly<Record<string, P>>, view: (props: P) => ComponentChild) {
  return Object.entries(fixtures).map(([fixture, props]) => [`${name}-${fixture}`, () => view(props)] as const);
}
