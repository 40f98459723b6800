import { spaced } from './grammar.ts'
import { namesIn } from './reading.ts'
import type { Rng } from './rng.ts'

/** Poses by what is done, most telling first; `{thing}` is the prop of the clause. Words that a puppeteer and an image model can act. */
const POSES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:falls asleep|sleeps?|asleep|dozes|snores)\b/, 'sleeps curled up'], [/\b(?:yawns)\b/, 'yawns, stretching'], [/\b(?:hugs?|embraces?|arms round|cuddles)\b/, 'hugs with both arms'],
  [/\b(?:holds? out|offers|hands|gives(?! it a)|passes|slides|pushes .* across)\b/, 'holds out {thing}'], [/\b(?:lifts|raises|holds? (?:up|high)|swings)\b/, 'lifts {thing} high'],
  [/\b(?:kneels|crouches|bends|digs|brushes)\b/, 'kneels, looking down'], [/\b(?:runs|races|hurries|rushes|dashes|chases|bolts|sprints|gallops)\b/, 'runs, leaning forward'],
  [/\b(?:leaps|jumps|hops|skips|bounces)\b/, 'jumps with arms up'], [/\b(?:climbs|clambers)\b/, 'climbs, reaching up'], [/\b(?:falls(?! (?:silent|asleep|quiet|shut|open))|slips(?! (?:up|along|past|into|through|out|in|from))|trips|stumbles|tumbles)\b/, 'falls, arms out'],
  [/\b(?:creeps|tiptoes|sneaks|hides|ducks|crawls|peeps|peeks)\b/, 'crouches low, hiding'], [/\b(?:points?|nods towards)\b/, 'points ahead'], [/\b(?:waves|beckons|salutes)\b/, 'waves one arm'],
  [/\b(?:pulls|drags|hauls|tugs|heaves)\b/, 'pulls, leaning back'], [/\b(?:pushes|shoves|leans against|rolls)\b/, 'pushes with both hands'], [/\b(?:carries|hugs .* close|brings)\b/, 'carries {thing} in both arms'],
  [/\b(?:sits|perches|squats)\b/, 'sits, shoulders low'], [/\b(?:lies|curls)\b/, 'lies curled up'], [/\b(?:eats|drinks|chews|bites|sips)\b/, 'eats from both hands'], [/\b(?:reads|studies|unfolds)\b/, 'reads, head bent over {thing}'],
  [/\b(?:dances|spins|whirls|twirls)\b/, 'dances with arms open'], [/\b(?:sings|hums|whistles)\b/, 'sings, head up'], [/\b(?:plays|drums|bows)\b/, 'plays {thing}'], [/\b(?:claps|cheers|whoops)\b/, 'claps, arms up'],
  [/\b(?:cries|weeps|sobs|tears)\b/, 'cries, face in hands'], [/\b(?:laughs|giggles|grins|chuckles)\b/, 'laughs, head back'], [/\b(?:crosses (?:her|his|its|their) arms|refuses|stands in front|blocks|bars)\b/, 'stands wide, arms crossed'],
  [/\b(?:bows|curtsies)\b/, 'bows low'], [/\b(?:shakes (?:her|his|its|their) head)\b/, 'shakes the head'], [/\b(?:nods)\b/, 'nods'], [/\b(?:knocks|hammers|pounds)\b/, 'knocks, one hand raised'], [/\b(?:turns (?:away|back)|walks away|goes off)\b/, 'walks away, back turned'],
  [/\b(?:whispers|murmurs|leans closer|leans in)\b/, 'leans closer, one hand at the mouth'], [/\b(?:shouts|calls|yells|cries out)\b/, 'shouts, hands round the mouth'], [/\b(?:looks? (?:up|at the sky)|gazes)\b/, 'looks up'], [/\b(?:looks? down|lowers|head hangs|droop)\b/, 'head lowered'],
  [/\b(?:picks up|takes|grabs|snatches|catches|closes .* round|reaches)\b/, 'reaches for {thing}'], [/\b(?:puts|sets|lays|places|hangs)\b/, 'bends and puts {thing} down'], [/\b(?:holds|clutches|grips|tightens|keeps)\b/, 'holds {thing} close'],
  [/\b(?:sweeps|scrubs|wipes|polishes|sews|stitches|mends|writes|draws|paints|stirs|kneads|builds|saws|counts|sorts)\b/, 'works with both hands, head bent'],
  [/\b(?:walks|trots|pads|marches|strides|steps|comes|goes|follows|wanders|crosses|enters|arrives)\b/, 'walks, mid-stride'], [/\b(?:stops|freezes|stands|waits)\b/, 'stands still'], [/\b(?:looks|watches|sees|stares|peers|listens|asks|speaks)\b/, 'looks on, head tilted'],
]

const FEELINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:cries|weeps|sobs|tears|droop\w*|sad\w*|lonel\w+|melanchol\w*|sorrow\w*|rejected|heartbroken|despair\w*|hopeless|guilty|ashamed|humiliated|bleak|longing|wistful|swallows)\b/i, ['sad', 'sad, eyes down']],
  [/\b(?:angry|angrily|furious|shouts|glares|stamps|bitter|harsh|cross)\b/i, ['angry, frowning', 'frowning']],
  [/\b(?:trembl\w+|shak\w+ all over|fear\w*|fright\w*|scared|afraid|alarm\w*|uneasy|tense|nervous|anxious|menacing|treacherous|worried|desperate|dangerous|eerie)\b/i, ['scared, wide-eyed', 'worried']],
  [/\b(?:laughs|giggles|smiles|grins?|beams|cheers|claps|joy\w*|happy|triumph\w*|festive|glad|playful|funny|thrill\w*|merry)\b/i, ['happy, smiling', 'laughing']],
  [/\b(?:surprised|startled|shocked|gasps|amaz\w+|astonish\w+)\b/i, ['surprised, mouth open']],
  [/\b(?:wonder|awe\w*|magical|curious|hushed|mysterious|puzzled|enlightened|stares)\b/i, ['curious, eyes wide', 'amazed']],
  [/\b(?:determin\w+|brave|bold|heroic|climactic|intense|breathless|resolute|stirring|defiant|proud\w*)\b/i, ['determined, chin up', 'proud, upright']],
  [/\b(?:sleep\w*|tired|weary|yawns|drowsy|exhausted)\b/i, ['tired, eyes half shut']],
]
const CALM = ['calm, a small smile', 'thoughtful', 'calm, attentive']
const WATCHING = ['watches, head tilted', 'stands by, watching', 'listens, quite still']

/** How a character acts in a shot: its own deed as a pose, and what it feels. `props` are names of things it may hold. */
export function actingOf(name: string, action: string, told: { mood: string; props: readonly string[]; speaks: boolean; first: boolean }, rng: Rng): string {
  const own = present(clausesOf(name, action, told.first))
  const pose = POSES.find(([word]) => word.test(own))
  const thing = namesIn(own).find((other) => told.props.includes(other))
  const shape = !pose ? (told.speaks ? rng.pick(['speaks, one hand raised', 'speaks, leaning forward', 'speaks, palms open']) : rng.pick(WATCHING))
    : pose[1].includes('{thing}') && !thing ? pose[1].replace(/\{thing\}.*/, 'something small').replace(/^(?:holds|plays|carries) something small$/, 'both hands held close').replace('lifts something small', 'one arm raised').replace('holds out something small', 'holds out one hand').replace('reaches for something small', 'reaches out').replace('bends and puts something small', 'bends down')
    : pose[1].replace('{thing}', `the ${spaced(thing ?? '').toLowerCase()}`)
  return `${shape}, ${feelingOf(own, told.mood, told.first, rng)}`
}

function feelingOf(own: string, mood: string, first: boolean, rng: Rng): string {
  const shown = FEELINGS.find(([word]) => word.test(own))?.[1]
  const felt = first ? FEELINGS.find(([word]) => word.test(mood))?.[1] : undefined
  return rng.pick(shown ?? felt ?? CALM)
}

const PAST: Record<string, string> = { ran: 'runs', sat: 'sits', held: 'holds', took: 'takes', came: 'comes', went: 'goes', stood: 'stands', gave: 'gives', lay: 'lies', fell: 'falls', wept: 'weeps', put: 'puts', slept: 'sleeps', wore: 'wears', threw: 'throws', caught: 'catches', found: 'picks up', knelt: 'kneels', crept: 'creeps', sang: 'sings', ate: 'eats', drank: 'drinks', led: 'leads', said: 'speaks', told: 'speaks', swung: 'swings', saw: 'sees', wrote: 'writes', read: 'reads', rose: 'rises', hid: 'hides', leapt: 'leaps' }

/** Told in the past, a deed is posed as it is done: close enough to find its pose by. */
const present = (text: string): string => text
  .replace(/\b(ran|sat|held|took|came|went|stood|gave|lay|fell|wept|put|slept|wore|threw|caught|found|knelt|crept|sang|ate|drank|led|said|told|swung|saw|wrote|read|rose|hid|leapt)\b/g, (word) => PAST[word] ?? word)
  .replace(/\b(\p{L}{2,}?)(?:i(?=ed)|([bdgklmnprt])(?=\2ed))?\2?ed\b/gu, (_all, stem: string, double: string | undefined) => (double ? `${stem}${double}s` : `${stem}s ${stem}es ${stem}ies`))

/** The clauses a character is the subject of; the whole action for whom the shot is about, when no clause names it. */
function clausesOf(name: string, action: string, first: boolean): string {
  const subject = new RegExp(`^(?:[^@]{0,40}\\b(?:and|then|so|but|when|while|until|because|where)\\s)?[^@]{0,24}@${name}(?![\\p{L}\\p{N}])`, 'u')
  const parts = action.split(/(?<=[.;:])\s|,\s(?=(?:and |but |then |while |so )?@)|\s(?:while|and|but|as|until|when)\s(?=@)/)
  const mine = parts.filter((part) => subject.test(part.trim()))
  const others = !action.includes(`@${name}`) && /^(?:They|Both|The two|She|He)\b|\b(?:she|he)\b/.test(action)
  return mine.length > 0 ? mine.join(' ') : first && others ? action : ''
}
