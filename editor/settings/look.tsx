import { useState } from 'react'
import { chooseLanguage, languages } from '../text/language.ts'
import type { LanguageTag } from '../text/language.ts'
import { languageTag, t } from '../text/text.ts'
import { chosenTheme, chooseTheme } from '../ui/theme.ts'
import type { Theme } from '../ui/theme.ts'

const themes = ['system', 'light', 'dark'] as const

export function Look() {
  const [theme, setTheme] = useState<Theme | 'system'>(chosenTheme() ?? 'system')
  return (
    <section aria-labelledby="look">
      <h2 id="look">{t('settings.look')}</h2>
      <div className="row wrap settings-look">
        <fieldset className="field">
          <legend className="label">{t('settings.theme')}</legend>
          <div className="choices">
            {themes.map((each) => (
              <label key={each} className="choice"><input type="radio" name="theme" checked={theme === each} onChange={() => {
                chooseTheme(each === 'system' ? undefined : each)
                setTheme(each)
              }} /><span>{t(`settings.theme.${each}`)}</span></label>
            ))}
          </div>
        </fieldset>
        <div className="field">
          <label htmlFor="language">{t('settings.language')}</label>
          <select id="language" aria-describedby="language-help" value={languageTag()} onChange={(event) => void chooseLanguage(event.target.value as LanguageTag)}>
            {Object.entries(languages).map(([tag, name]) => <option key={tag} value={tag} lang={tag}>{name}</option>)}
          </select>
          <p id="language-help" className="help">{t('settings.language-help')}</p>
        </div>
      </div>
    </section>
  )
}
