import { useMemo } from 'react'
import { addNode, connect, freeId } from '../document/edits.ts'
import { placeOf } from '../document/layout.ts'
import type { Point } from '../document/layout.ts'
import { portAt, portFor, wireOf } from '../document/matches.ts'
import { t } from '../text/text.ts'
import { Picker } from '../ui/picker.tsx'
import type { Choice } from '../ui/picker.tsx'
import { inWords } from '../ui/words.ts'
import type { Overlay } from '../session/session.ts'
import type { Project } from '../workflow/project.ts'
import { useProject } from '../workflow/project.ts'
import { useColours } from './colours.ts'
import { sizeOf } from './flow-nodes.ts'
import { freePlace, WIDTH } from './geometry.ts'

type Asked = Extract<Overlay, { kind: 'add' }>

/** Kinds of node to add; from a wire that was let go, only those that can take it. Enter adds, and connects. */
export function AddMenu({ asked }: { asked: Asked }) {
  const project = useProject()
  const { document, session, types } = project
  const colours = useColours()
  const { workflow } = document.getState()
  const port = asked.from && portAt(workflow, types, asked.from)
  const choices = useMemo(() => [...types.values()].flatMap((type): Choice[] => {
    const fitting = port && asked.from ? portFor(type, port, asked.from.side) : undefined
    if (port && !fitting) return []
    const colour = colours.get((fitting ?? type.outputs[0])?.value ?? '')
    return [{ id: type.type, label: type.title, words: `${type.type} ${type.category}`, group: inWords(type.category), hint: fitting ? inWords(fitting.name) : type.summary, mark: <i className="hue" style={{ background: colour }} /> }]
  }), [types, port, asked.from, colours])
  const close = () => session.show(undefined)
  const pick = (type: string) => {
    close()
    add(project, type, asked)
  }
  const label = port && asked.from ? t(asked.from.side === 'out' ? 'add.fits-from' : 'add.fits-to', { port: inWords(port.name) }) : t('add.label')
  return <Picker label={label} placeholder={port ? label : t('add.find')} choices={choices} at={asked.at} onPick={pick} onClose={close} none={(words) => (words ? t('add.none', { words }) : t('add.none-fits'))} />
}

const BESIDE = 72

function add({ document, session, types, canvas }: Project, type: string, { place, from }: Asked): void {
  const { workflow } = document.getState()
  const id = freeId(workflow, type)
  const info = types.get(type)
  const port = from && portAt(workflow, types, from)
  const end = info && port && from && portFor(info, port, from.side)
  const with1 = addNode(workflow, { id, type, at: { x: 0, y: 0 } })
  const size = sizeOf(with1, id, types)
  const at = freePlace({ ...wanted(), ...size }, Object.keys(workflow.nodes).map((other) => ({ ...placeOf(workflow, other), ...(canvas.current?.sizeOf(other) ?? size) })))
  document.edit((now) => {
    const added = addNode(now, { id, type, at })
    if (!end || !from) return added
    const wire = wireOf(from, id, end.name)
    return connect(wire.from, wire.to)(added)
  })
  session.select([id])
  canvas.current?.reach(id)

  /** Where it was asked for; else to the right of what is selected; else in the middle. */
  function wanted(): Point {
    if (place) return { x: from?.side === 'in' ? place.x - WIDTH : place.x, y: place.y }
    const last = session.getState().nodes.at(-1)
    const middle = canvas.current?.centre() ?? { x: 0, y: 0 }
    if (last === undefined) return { x: middle.x - size.width / 2, y: middle.y - size.height / 2 }
    const beside = placeOf(workflow, last)
    return { x: beside.x + WIDTH + BESIDE, y: beside.y }
  }
}
