import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { useProject } from '../workflow/project.ts'

interface Part { id: string; value: Record<string, unknown> }

/** What a plan broke its item into. Each part opens as an item of its own, where it is edited. */
export function PartList({ node, values }: { node: string; values: Record<string, unknown> }) {
  const { session } = useProject()
  const parts = Object.values(values).flatMap((value) => (Array.isArray(value) ? value.filter(isPart) : []))
  if (!parts.length) return null
  return (
    <section aria-label={t('inspector.parts')}>
      <h3>{t('inspector.part-count', { count: parts.length })}</h3>
      <ul className="items">
        {parts.map(({ id, value }) => (
          <li key={id}>
            <button type="button" className="item-row" onClick={() => session.inspect({ node, item: id, fn: 'run' })}>
              <span className="figures">{id}</span><span className="grow"><span className="quiet clip">{headline(value)}</span></span><Icon name="next" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const isPart = (value: unknown): value is Part =>
  value !== null && typeof value === 'object' && typeof (value as Partial<Part>).id === 'string' && typeof (value as Partial<Part>).value === 'object'

/** The first words of a value: fields are in the order of their schema, the telling ones first. */
const headline = (value: Record<string, unknown>) => Object.values(value).find((field): field is string => typeof field === 'string' && field !== '') ?? ''
