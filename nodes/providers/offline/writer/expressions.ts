import type { Rng } from './rng.ts'

const FACES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/sad|lonely|melanchol|sorrow|reject|heartbroken|despair|hopeless|guilty|ashamed|humiliat|bitter|bleak|longing|wistful/i, ['sad, head lowered', 'eyes down, shoulders drawn in', 'close to tears, very still']],
  [/fear|frighten|alarm|uneasy|tense|nervous|anxious|menac|harsh|treacher|shocked|worried|desperate|grim|suspicious/i, ['wide-eyed and stiff', 'worried, half turned away', 'startled, leaning back']],
  [/joy|happy|triumph|radiant|festive|glad|proud|dazzl|bright|playful|funny|thrill|light|excited/i, ['beaming, arms open', 'laughing, head thrown back', 'bright-eyed and upright']],
  [/wonder|awe|amazed|magical|curious|hushed|myster|surprised|puzzled|transform|enlighten/i, ['mouth open in wonder', 'eyes wide, leaning closer', 'astonished, holding the breath']],
  [/determin|brave|bold|heroic|climactic|intense|breathless|resolute|stirring|solemn|free/i, ['firm look, chin up', 'determined, braced on both feet', 'calm and sure, eyes straight ahead']],
]
const CALM = ['calm, a small smile', 'thoughtful, head to one side', 'quiet and attentive', 'relaxed, looking ahead']

const APART = ['watchful, hard to read', 'attentive, head slightly turned', 'still, eyes on the other']

const ACTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:cries|cry|weeps|tears)\b/, 'crying openly'], [/\b(?:laughs|giggles|smiles|grin\w*|whoops)\b/, 'laughing'], [/\b(?:whispers|tiptoe|hides)\b/, 'hushed, making itself small'],
  [/\b(?:ears droop|tail sinks|shoulders sink|head hangs|springs sag|feathers sag|eyes drop)\b/, 'drooping with sadness'], [/\b(?:runs|leaps|hurries|chase)\b/, 'out of breath, leaning forward'], [/\bthin smile\b/, 'a thin, cold smile'], [/\bsurprised\b/, 'mouth open in surprise'],
]

/** Face and pose of the main character, from what is done and how the scene feels. */
export function expressionOf(name: string, action: string, scene: { text: string; mood: string }, rng: Rng): string {
  const own = action.includes(`@${name}`) || /\b(?:s?he|his|her)\b/i.test(action)
  const act = own ? ACTS.find(([word]) => word.test(action))?.[1] : undefined
  const face = FACES.findIndex(([word]) => word.test(scene.mood))
  // A dark mood is the mood of whom the scene is about; the others watch it.
  const apart = (face === 0 || face === 1) && mentionsOf(scene.text, name) < Math.max(...[...scene.text.matchAll(/@([\p{L}\p{N}]+)/gu)].map((match) => mentionsOf(scene.text, match[1] ?? '')))
  return act ?? rng.pick(apart ? APART : FACES[face]?.[1] ?? CALM)
}

const mentionsOf = (text: string, name: string): number => text.split(new RegExp(`@${name}(?![\\p{L}\\p{N}])`, 'u')).length - 1
