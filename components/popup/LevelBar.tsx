import { LEVELS, type Level } from '../../lib/settings/settings.ts';
import { usePageTranslator } from '../language.ts';

const NAMES = { essential: 'levelEssential', standard: 'levelStandard', everything: 'levelEverything' } as const;

/** How much is marked, as one bar of three; radio buttons to keyboards and screen readers. */
export function LevelBar(props: { readonly level: Level; readonly onLevel: (level: Level) => void }) {
  const { t } = usePageTranslator();
  return (
    <fieldset class="level">
      <legend class="soft">{t('level')}</legend>
      <div class="bar">
        {LEVELS.map((level) => (
          <label key={level}>
            <input
              type="radio"
              name="level"
              value={level}
              checked={props.level === level}
              onChange={() => props.onLevel(level)}
            />
            {t(NAMES[level])}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
