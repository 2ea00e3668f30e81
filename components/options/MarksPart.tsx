import { EXPLAINED_KINDS, type ExplainedKind } from '../../lib/derive/types.ts';
import { hueOf } from '../../lib/glossary/hues.ts';
import { CATEGORIES } from '../../lib/glossary/types.ts';
import type { OptionsKey } from '../../lib/i18n/options-messages.ts';
import type { Hideable, Settings } from '../../lib/settings/settings.ts';
import { usePageTranslator } from '../language.ts';
import { Switch } from '../Switch.tsx';
import { Choices } from './Choices.tsx';
import { SampleLine } from './SampleLine.tsx';

/** What is said of each kind of what a page says itself. */
const PAGE_KIND_LINES: Readonly<Record<ExplainedKind, OptionsKey>> = {
  abbrev: 'pageKindAbbrev',
  members: 'pageKindMembers',
  role: 'pageKindRole',
  deixis: 'pageKindDeixis',
  date: 'pageKindDate',
  quantity: 'pageKindQuantity',
  unknown: 'pageKindUnknown',
};

/** What is marked and how it looks, with a line that shows it. */
export function MarksPart(props: {
  readonly settings: Settings;
  readonly onSet: (some: Partial<Settings>) => void;
  readonly onCategory: (category: Hideable, isOn: boolean) => void;
}) {
  const { t, category: nameOf, explainedKind } = usePageTranslator();
  const { settings, onSet } = props;
  return (
    <>
      <Choices
        name="level"
        question={t('level')}
        choices={[
          { value: 'essential', label: t('levelEssential'), line: t('levelEssentialLine') },
          { value: 'standard', label: t('levelStandard'), line: t('levelStandardLine') },
          { value: 'everything', label: t('levelEverything'), line: t('levelEverythingLine') },
        ]}
        chosen={settings.level}
        onChoose={(level) => onSet({ level })}
      />
      <Choices
        name="density"
        question={t('density')}
        choices={[
          { value: 'first', label: t('densityFirst'), line: t('densityFirstLine') },
          { value: 'all', label: t('densityAll') },
        ]}
        chosen={settings.density}
        onChoose={(density) => onSet({ density })}
      />
      <Choices
        name="ink-share"
        question={t('inkShare')}
        choices={[
          { value: '6', label: t('inkShareOf', { share: '6%' }), line: t('inkShareLeastLine') },
          { value: '12', label: t('inkShareOf', { share: '12%' }), line: t('inkShareLine') },
          { value: '20', label: t('inkShareOf', { share: '20%' }) },
          { value: 'all', label: t('inkShareAll') },
        ]}
        chosen={settings.inkShare}
        onChoose={(inkShare) => onSet({ inkShare })}
      />
      <Choices
        name="colours"
        question={t('colours')}
        choices={[
          { value: 'standard', label: t('coloursStandard'), line: t('coloursStandardLine') },
          { value: 'contrast', label: t('coloursContrast'), line: t('coloursContrastLine') },
        ]}
        chosen={settings.colours}
        onChoose={(colours) => onSet({ colours })}
      />
      <SampleLine settings={settings} />
      <Switch
        label={
          <>
            <span class="choice-label">{t('printTerms')}</span>
            <span class="soft">{t('printTermsLine')}</span>
          </>
        }
        isOn={settings.printTerms}
        onChange={(printTerms) => onSet({ printTerms })}
      />
      <fieldset>
        <legend>{t('categories')}</legend>
        <p class="soft">{t('categoriesIntro')}</p>
        <ul class="categories">
          {CATEGORIES.map((category) => (
            <li key={category} data-hue={hueOf(category)}>
              <Switch
                label={
                  <>
                    <span class="hue-mark" />
                    <span class="category-name">{nameOf(category)}</span>
                  </>
                }
                isOn={!settings.hiddenCategories.includes(category)}
                onChange={(isOn) => props.onCategory(category, isOn)}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      <fieldset>
        <legend>{t('pageKinds')}</legend>
        <p class="soft">{t('pageKindsIntro')}</p>
        <ul class="page-kinds">
          {EXPLAINED_KINDS.map((kind) => (
            <li key={kind} data-hue="page">
              <Switch
                label={
                  <>
                    <span class="category-name">{explainedKind(kind)}</span>
                    <span class="soft">{t(PAGE_KIND_LINES[kind])}</span>
                  </>
                }
                isOn={!settings.hiddenCategories.includes(kind)}
                onChange={(isOn) => props.onCategory(kind, isOn)}
              />
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  );
}
