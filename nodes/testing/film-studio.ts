import { toWorkflow, type Workflow } from '../../engine/model/document.ts'
import type { Implementation } from '../../engine/implement.ts'
import { createRig, type Outcome } from '../../engine/testing/rig.ts'
import type { FilmInput } from '../assemble/film-input.ts'
import { knownOf, rulesFor } from '../assemble/known.ts'
import { createClients } from '../clients/index.ts'
import { faultsOf, type Fault } from '../film/inspect/faults.ts'
import { inspectFilm, type Measures } from '../film/inspect/inspect-film.ts'
import { createTemporaryArtifacts } from '../film/temporary-artifacts.ts'
import { implementations } from '../index.ts'
import { createOfflineProvider } from '../providers/offline/index.ts'
import type { Template } from '../story/template.ts'
import type { Film } from '../values/index.ts'

/** The whole of Reelgraph without a server: real nodes and the offline provider, in a fresh folder. */
export async function createFilmStudio() {
  const artifacts = await createTemporaryArtifacts()
  const { models } = createOfflineProvider()
  const services = Object.fromEntries(Object.entries(models).flatMap(([capability, [model]]) => (model ? [[capability, model]] : [])))
  const assembled: { last?: FilmInput } = {}
  /** Remembers what the film was made of. */
  const watched = implementations.map((one): Implementation => {
    const gather = one.functions.gather
    if (one.node.type !== 'assemble' || !gather) return one
    return { ...one, functions: { ...one.functions, gather: (input, ctx) => {
      assembled.last = input as unknown as FilmInput
      return gather(input, ctx)
    } } }
  })
  return { ...createRig({ implementations: watched, services, clients: createClients, artifacts }), artifacts, assembled, remove: () => artifacts.remove() }
}
export type FilmStudio = Awaited<ReturnType<typeof createFilmStudio>>

/** A template's workflow with its sample answers, in pictures of about `lines` lines; upright where the template is. Without `lines` it keeps its size. */
export function sampleWorkflow(template: Template, lines?: number): Workflow {
  const workflow = toWorkflow(template.workflow)
  const { width, height } = frameOf(template)
  const even = (size: number) => Math.round(size / 2) * 2
  const size = lines === undefined ? {} : { width: even(width * lines / Math.min(width, height)), height: even(height * lines / Math.min(width, height)) }
  const nodes = Object.entries(workflow.nodes).map(([id, node]) => {
    const isPicture = ['components', 'stage-shots', 'shot-images', 'assemble'].includes(node.type)
    return [id, { ...node, params: { ...node.params, ...(isPicture ? size : {}) } }]
  })
  const sized: Workflow = { ...workflow, nodes: Object.fromEntries(nodes) }
  return Object.entries(template.sample.answers).reduce((now, [name, answer]) => answered(now, name, answer), sized)
}

/** The workflow with one of its questions answered. */
function answered(workflow: Workflow, name: string, answer: string): Workflow {
  const { node: id = '', param = '' } = workflow.inputs[name] ?? {}
  const node = workflow.nodes[id]
  if (!node) return workflow
  const [first = '', inner] = param.split('.')
  const value = inner === undefined ? answer : { ...(node.params[first] as object | undefined), [inner]: answer }
  return { ...workflow, nodes: { ...workflow.nodes, [id]: { ...node, params: { ...node.params, [first]: value } } } }
}

/** The size of a template's film. */
export function frameOf({ workflow }: Template): { width: number; height: number } {
  const params = Object.values(workflow.nodes).find(({ type }) => type === 'assemble')?.params ?? {}
  return { width: Number(params.width ?? 1280), height: Number(params.height ?? 720) }
}

/** The film that a run made. */
export function filmOf({ session }: Outcome): Film {
  const film = session.graph.get('assemble')?.task('gather', '').value('film')?.fields
  if (!film) throw new Error('The run made no film.')
  return film as Film
}

/** Measures the film of a run that just made it, against the rules for its audience. */
export async function measureFilm(outcome: Outcome, { artifacts, assembled: { last: input } }: FilmStudio): Promise<{ measures: Measures; faults: Fault[] }> {
  const film = filmOf(outcome)
  if (!input) throw new Error('The film was found, not made: what it was made of is not known.')
  const measures = await inspectFilm(await artifacts.file(film.video.artifact), await knownOf(input, film, artifacts))
  return { measures, faults: faultsOf(measures, rulesFor(input)) }
}
