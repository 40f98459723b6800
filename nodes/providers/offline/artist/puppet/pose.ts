export type Emotion = 'calm' | 'happy' | 'sad' | 'afraid' | 'angry' | 'surprised' | 'determined' | 'tired'
export type Action = 'stand' | 'walk' | 'run' | 'sit' | 'kneel' | 'reach' | 'raise' | 'hold' | 'point' | 'hug' | 'jump' | 'lie' | 'lean' | 'fly'

/** Angles in radians from hanging straight down, positive towards where the puppet faces; the elbow and knee add to theirs. */
export interface Limb { angle: number; bend: number }

/** One position of a puppet. `near` limbs are on the side of the viewer. */
export interface Pose {
  emotion: Emotion
  action: Action
  near: { arm: Limb; leg: Limb }
  far: { arm: Limb; leg: Limb }
  lean: number
  head: number
  /** How far the body sinks, as a share of the length of the legs. */
  sink: number
  turn: number
  eyesClosed: boolean
}

const EMOTIONS: [Emotion, RegExp][] = [
  ['afraid', /afraid|fear|scared|terrif|frighten|panic|worried|anxious|nervous|trembl|cower|uneasy|startled and back/],
  ['angry', /angr|furious|rage|fierce|glare|scowl|snarl|frown|stern|menac|sneer|threat/],
  ['sad', /\bsad|tear|cry|weep|lonel|griev|sorrow|downcast|dejected|heartbroken|melanchol|disappoint|despair|asham|ashamed|forlorn|wistful|hurt|hopeless|sob/],
  ['surprised', /surpris|astonish|amaz|awe|wonder|shock|gasp|startl|wide-eyed|stunned|disbelief|curious/],
  ['happy', /happ|smil|joy|laugh|grin|delight|cheer|proud|beam|glad|relie|triumph|hopeful|warm|content|excited|play|gentle|tender|love/],
  ['determined', /determin|resol|focus|concentrat|brave|bold|steady|firm|confident|serious|grit|alert|intent|stubborn/],
  ['tired', /tired|sleep|weary|exhaust|drows|yawn/],
]
const ACTIONS: [Action, RegExp][] = [
  ['lie', /\b(lies|lying|asleep|sleeps|sleeping|collapsed|unconscious)\b/], ['raise', /arms? (raised|up|in the air|wide|outstretched|thrown)|rais(es|ing|ed) (\w+ )?(his |her |its |their |both |the )?(arms?|hands?|wings?|fists?|paws?)|cheer|celebrat|triumph|lifts? .{0,24}(overhead|above|up|high)|waves\b|waving/],
  ['run', /\b(run|runs|running|races|racing|chases|flees|fleeing|sprint\w*|dash\w*|charges|gallop\w*|escap\w+)\b/], ['jump', /\b(jump\w*|leap\w*|hop|hops|dances|dancing)\b/], ['fly', /\b(fly|flies|flying|soars?|soaring|glides?|swoops?)\b/],
  ['walk', /\b(walk\w*|steps?|stepping|stroll\w*|march\w*|wander\w*|climb\w*|creep\w*|crosses|approach\w*|enters|leaves|trudges?|follows?|hurries|arrives?|heads|sneaks?|tiptoes?)\b/],
  ['sit', /\b(sit|sits|sitting|seated|perched|rides|riding)\b/], ['kneel', /\b(kneel\w*|crouch\w*|bends? down|bow(s|ing)? down|bend\w* over)\b/], ['hug', /\b(hug\w*|embrac\w*|clutch\w*|cradl\w*|hugging)\b/],
  ['point', /\bpoint(s|ing)?\b/], ['reach', /\b(reach\w*|touch\w*|offers?|offering|gives?|hands over|grabs?|picks? up|takes?|pulls?|pushes|opens?|knocks?|places?)\b/], ['hold', /\b(hold\w*|carr\w+|lifts?|grips?|brings?|reads?|studies|examines|shows?)\b/], ['lean', /\blean\w*\b/],
]

/** The emotion the words tell of; the one named first wins. */
export function emotionOf(text: string): Emotion | undefined {
  return firstNamed(text.toLowerCase(), EMOTIONS)
}

/** What the words say somebody does; the one named first wins. */
export function actionOf(text: string): Action | undefined {
  return firstNamed(text.toLowerCase(), ACTIONS)
}

function firstNamed<T>(text: string, table: [T, RegExp][]): T | undefined {
  let best: { at: number; value: T } | undefined
  for (const [value, pattern] of table) {
    const at = text.search(pattern)
    if (at >= 0 && (best === undefined || at < best.at)) best = { at, value }
  }
  return best?.value
}

const limb = (angle: number, bend = 0): Limb => ({ angle, bend })

/** The position for an emotion and an action. `phase` (0 to 1) is the place in the cycle of a walk; who `carries` keeps the near hand in front. */
export function poseOf(emotion: Emotion, action: Action, { phase = 0, carries = false } = {}): Pose {
  const pose: Pose = {
    emotion, action, near: { arm: limb(0.16, 0.18), leg: limb(0.07) }, far: { arm: limb(-0.12, 0.14), leg: limb(-0.07) }, lean: 0, head: 0, sink: 0, turn: 0, eyesClosed: false,
  }
  feel(pose)
  act(pose, Math.sin(phase * Math.PI * 2))
  if (carries) pose.near.arm = { angle: 0.7, bend: 1 }
  return pose
}

function feel(pose: Pose): void {
  const { near, far } = pose
  switch (pose.emotion) {
    case 'sad': near.arm = limb(0.06, 0.05); far.arm = limb(0.1, 0.05); pose.head = 0.2; pose.lean = 0.07; break
    case 'afraid': near.arm = limb(0.75, 1.75); far.arm = limb(0.6, 1.95); pose.head = -0.08; pose.lean = -0.1; pose.sink = 0.12; break
    case 'angry': near.arm = limb(-0.35, 1.0); far.arm = limb(-0.5, 1.1); pose.lean = 0.1; pose.head = 0.06; break
    case 'surprised': near.arm = limb(-0.75, -0.8); far.arm = limb(0.8, 0.8); pose.head = -0.07; pose.lean = -0.05; break
    case 'happy': near.arm = limb(-0.45, -0.35); far.arm = limb(0.5, 0.6); pose.head = -0.05; break
    case 'determined': near.arm = limb(0.25, 1.0); far.arm = limb(-0.3, 0.6); pose.lean = 0.06; break
    case 'tired': near.arm = limb(0.02); far.arm = limb(0.04); pose.head = 0.14; pose.lean = 0.08; break
    case 'calm': break
  }
}

function act(pose: Pose, swing: number): void {
  const { near, far } = pose
  switch (pose.action) {
    case 'walk': near.leg = limb(0.42 * swing, swing < 0 ? -0.35 : -0.08); far.leg = limb(-0.42 * swing, swing > 0 ? -0.35 : -0.08); near.arm = limb(-0.5 * swing, 0.4); far.arm = limb(0.5 * swing, 0.4); pose.lean += 0.05; break
    case 'run': near.leg = limb(0.2 + 0.75 * swing, -0.75 + 0.35 * swing); far.leg = limb(0.2 - 0.75 * swing, -0.75 - 0.35 * swing); near.arm = limb(-0.95 * swing, 1.35); far.arm = limb(0.95 * swing, 1.35); pose.lean += 0.2; break
    case 'jump': near.leg = limb(0.5, -0.9); far.leg = limb(-0.35, -0.9); near.arm = limb(-2.3, -0.25); far.arm = limb(2.3, 0.25); pose.sink = -0.35; break
    case 'fly': near.leg = limb(-0.5, -0.3); far.leg = limb(-0.7, -0.3); near.arm = limb(-1.6, -0.2); far.arm = limb(1.7, 0.2); pose.lean += 0.3; pose.sink = -1.1; break
    case 'sit': near.leg = limb(1.42, -1.36); far.leg = limb(1.3, -1.3); pose.sink = 0.5; break
    case 'kneel': near.leg = limb(1.35, -1.45); far.leg = limb(0.1, -1.5); pose.sink = 0.5; pose.lean += 0.24; near.arm = limb(0.95, 0.3); far.arm = limb(0.7, 0.4); break
    case 'raise': near.arm = limb(-2.5, -0.2); far.arm = limb(2.5, 0.2); break
    case 'reach': near.arm = limb(1.4, 0.12); far.arm = limb(1.05, 0.3); pose.lean += 0.12; break
    case 'point': far.arm = limb(1.6, 0); break
    case 'hold': near.arm = limb(0.7, 1.0); far.arm = limb(0.55, 1.1); break
    case 'hug': near.arm = limb(0.5, 1.9); far.arm = limb(0.4, 1.9); break
    case 'lie': pose.turn = -1.45; pose.eyesClosed = true; break
    case 'lean': pose.lean += 0.16; break
    case 'stand': break
  }
}
