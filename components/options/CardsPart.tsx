import { LONGEST_DWELL_MS, type Settings, SHORTEST_DWELL_MS } from '../../lib/settings/settings.ts';
import { usePageTranslator } from '../language.ts';
import { Switch } from '../Switch.tsx';
import { Choices } from './Choices.tsx';
import { Slider } from './Slider.tsx';

/** Between two places of the slider of delays, in ms: less cannot be felt. */
const DELAY_STEP_MS = 20;

/** How cards open, where they stand, and how they are set. */
export function CardsPart({
  settings,
  onSet,
}: {
  readonly settings: Settings;
  readonly onSet: (some: Partial<Settings>) => void;
}) {
  const { t } = usePageTranslator();
  return (
    <>
      <Choices
        name="opener"
        question={t('opener')}
        choices={[
          { value: 'hover', label: t('openerHover') },
          { value: 'alt', label: t('openerKey', { key: 'Alt' }) },
          { value: 'ctrl', label: t('openerKey', { key: 'Ctrl' }) },
          { value: 'shift', label: t('openerKey', { key: 'Shift' }) },
          { value: 'click', label: t('openerClick') },
        ]}
        chosen={settings.opener}
        onChoose={(opener) => onSet({ opener })}
      />
      <Slider
        name="hover-delay"
        label={t('hoverDelay')}
        least={SHORTEST_DWELL_MS}
        most={LONGEST_DWELL_MS}
        step={DELAY_STEP_MS}
        value={settings.hoverDelay}
        say={(ms) => t('hoverDelaySeconds', { seconds: (ms / 1000).toFixed(2) })}
        isDisabled={settings.opener === 'click'}
        onChoose={(hoverDelay) => onSet({ hoverDelay })}
      />
      <Switch
        label={
          <>
            <span class="choice-label">{t('compactCards')}</span>
            <span class="soft">{t('compactCardsLine')}</span>
          </>
        }
        isOn={settings.compactCards}
        onChange={(compactCards) => onSet({ compactCards })}
      />
      <Choices
        name="selection-card"
        question={t('selectionCard')}
        choices={[
          { value: 'seal', label: t('selectionCardSeal'), line: t('selectionCardSealLine') },
          { value: 'key', label: t('selectionCardKey') },
          { value: 'off', label: t('selectionCardOff') },
        ]}
        chosen={settings.selectionCard}
        onChoose={(selectionCard) => onSet({ selectionCard })}
      />
      <Choices
        name="page-answers"
        question={t('pageAnswers')}
        choices={[
          { value: 'rest', label: t('pageAnswersRest'), line: t('pageAnswersRestLine') },
          { value: 'key', label: t('pageAnswersKey') },
          { value: 'off', label: t('pageAnswersOff') },
        ]}
        chosen={settings.pageAnswers}
        onChoose={(pageAnswers) => onSet({ pageAnswers })}
      />
      <Choices
        name="card-side"
        question={t('cardSide')}
        choices={[
          { value: 'below', label: t('cardSideBelow') },
          { value: 'above', label: t('cardSideAbove') },
        ]}
        chosen={settings.cardSide}
        onChoose={(cardSide) => onSet({ cardSide })}
      />
      <Choices
        name="card-text"
        question={t('cardText')}
        choices={[
          { value: 'small', label: t('cardTextSmall') },
          { value: 'normal', label: t('cardTextNormal') },
          { value: 'large', label: t('cardTextLarge') },
        ]}
        chosen={settings.cardText}
        onChoose={(cardText) => onSet({ cardText })}
      />
      <Choices
        name="card-order"
        question={t('cardOrder')}
        choices={[
          { value: 'auto', label: t('cardOrderAuto') },
          { value: 'zh', label: t('cardOrderZh') },
          { value: 'en', label: t('cardOrderEn') },
        ]}
        chosen={settings.cardOrder}
        onChoose={(cardOrder) => onSet({ cardOrder })}
      />
      <Choices
        name="card-languages"
        question={t('cardLanguages')}
        choices={[
          { value: 'first', label: t('cardLanguagesFirst') },
          { value: 'stacked', label: t('cardLanguagesStacked') },
          { value: 'beside', label: t('cardLanguagesBeside') },
        ]}
        chosen={settings.cardLanguages}
        onChoose={(cardLanguages) => onSet({ cardLanguages })}
      />
    </>
  );
}
