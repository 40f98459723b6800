import type { Depiction, Figure } from '../capabilities.ts'
import type { Component, Scene, Shot, StageShot } from '../values/index.ts'
import { withoutMarks } from './mentions.ts'
import { slug } from './slug.ts'

/** What of each value a shot's depiction is made from; nodes read at least these fields. */
export const SHOT_LOOK = ['action', 'size', 'angle', 'lens', 'light', 'expression', 'framing', 'staging'] as const satisfies readonly (keyof Shot)[]
export const SCENE_AIR = ['time', 'weather', 'mood', 'palette'] as const satisfies readonly (keyof Scene)[]

type ShotLook = Pick<Shot, (typeof SHOT_LOOK)[number]>
type SceneAir = Pick<Scene, (typeof SCENE_AIR)[number]>
type Looks = Pick<Component, 'name' | 'kind' | 'visual'>

const ORDER: Record<Component['kind'], number> = { character: 0, prop: 1, location: 2 }

/** Components as figures of a picture: characters first, then props, then locations; else in the given order. */
export function figuresOf(components: readonly Looks[]): Figure[] {
  return [...components].sort((a, b) => ORDER[a.kind] - ORDER[b.kind]).map(({ name, kind, visual }) => ({ name, kind, visual }))
}

function staged(figure: Figure, staging: ShotLook['staging']): Figure {
  const found = staging.find(({ name }) => slug(name) === slug(figure.name))
  if (!found) return figure
  const { side, facing, acting } = found
  return { ...figure, staged: { side, facing, acting } }
}

/** What the picture and the footage of a shot show: the same for both, so that they agree. */
export function depictShot(from: { shot: ShotLook; scene: SceneAir | undefined; stage: Pick<StageShot, 'description'> | undefined; components: readonly Looks[] }): Depiction {
  const { shot, scene, stage, components } = from
  const locations = components.filter(({ kind }) => kind === 'location')
  return {
    subject: 'shot',
    place: stage?.description ?? locations.map(({ name, visual }) => `${name}: ${visual}`).join(' '),
    description: withoutMarks(shot.action),
    time: scene?.time ?? 'noon',
    weather: scene?.weather ?? 'clear',
    mood: scene?.mood ?? 'neutral',
    palette: scene?.palette ?? '',
    framing: shot.framing,
    size: shot.size,
    angle: shot.angle,
    lens: shot.lens,
    light: shot.light,
    expression: shot.expression,
    figures: figuresOf(components).map((figure) => staged(figure, shot.staging)),
  }
}

/** What the picture of an empty set shows: the place and its props, wide and at eye level. */
export function depictStage(from: { description: string; scene: SceneAir; places: readonly Looks[] }): Depiction {
  const { description, scene, places } = from
  const set = figuresOf(places.filter(({ kind }) => kind !== 'character'))
  return {
    subject: 'stage',
    place: set.filter(({ kind }) => kind === 'location').map(({ name }) => name).join(', '),
    description: withoutMarks(description),
    time: scene.time,
    weather: scene.weather,
    mood: scene.mood,
    palette: scene.palette,
    framing: 'plain',
    size: 'wide',
    angle: 'eye',
    lens: 28,
    light: scene.weather === 'indoors' ? `${scene.time} light from indoors` : `${scene.time} light`,
    expression: '',
    figures: set,
  }
}

const SHEET_SIZE: Record<Component['kind'], Depiction['size']> = { character: 'full', location: 'extreme-wide', prop: 'insert' }

/** What a component's reference picture shows: it alone, in even light. */
export function depictComponent({ name, kind, visual }: Looks): Depiction {
  return {
    subject: 'component',
    place: '',
    description: visual,
    time: 'noon',
    weather: 'clear',
    mood: 'neutral',
    palette: '',
    framing: 'plain',
    size: SHEET_SIZE[kind],
    angle: 'eye',
    lens: kind === 'location' ? 28 : 50,
    light: 'soft, even light',
    expression: kind === 'character' ? 'calm, neutral' : '',
    figures: [{ name, kind, visual }],
  }
}
