import type { Publisher } from '../../lib/glossary/types.ts';
import { nameOfPublisher } from '../../lib/sites/name-of-publisher.ts';
import { usePageTranslator } from '../language.ts';
import type { TextOrigin } from './types.ts';

/** What the form of a text's origin shows. */
export interface OriginFormProps {
  readonly origin: TextOrigin;
  /** What was read off the text: shown as such where it still stands. */
  readonly guessed: TextOrigin;
  readonly publishers: readonly Publisher[];
  readonly onOrigin: (origin: TextOrigin) => void;
}

/** First and last day that a date can be, as {@link OriginForm} asks the browser for it. */
const FIRST_DAY = '1949-01-01';
const LAST_DAY = '2100-12-31';

/** Title, date and publisher of a text. */
export function OriginForm({ origin, guessed, publishers, onOrigin }: OriginFormProps) {
  const { t, language } = usePageTranslator();
  const isGuess = (key: 'date' | 'publisherId') => guessed[key] !== null && guessed[key] === origin[key];
  return (
    <div class="origin">
      <label>
        <span class="field-name">{t('pasteName')}</span>
        <input
          type="text"
          lang="zh-CN"
          autocomplete="off"
          value={origin.title}
          onInput={(event) => onOrigin({ ...origin, title: event.currentTarget.value })}
        />
      </label>
      <label>
        <span class="field-name">
          {t('pasteDate')}
          {isGuess('date') && <span class="soft"> {t('pasteGuessed')}</span>}
        </span>
        <input
          type="date"
          min={FIRST_DAY}
          max={LAST_DAY}
          value={origin.date ?? ''}
          aria-describedby="date-why"
          onChange={(event) => {
            const { value } = event.currentTarget;
            // A year is typed digit by digit, and each digit is told as a change.
            if (value === '' || (value >= FIRST_DAY && value <= LAST_DAY)) onOrigin({ ...origin, date: value || null });
          }}
        />
        <span class="soft why" id="date-why">
          {t('pasteDateWhy')}
        </span>
      </label>
      <label>
        <span class="field-name">
          {t('pastePublisher')}
          {isGuess('publisherId') && <span class="soft"> {t('pasteGuessed')}</span>}
        </span>
        <select
          value={origin.publisherId ?? ''}
          aria-describedby="publisher-why"
          onChange={(event) => onOrigin({ ...origin, publisherId: event.currentTarget.value || null })}
        >
          <option value="">{t('pasteOther')}</option>
          {publishers.map((publisher) => {
            const { text, lang } = nameOfPublisher(publisher, language);
            return (
              <option key={publisher.id} value={publisher.id} lang={lang}>
                {text}
              </option>
            );
          })}
        </select>
        <span class="soft why" id="publisher-why">
          {t('pastePublisherWhy')}
        </span>
      </label>
    </div>
  );
}
