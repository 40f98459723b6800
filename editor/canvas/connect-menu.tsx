import { useMemo } from 'react'
import { splitPort } from '../../engine/model/document.ts'
import { connect } from '../document/edits.ts'
import { possibleWires } from '../document/matches.ts'
import { titleOf } from '../document/ports.ts'
import { t } from '../text/text.ts'
import { Picker } from '../ui/picker.tsx'
import type { Choice } from '../ui/picker.tsx'
import { inWords } from '../ui/words.ts'
import { useDocument, useProject } from '../workflow/project.ts'
import { useColours } from './colours.ts'

/** Every wire that the node could have: chosen by words, drawn by Enter. */
export function ConnectMenu({ node }: { node: string }) {
  const { document, session, types } = useProject()
  const workflow = useDocument((state) => state.workflow)
  const colours = useColours()
  const wires = useMemo(() => possibleWires(workflow, types, node), [workflow, types, node])
  const choices = wires.map(({ from, to }, index): Choice => {
    const [[source, out], [reader, input]] = [splitPort(from), splitPort(to)]
    const isOut = source === node
    const value = types.get(workflow.nodes[source]?.type ?? '')?.outputs.find((port) => port.name === out)?.value
    const names = isOut ? { port: inWords(out), other: titleOf(workflow, reader, types), otherPort: inWords(input) } : { port: inWords(input), other: titleOf(workflow, source, types), otherPort: inWords(out) }
    return {
      id: String(index), label: t(isOut ? 'connect.gives' : 'connect.reads', names), mark: <i className="hue" style={{ background: colours.get(value ?? '') }} />,
      ...(workflow.edges.some((edge) => edge.to === to) ? { hint: t('connect.replaces') } : {}),
    }
  })
  const close = () => session.show(undefined)
  const pick = (id: string) => {
    const wire = wires[Number(id)]
    if (wire) document.edit(connect(wire.from, wire.to))
    close()
  }
  return <Picker label={t('connect.label', { title: titleOf(workflow, node, types) })} placeholder={t('connect.find')} choices={choices} none={() => t('connect.none')} onPick={pick} onClose={close} />
}
