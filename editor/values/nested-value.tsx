import { clock, inWords } from '../ui/words.ts'
import { t } from '../text/text.ts'
import { isMedia, MediaValue } from './media-value.tsx'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => value !== null && typeof value === 'object' && !Array.isArray(value)
const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'
const isTimed = (value: unknown): boolean => isFields(value) && typeof value['start'] === 'number' && typeof value['end'] === 'number' && typeof value['text'] === 'string'
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Up to so many letters a text is a fact among others; more is a paragraph. */
const SHORT = 24
const DEEPEST = 3

/** A value with values in it, to be read: never as code. What names an entry stands first, short facts share a line, the rest is paragraphs. */
export function NestedValue({ value, depth = 0 }: { value: unknown; depth?: number }) {
  if (isEmpty(value)) return null
  if (typeof value === 'boolean') return <p>{t(value ? 'value.yes' : 'value.no')}</p>
  if (isPlain(value)) return <p>{value}</p>
  if (isMedia(value)) return <MediaValue title="" media={value} />
  if (Array.isArray(value)) return <ListValue list={value} depth={depth} />
  return isFields(value) && depth < DEEPEST ? <Entry fields={value} depth={depth} /> : null
}

function ListValue({ list, depth }: { list: readonly unknown[]; depth: number }) {
  if (list.every(isPlain)) return <p>{list.join(', ')}</p>
  if (list.length > 3 && list.every(isTimed)) return <p>{list.map((word) => (word as Fields)['text']).join(' ')} <span className="quiet figures">({clock((list[0] as { start: number }).start)}–{clock((list.at(-1) as { end: number }).end)})</span></p>
  return <ul className="entries">{list.map((entry, index) => <li key={index}><NestedValue value={entry} depth={depth + 1} /></li>)}</ul>
}

function Entry({ fields, depth }: { fields: Fields; depth: number }) {
  const shown = Object.entries(fields).filter(([, value]) => !isEmpty(value))
  const isSaid = typeof fields['speaker'] === 'string' && typeof fields['text'] === 'string'
  if (isSaid)
    return (
      <>
        <p><strong>{String(fields['speaker'])}</strong> {String(fields['text'])}{typeof fields['start'] === 'number' && <span className="quiet figures"> {clock(fields['start'])}</span>}</p>
        {isMedia(fields['audio']) && <MediaValue title={String(fields['text'])} media={fields['audio']} />}
      </>
    )
  const [naming] = shown.filter(([name, value]) => typeof value === 'string' && /^(?:name|title)$/.test(name))
  const rest = shown.filter((entry) => entry !== naming && !['from', 'to'].includes(entry[0]))
  const { from, to } = fields
  const facts = rest.filter(([, value]) => isPlain(value) && String(value).length <= SHORT)
  return (
    <>
      {(naming !== undefined || typeof from === 'number') && <p>{naming && <strong>{String(naming[1])}</strong>}{typeof from === 'number' && <span className="quiet figures"> {from === to ? from : `${from}–${String(to)}`}</span>}</p>}
      {facts.length > 0 && <p className="entry-facts">{facts.map(([name, value]) => <span key={name}><span className="quiet">{inWords(name)}</span> {String(value)}</span>)}</p>}
      {rest.filter((entry) => !facts.includes(entry)).map(([name, value]) => (
        typeof value === 'string' && rest.length - facts.length === 1
          ? <p key={name}>{value}</p>
          : <div key={name}><span className="quiet">{inWords(name)}</span><NestedValue value={value} depth={depth + 1} /></div>
      ))}
    </>
  )
}
