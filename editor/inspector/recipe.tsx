import type { ItemDetail } from '../api/types.ts'
import { t } from '../text/text.ts'
import { duration, inWords, price } from '../ui/words.ts'

/** What a result was made from: prompts as sent, models, seed, price, time. */
export function Recipe({ recipe }: { recipe: NonNullable<ItemDetail['recipe']> }) {
  return (
    <details className="recipe">
      <summary>{t('inspector.recipe')}</summary>
      <dl className="facts">
        <div><dt>{t('inspector.recipe.time')}</dt><dd>{duration(recipe.ms)}</dd></div>
        <div><dt>{t('inspector.recipe.price')}</dt><dd>{recipe.usd === null ? t('common.unknown') : price(recipe.usd)}</dd></div>
        <div><dt>{t('inspector.recipe.seed')}</dt><dd>{recipe.seed}</dd></div>
        {Object.entries(recipe.models).map(([capability, model]) => <div key={capability}><dt>{inWords(capability)}</dt><dd>{model}</dd></div>)}
        {recipe.key && <div><dt>{t('inspector.recipe.key')}</dt><dd title={recipe.key}>{recipe.key.slice(0, 12)}</dd></div>}
      </dl>
      {recipe.warnings.map((warning) => <p key={warning} className="quiet">{warning}</p>)}
      {recipe.prompts.map((prompt, index) => <pre key={index}>{prompt}</pre>)}
    </details>
  )
}
