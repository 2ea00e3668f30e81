import { type ComponentChildren, Fragment } from 'preact';
import type { CardKey } from '../lib/i18n/card-messages.ts';
import { useTranslator } from './language.ts';

/** Private-use characters: no message and no page text has them. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

/** A message of the card whose places are filled with elements, so that a Chinese word in English text has its `lang`. */
export function Phrase({
  of,
  with: values,
}: {
  readonly of: CardKey;
  readonly with: Record<string, ComponentChildren>;
}) {
  const { t } = useTranslator();
  const marked = Object.fromEntries(Object.keys(values).map((name) => [name, `${OPEN}${name}${CLOSE}`]));
  return (
    <>
      {t(of, marked)
        .split(OPEN)
        .map((piece, at) => {
          if (at === 0) return piece;
          const [name = '', rest] = piece.split(CLOSE);
          return (
            <Fragment key={name}>
              {values[name]}
              {rest}
            </Fragment>
          );
        })}
    </>
  );
}
