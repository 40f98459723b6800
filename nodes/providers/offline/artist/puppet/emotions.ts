import { firstNamed } from '../words.ts'

export type Emotion =
  | 'calm' | 'happy' | 'laughing' | 'sad' | 'crying' | 'afraid' | 'angry' | 'surprised' | 'determined'
  | 'tender' | 'proud' | 'tired' | 'asleep' | 'sly' | 'thinking' | 'pained' | 'awe'

export type Mouth = 'smile' | 'grin' | 'laugh' | 'frown' | 'wail' | 'wavy' | 'snarl' | 'round' | 'firm' | 'smirk' | 'flat' | 'grit' | 'gape'

/** What a face does. Shares are of an eye's size; 0 is at rest. */
export interface Expression {
  /** Slope of the brows: positive runs down to the nose (anger), negative up to it (grief). */
  brow: number
  raise: number
  /** How far one brow is above the other. */
  skew: number
  /** How far the upper and the lower lid cover the eye. */
  lid: number
  lower: number
  eyes: 'open' | 'shut' | 'merry' | 'squeezed'
  wide: number
  pupil: number
  gaze: readonly [number, number]
  mouth: Mouth
  blush: number
  tears: 0 | 1 | 2
}

const REST: Expression = { brow: 0, raise: 0, skew: 0, lid: 0.1, lower: 0, eyes: 'open', wide: 1, pupil: 0.7, gaze: [0, 0], mouth: 'smile', blush: 0, tears: 0 }

/** The face of each emotion. */
export const EXPRESSIONS: Record<Emotion, Expression> = {
  calm: REST,
  happy: { ...REST, raise: 0.2, lid: 0, lower: 0.22, mouth: 'grin', blush: 0.4 },
  laughing: { ...REST, raise: 0.3, eyes: 'merry', mouth: 'laugh', blush: 0.5 },
  sad: { ...REST, brow: -0.8, lid: 0.3, gaze: [0, 0.34], mouth: 'frown', tears: 1 },
  crying: { ...REST, brow: -1, eyes: 'squeezed', mouth: 'wail', blush: 0.35, tears: 2 },
  afraid: { ...REST, brow: -0.7, raise: 0.5, lid: 0, wide: 1.18, pupil: 0.48, mouth: 'wavy' },
  angry: { ...REST, brow: 1, raise: -0.3, lid: 0.3, lower: 0.12, mouth: 'snarl' },
  surprised: { ...REST, raise: 0.9, lid: 0, wide: 1.22, pupil: 0.6, mouth: 'round' },
  determined: { ...REST, brow: 0.6, raise: -0.12, lid: 0.22, lower: 0.12, mouth: 'firm' },
  tender: { ...REST, brow: -0.3, raise: 0.15, lid: 0.24, lower: 0.26, gaze: [0.1, 0.12], mouth: 'smile', blush: 0.5 },
  proud: { ...REST, brow: 0.15, raise: 0.3, lid: 0.38, lower: 0.1, mouth: 'smirk', blush: 0.2 },
  tired: { ...REST, brow: -0.4, lid: 0.56, gaze: [0, 0.3], mouth: 'flat' },
  asleep: { ...REST, brow: -0.15, eyes: 'shut', mouth: 'flat' },
  sly: { ...REST, brow: 0.3, skew: 0.55, lid: 0.4, lower: 0.18, gaze: [0.55, 0], mouth: 'smirk' },
  thinking: { ...REST, brow: 0.1, skew: 0.6, lid: 0.14, gaze: [0.42, -0.5], mouth: 'firm' },
  pained: { ...REST, brow: -0.55, raise: -0.1, eyes: 'squeezed', mouth: 'grit' },
  awe: { ...REST, brow: -0.15, raise: 0.7, lid: 0, wide: 1.18, pupil: 0.84, gaze: [0.1, -0.24], mouth: 'gape', blush: 0.2 },
}

const NAMES: readonly (readonly [Emotion, RegExp])[] = [
  ['asleep', /\b(asleep|sleeps|sleeping|snor\w+|dreaming|dozing|dozes|eyes closed in sleep|unconscious)\b/],
  ['crying', /\b(cries|crying|weep\w*|sob\w*|tears? (stream|run|roll|down|on)\w*|in tears|bawl\w*)\b/],
  ['laughing', /\b(laugh\w*|giggl\w*|chuckl\w*|roars? with joy|cackl\w*)\b/],
  ['afraid', /afraid|\bfear|scared|terrif|frighten|panic|worried|worry|anxious|nervous|trembl|cower|uneasy|startled and back|dread|shiver|flinch|horrif|alarm/],
  ['angry', /angr|\banger\b|furious|\brage|fierce|glare|glaring|scowl|snarl|frown|stern|menac|sneer|threat|irritat|annoy|growl|cross face|indignant|shout|bitter/],
  ['pained', /\bpain|wince|wincing|grimac|hurt(s|ing)? (him|her|it)|in agony|groan|\bach(e|es|ing)\b|gritted|straining/],
  ['crying', /\btearful/],
  ['sad', /\bsad|\btear|\bcry\b|lonel|griev|grief|sorrow|downcast|dejected|heartbroken|melanchol|disappoint|despair|asham|forlorn|wistful|hurt|hopeless|mourn|glum|gloom|regret|homesick|miserable/],
  ['awe', /\b(awe\w*|wonder(s|ing|ment)?( at)?|marvel\w*|spellbound|enchanted|breathless|dazzled|mesmeri\w*|wide-eyed with wonder)\b/],
  ['surprised', /surpris|astonish|amaz|shock|gasp|startl|wide-eyed|stunned|disbelief|curious|eyes wide|taken aback|incredul/],
  ['sly', /\b(sly\w*|smirk\w*|mischie\w*|cunning|scheming|wink\w*|sneak\w* smile|knowing look|conspirator\w*|teas\w+)\b/],
  ['thinking', /\b(think\w*|ponder\w*|puzzl\w*|thought\w*|wondering|consider\w*|confus\w*|unsure|doubt\w*|contemplat\w*|stud(y|ies|ying) (the|it|his|her)|perplex\w*|hesitat\w*)\b/],
  ['tender', /\b(tender\w*|gentl\w*|loving\w*|lovingly|affection\w*|soft smile|kind(ly|ness)|kind (eyes|smile|face|look|words)|compassion\w*|fond\w*|caring|sooth\w*|comfort(s|ing)|warmly|warm (smile|eyes|look|face))\b/],
  ['proud', /\b(proud\w*|pride|triumph\w*|victor\w*|chin (up|raised|high)|head held high|noble|majestic|regal|satisfied|smug)\b/],
  ['determined', /determin|resol|focus|concentrat|brave|bold|steady|steadfast|\bfirm|confident|serious|\bgrit\b|alert|intent|stubborn|defian|resolute|courage|set jaw|unflinching/],
  ['happy', /happ|smil|\bjoy|grin|delight|cheer|beam|\bglad|relie|hopeful|content|excited|play|\blove|bright-eyed|thrill|eager|merry|celebrat|grateful/],
  ['tired', /tired|sleepy|weary|exhaust|drows|yawn|fatigue|worn out/],
  ['calm', /\b(calm\w*|neutral|peaceful\w*|quiet\w*|serene\w*|composed|still|listen\w*|watch\w*|attentive)\b/],
]

/** The emotion the words tell of; the one named first wins, but rest only where nothing else is named. */
export function emotionOf(text: string): Emotion | undefined {
  const words = text.toLowerCase()
  return firstNamed(words, NAMES.filter(([name]) => name !== 'calm')) ?? firstNamed(words, NAMES)
}
