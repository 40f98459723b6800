import type { Implementation } from '../engine/implement.ts'
import { assembleImplementation as assemble } from './assemble/run.ts'
import { brief } from './brief/run.ts'
import { components } from './components/run.ts'
import { lore } from './lore/run.ts'
import { music } from './music/run.ts'
import { narrative } from './narrative/run.ts'
import { picture } from './picture/run.ts'
import { scenario } from './scenario/run.ts'
import { scenes } from './scenes/run.ts'
import { screenplay } from './screenplay/run.ts'
import { shotImages } from './shot-images/run.ts'
import { stageShots } from './stage-shots/run.ts'
import { styleBible } from './style-bible/run.ts'
import { video } from './video/run.ts'
import { voice } from './voice/run.ts'

/** Every node type with its functions, in the order in which a story passes through them. */
export const implementations: Implementation[] = [
  brief,
  screenplay,
  scenario,
  lore,
  styleBible,
  narrative,
  scenes,
  picture,
  components,
  stageShots,
  shotImages,
  voice,
  video,
  music,
  assemble,
]
