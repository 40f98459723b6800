import type { ItemDetail } from '../api/types.ts'
import { duration, inWords, price } from '../ui/words.ts'

/** What a result was made from: prompts as sent, models, seed, price, time. */
export function Recipe({ recipe }: { recipe: NonNullable<ItemDetail['recipe']> }) {
  return (
    <details className="recipe">
      <summary>How it was made</summary>
      <dl className="facts">
        <div><dt>Time</dt><dd>{duration(recipe.ms)}</dd></div>
        <div><dt>Price</dt><dd>{recipe.usd === null ? 'Unknown' : price(recipe.usd)}</dd></div>
        <div><dt>Seed</dt><dd>{recipe.seed}</dd></div>
        {Object.entries(recipe.models).map(([capability, model]) => <div key={capability}><dt>{inWords(capability)}</dt><dd>{model}</dd></div>)}
        {recipe.key && <div><dt>Key</dt><dd title={recipe.key}>{recipe.key.slice(0, 12)}</dd></div>}
      </dl>
      {recipe.warnings.map((warning) => <p key={warning} className="quiet">{warning}</p>)}
      {recipe.prompts.map((prompt, index) => <pre key={index}>{prompt}</pre>)}
    </details>
  )
}
