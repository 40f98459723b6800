import type { ItemDetail } from '../api/types.ts'
import { useTitles } from '../run/use-titles.ts'
import { t } from '../text/text.ts'
import { stillsOf } from '../values/stills.ts'
import { Thumb } from '../values/thumbs.tsx'
import { useDocument, useProject, useRun } from '../workflow/project.ts'

type Input = ItemDetail['inputs'][number]

/** Most items of one node that are shown before the rest is only counted. */
const MOST = 12

/** The items that a result was made from, node by node, each a way to it. */
export function MadeFrom({ inputs }: { inputs: readonly Input[] }) {
  const titles = useTitles()
  const nodes = useDocument((state) => state.workflow.nodes)
  const groups = new Map<string, Input[]>()
  for (const input of inputs) if (nodes[input.node]) groups.set(input.node, [...(groups.get(input.node) ?? []), input])
  if (!groups.size) return null
  return (
    <section aria-label={t('inspector.recipe.from')}>
      <h4>{t('inspector.recipe.from')}</h4>
      <ul className="made-from">
        {[...groups].map(([node, items]) => (
          <li key={node}>
            <span className="quiet">{titles(node)}</span>
            <span className="row wrap">
              {items.slice(0, MOST).map((input) => <Ingredient key={`${input.item} ${input.fn}`} input={input} />)}
              {items.length > MOST && <span className="quiet">{t('inspector.recipe.more', { count: items.length - MOST })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Ingredient({ input }: { input: Input }) {
  const { session } = useProject()
  const titles = useTitles()
  const media = useRun((run) => run.nodes[input.node]?.entries.find(({ item }) => item === input.item)?.tasks[input.fn]?.media)
  const [still] = stillsOf(media)
  return (
    <button type="button" className="ingredient" onClick={() => session.inspect(input)}>
      {still && <Thumb digest={still[0]} isFilm={still[1].startsWith('video/')} width={96} />}
      <span className="figures">{input.fn === 'plan' ? `${t('fn.plan')} ${input.item}`.trim() : input.item || titles(input.node)}</span>
    </button>
  )
}
