import type { Workflow } from '../../../engine/model/document.ts'
import { sampleWorkflow } from '../../../nodes/testing/film-studio.ts'
import { loadTemplates } from '../../templates.ts'

/** A template without its music, in tiny pictures, two shots a scene and as few scenes as are asked for, made by these models. */
export async function liveFilm(id: string, { scenes, models }: { scenes?: number | undefined; models: Record<string, string> }): Promise<Workflow> {
  const template = (await loadTemplates()).get(id)
  if (!template) throw new Error('There is no such template.')
  const workflow = sampleWorkflow(template as never, 256)
  const nodes = Object.entries(workflow.nodes).filter(([, { type }]) => type !== 'music').map(([name, node]) => [name, { ...node, params: { ...node.params, ...fewer(node.type, scenes) } }])
  const known = new Set(nodes.map(([name]) => name))
  const isKnown = (port: string) => known.has(port.split('.')[0] ?? '')
  return { ...workflow, models, nodes: Object.fromEntries(nodes) as Workflow['nodes'], edges: workflow.edges.filter(({ from, to }) => isKnown(from) && isKnown(to)), layout: undefined } as Workflow
}

function fewer(type: string, scenes: number | undefined): Record<string, unknown> {
  switch (type) {
    case 'scenes': return scenes ? { count: scenes, structure: 'free' } : {}
    case 'narrative': return scenes ? { sceneCount: scenes, structure: 'free' } : {}
    case 'shot-images': return { shotsPerScene: 2 }
    default: return {}
  }
}
