import type { ItemDetail } from '../api/types.ts'
import { t } from '../text/text.ts'
import { ago, duration, price } from '../ui/words.ts'
import { capabilityWord } from './models.ts'
import { MadeFrom } from './made-from.tsx'

/** What a result was made from: its inputs, prompts as sent, models, seed, price, time. */
export function Recipe({ recipe, inputs }: { recipe: NonNullable<ItemDetail['recipe']>; inputs: ItemDetail['inputs'] }) {
  const { prompts } = recipe
  return (
    <details className="recipe">
      <summary>{t('inspector.recipe')}</summary>
      <dl className="facts">
        <div><dt>{t('inspector.recipe.price')}</dt><dd>{recipe.usd === null ? t('common.unknown') : price(recipe.usd)}</dd></div>
        <div><dt>{t('inspector.recipe.time')}</dt><dd>{duration(recipe.ms)}</dd></div>
        <div><dt>{t('inspector.recipe.at')}</dt><dd>{ago(recipe.at)}</dd></div>
        {Object.entries(recipe.models).map(([capability, model]) => <div key={capability}><dt>{t('inspector.model.of', { capability: capabilityWord(capability) })}</dt><dd>{model}</dd></div>)}
        <div><dt>{t('inspector.recipe.seed')}</dt><dd className="figures">{recipe.seed}</dd></div>
        {recipe.key && <div><dt title={t('inspector.recipe.key.help')}>{t('inspector.recipe.key')}</dt><dd className="figures" title={recipe.key}>{recipe.key.slice(0, 12)}</dd></div>}
      </dl>
      <MadeFrom inputs={inputs} />
      {recipe.warnings.map((warning) => <p key={warning} className="quiet">{warning}</p>)}
      {prompts.length > 0 && <h4>{t('inspector.recipe.sent', { count: prompts.length })}</h4>}
      {prompts.map((prompt, index) => (
        <figure key={index} className="prompt">
          {prompts.length > 1 && <figcaption className="help">{t('inspector.recipe.version', { at: index + 1, count: prompts.length })}</figcaption>}
          <pre>{prompt}</pre>
        </figure>
      ))}
    </details>
  )
}
