import type { NodeTypeInfo, PortInfo } from '../api/types.ts'

type In = [name: string, value: string, mode: NonNullable<PortInfo['mode']>, optional?: 'optional']
type Out = [name: string, value: string, kind: 'one' | 'many', made?: string[], by?: 'plan' | 'run' | 'gather']

const toInput = ([name, value, mode, optional]: In): PortInfo => ({ name, value, title: value, mode, optional: optional !== undefined })
const toOutput = ([name, value, kind, made = [], by = 'run']: Out): PortInfo => ({ name, value, title: value, kind, hidden: false, made, by })

function define(type: string, inputs: In[], outputs: Out[], more: Partial<NodeTypeInfo> = {}): [string, NodeTypeInfo] {
  return [type, { type, version: 1, title: type.charAt(0).toUpperCase() + type.slice(1), category: 'story', summary: '', params: {}, inputs: inputs.map(toInput), outputs: outputs.map(toOutput), functions: ['run'], needs: {}, reads: {}, ...more }]
}

/** A small story graph's kinds of node, as the API would describe them. */
export const storyTypes: ReadonlyMap<string, NodeTypeInfo> = new Map([
  define('idea', [], [['idea', 'idea', 'one']], { functions: ['run'], reads: { run: { params: ['hero', 'style'] } } }),
  define('tale', [['idea', 'idea', 'one']], [['tale', 'tale', 'one']], { reads: { run: { idea: '*' } } }),
  define('rewrite', [['tale', 'tale', 'one']], [['tale', 'tale', 'one']], { reads: { run: { tale: '*' } } }),
  define('scenes', [['tale', 'tale', 'one'], ['idea', 'idea', 'one', 'optional']], [['scenes', 'scene', 'many', [], 'plan']], { functions: ['plan'], reads: { plan: { params: ['count'], tale: '*', idea: ['style'] } } }),
  define('cast', [['scenes', 'scene', 'all']], [['cast', 'person', 'many', ['image']]], { functions: ['plan', 'run'], reads: { plan: { scenes: ['mentions'] }, run: { part: ['look'] } } }),
  define('shots', [['scenes', 'scene', 'each'], ['cast', 'person', 'some']], [['shots', 'shot', 'many', ['image']]], {
    functions: ['plan', 'run'], reads: { plan: { params: ['perScene'], scenes: ['text', 'title'], cast: ['name'] }, run: { params: ['width'], part: ['action'], scenes: ['mood'], cast: ['image'] } },
  }),
  define('voice', [['shots', 'shot', 'each']], [['speech', 'speech', 'many', ['audio']]], { reads: { run: { shots: ['words'] } } }),
  define('film', [['shots', 'shot', 'each'], ['speech', 'speech', 'along', 'optional']], [['film', 'film', 'one', [], 'gather']], { functions: ['run', 'gather'], reads: { run: { shots: ['image', 'seconds'] }, gather: { parts: '*' } } }),
])
