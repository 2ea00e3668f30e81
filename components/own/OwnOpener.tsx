import { useOwnTranslator } from './use-own-translator.ts';

/** How a card opens the form of an own entry, and what that is called. */
export interface OwnOpening {
  readonly label: 'ownAdd' | 'ownAddText' | 'ownEdit';
  readonly onOpen: () => void;
}

/** Opens the form of an own entry from the text of a card; nothing where there is no place for one. */
export function OwnOpener({ own }: { readonly own: OwnOpening | null }) {
  const { t } = useOwnTranslator();
  if (own === null) return null;
  return (
    <section class="quiet own-opener">
      <button type="button" class="more" aria-keyshortcuts="a" onClick={own.onOpen}>
        {t(own.label)}
      </button>
    </section>
  );
}
