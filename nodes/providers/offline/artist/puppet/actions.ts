import { firstNamed } from '../words.ts'

export type Action =
  | 'stand' | 'walk' | 'run' | 'creep' | 'sit' | 'kneel' | 'crouch' | 'jump' | 'fall' | 'lie' | 'sleep' | 'reach' | 'point' | 'wave' | 'hug' | 'hold' | 'offer' | 'lift' | 'carry'
  | 'push' | 'pull' | 'climb' | 'fly' | 'swim' | 'bow' | 'dance' | 'fight' | 'hide' | 'look-up' | 'look-down' | 'look-back' | 'cover' | 'cross' | 'hips' | 'raise' | 'shrug'
  | 'knock' | 'read' | 'write' | 'eat' | 'throw' | 'talk' | 'think' | 'lean' | 'work' | 'listen' | 'gasp'

const WHOSE = '(?:(?:his|her|its|their|both|the|one|a|two|small|tiny|own) ){0,2}'
const HANDS = '(?:arms?|hands?|wings?|fists?|paws?|fins?|claws?)'
const LIMB = new RegExp(`\\b${HANDS} (raised|up\\b|in the air|wide|outstretched|thrown|high|overhead|spread|aloft)|rais(es|ing|ed) ${WHOSE}${HANDS}|throws? up ${WHOSE}${HANDS}`)

/** Verbs and what they look like. Where several are found, the one named first wins; of two at one place the one above. */
const NAMES: readonly (readonly [Action, RegExp])[] = [
  ['sleep', /\b(asleep|sleeps?|sleeping|curl(s|ed|ing)? up|curled|naps?|napping|dozes?|dozing|snores?|snoring|snuggl\w*)\b/],
  ['lie', /\b(lies|lying|laid|collapsed|unconscious|sprawl\w*|flat on|rests? on the (ground|grass|floor|bed))\b/],
  ['raise', LIMB],
  ['raise', /\b(cheer\w*|celebrat\w*|triumph\w*|hooray|victorious)\b/],
  ['lift', /\blift\w*\b[^.;]{0,28}\b(overhead|above|high|aloft|up)\b|\bhold\w* [^.;]{0,24}\b(aloft|overhead|up high|above|high)\b|\brais(es|ing|ed) (the|a|an|his|her|its) \w+/],
  ['wave', /\b(waves?|waving|beckon\w*|greets?|greeting|salut\w*|farewell|goodbye)\b/],
  ['carry', /\b(carr(y|ies|ying)|lugs?|hauls? [^.;]{0,14}(on|over))\b/],
  ['creep', /\b(creep\w*|crept|sneak\w*|tiptoe\w*|steals? (through|past|along|toward)|prowl\w*|stalk\w*)\b/],
  ['run', /\b(runs?|running|races?|racing|chas(es|ing)|flees?|fleeing|sprint\w*|dash\w*|charg(es|ing)|gallop\w*|escap\w+|rush\w*|bolts|scamper\w*|scurr\w*|hurtl\w*|speeds)\b/],
  ['dance', /\b(danc(e|es|ing)|twirl\w*|spins? around|spinning|waltz\w*|pirouette\w*|prance\w*)\b/],
  ['jump', /\b(jump\w*|leap\w*|hops?|hopping|bounc\w*|skips|skipping|pounc\w*|springs)\b/],
  ['fly', /\b(fly|flies|flying|soar\w*|glid\w*|swoop\w*|hover\w*|floats?|floating|flutter\w*|takes? off)\b/],
  ['swim', /\b(swim\w*|div(es|ing)|paddl(es|ing)|underwater)\b/],
  ['climb', /\b(climb\w*|clamber\w*|scal(es|ing) (the|a)|scrambl\w*)\b/],
  ['fall', /\b(fall(s|ing)?|tumbl\w*|trip(s|ping|ped)\b|stumbl\w*|topples?|knocked (down|back|over)|slips?|slipping|thrown back)\b/],
  ['fight', /\b(fight\w*|battl\w*|duel\w*|punch\w*|strikes?|striking|attack\w*|swing\w* (the|his|her|its|a) (sword|axe|staff|club|fist)|parr(y|ies)|brandish\w*|fists (up|clenched|raised)|squar(es|ing) up|guard stance|defend\w*|stands? (his|her|its) ground)\b/],
  ['hide', /\b(hid(es|ing|den)?|duck(s|ing) (behind|down|under)|peek\w*|peer\w* (out|around|from behind)|shelter\w*|takes cover)\b/],
  ['gasp', /\b(cover\w* (his|her|its|their) mouth|(hand|paw|wing)s? (over|to) (his|her|its|the) mouth|gasps?)\b/],
  ['cover', /\b(cover\w* (his|her|its|their) (face|eyes|ears)|hands? over (his|her|its|the) (face|eyes)|buries? (his|her|its) (face|head)|weep\w*|sob(s|bing)?|face in (his|her|its) (hands|paws))\b/],
  ['cross', /\b(arms?|wings?) (crossed|folded)|cross(es|ing) (his|her|its) arms|folds? (his|her|its) arms\b/],
  ['hips', /\bhands? on ((his|her|its|the) )?hips?|arms akimbo|stands? (tall|proud\w*)|strikes? a pose|puff(s|ed|ing) (up|out)\b/],
  ['shrug', /\b(shrug\w*|helpless\w*|spreads? (his|her|its) (hands|arms|paws))\b/],
  ['bow', /\b(bows|bowing|bowed|curts\w*|nods? (low|deep\w*))\b/],
  ['crouch', /\b(crouch\w*|squat\w*|stoop\w*|hunch\w*|cower\w*|huddl\w*|shrinks? back)\b/],
  ['kneel', /\b(kneel\w*|knelt|on (one|his|her|its) knees?|bends? down|bend\w* over|pray\w*)\b/],
  ['sit', /\b(sit|sits|sitting|seated|perch\w*|rides?|riding|sat|rows|rowing|slump\w* (in|on|against)|settles)\b/],
  ['hug', /\b(hug\w*|embrac\w*|cradl\w*|cuddl\w*|clutch\w*|arms around|holds? (him|her|each other|the \w+ (close|tight\w*))|clings?|nuzzl\w*|leans? (against|into))\b/],
  ['push', /\b(push\w*|shov(e|es|ing)|heav(es|ing) against|presses? against|blocks)\b/],
  ['pull', /\b(pull\w*|tug\w*|drag\w*|hauls?|hauling|yank\w*|tow(s|ing))\b/],
  ['throw', /\b(throw\w*|toss\w*|hurl\w*|flings?|flinging|casts? (the|a|his|her) (net|line|stone|spell))\b/],
  ['knock', /\b(knock(s|ing)?|raps? (on|at)|taps? (on|at)|pounds? on|rings? the (bell|door))\b/],
  ['write', /\b(writ(es|ing)|draw(s|ing) (a|the|on|in)|sketch\w*|scribbl\w*|paint(s|ing)\b|sign(s|ing) )/],
  ['read', /\b(reads?|reading|stud(ies|ying) (a|the|an|his|her|its) ?\w* ?(map|book|letter|page|scroll|note|chart)|unfold\w*|unroll\w*|examin\w*|inspects?|turns? the pages?)\b/],
  ['eat', /\b(eat(s|ing)?|drink(s|ing)?|sip(s|ping)?|bit(es|ing) into|nibbl\w*|munch\w*|chew\w*|tast(es|ing)|blows? on)\b/],
  ['work', /\b(knead\w*|bak(es|ing)|stir(s|ring)?|hammer(s|ing)|sew(s|ing)|dig(s|ging)|sweep(s|ing)|repair\w*|mend(s|ing)?|build(s|ing)|cook(s|ing)|chop(s|ping)|plant(s|ing)|polish\w*|fix(es|ing)|tinker\w*|works?|working|packs?|packing|wrap(s|ping))\b/],
  ['point', /\b(point(s|ing)? (at|to|out|toward\w*|up|down|ahead|the way|into|across|over)|pointing|points|gestures? (at|to|toward\w*))\b/],
  ['offer', /\b(offer\w*|gives?|giving|hand(s|ing) (over|him|her|it|the|a|them|back)|holds? (it |the \w+ |a \w+ |\w+ )?out|presents?|passes (the|it|a)|shar(es|ing)|shows?|showing|extends?)\b/],
  ['look-up', /\b(looks?|looking|gaz(es?|ing)|star(es?|ing)|peer\w*|glanc\w+) (\w+ )?(up|upward\w*|at the (sky|stars?|moon|clouds?|ceiling|tower|mountain))|eyes (lifted|raised|to the sky)|tilts? (his|her|its) head back\b/],
  ['look-down', /\b(looks?|looking|gaz(es?|ing)|star(es?|ing)|glanc\w+) (\w+ )?(down|downward\w*|at (the ground|the floor|(his|her|its) (feet|hands|paws|shoes)))|head (bowed|lowered|hung|down)|hangs? (his|her|its) head|lowers? (his|her|its) (head|eyes|gaze)|slump\w*|droop\w*/],
  ['look-back', /\b(looks?|looking|glanc\w+|turns?|turning) (\w+ )?(back|over (his|her|its) shoulder|around|behind)\b/],
  ['listen', /\b(listen\w*|cups? (his|her|its) ear|hears?|ear (to|against))\b/],
  ['think', /\b(thinks?|thinking|ponder\w*|wonder(s|ing) (if|why|how|what|whether)|scratch\w* (his|her|its) (head|chin)|rubs? (his|her|its) chin|chin (in|on) (his|her|its)? ?hand|hand (on|to) (his|her|its) chin|consider\w*|puzzl\w*)\b/],
  ['reach', /\b(reach\w*|touch\w*|grab\w*|picks?( up| a| the)?|takes?|taking|opens?|opening|plac(es|ing)|puts?|stretch\w*|catch\w*|pick(s|ed) up|unlocks?|turns? the (key|handle|wheel)|lights?|strok(es|ing)|pats?)\b/],
  ['walk', /\b(walk\w*|steps?|stepping|stroll\w*|march\w*|wander\w*|cross(es|ing)|approach\w*|enters?|entering|leav(es|ing)|trudg\w*|follow\w*|hurr(y|ies|ying)|arriv\w*|heads? (for|to|toward\w*|back|home|out|into|off)|travel\w*|pac(es|ing)|limp\w*|hik(es|ing)|returns?|sets? (off|out)|comes?|goes|moves?)\b/],
  ['talk', /\b(talk\w*|speak\w*|says?|saying|tell(s|ing)?|explain\w*|ask(s|ing)?|argu\w*|call(s|ing)?( out)?|shout\w*|whisper\w*|sing(s|ing)?|announc\w*|plead\w*|gestur\w*|answer\w*|chat\w*|reply|replies|promis\w*)\b/],
  ['hold', /\b(hold\w*|grip\w*|brings?|bringing|clasp\w*|wields?|keeps? hold)\b/],
  ['lift', /\blift\w*\b/],
  ['lean', /\blean\w*\b/],
]

/** What the words say somebody does; the one named first wins. */
export function actionOf(text: string): Action | undefined {
  return firstNamed(text.toLowerCase(), NAMES)
}
