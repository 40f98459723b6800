/** A weakness of the hero; verb phrases are third person, with slots for pronouns and body. */
export interface Flaw {
  id: string
  keys: RegExp
  /** After "is". */
  is: string
  shows: readonly string[]
  overcome: readonly string[]
  /** What happens to the hero in the worst of moments, whatever is being done. */
  fails: readonly string[]
  /** What the story says about it underneath. */
  lesson: string
}

export const FLAWS: readonly Flaw[] = [
  { id: 'shy', keys: /\b(shy\w*|timid\w*|quiet|speak|silent|bashful|voice)\b/i, is: 'too shy to speak up',
    shows: ['hides behind a post until everyone has gone by', 'opens {his} mouth, shuts it again and looks at the ground', 'practises a greeting in a whisper, but only to a stone', 'stands at the very edge with {his} back to the wall'],
    overcome: ['steps into the middle, where everyone can see {him}', 'speaks first, and {his} voice does not shake'], fails: ['cannot get a single word out', 'feels all those eyes and goes stiff', 'shrinks back just when it matters'], lesson: 'A small voice is still a voice, and someone is waiting for it' },
  { id: 'clumsy', keys: /\b(clums\w*|awkward|fall\w*|drop\w*|trip\w*|careless)\b/i, is: 'clumsy from nose to toe',
    shows: ['trips over a bucket and takes the whole row down with {him}', 'knocks a jug off a sill with one turn', 'treads on {his} own feet at the worst moment', 'catches a sleeve of ivy and pulls the hedge after {him}'],
    overcome: ['goes slowly, one sure step and then another', 'stumbles, laughs and turns the stumble into a step'], fails: ['trips over nothing at all', 'turns round too fast', 'gets tangled up in {his} own feet'], lesson: 'Whoever has learnt to fall well can go where others do not dare' },
  { id: 'proud', keys: /\b(proud|pride|vain|arrogan\w*|boast\w*|selfish|stubborn|refus\w+ help|alone)\b/i, is: 'too proud to ask for help',
    shows: ['waves away every helping {hand} and lifts the load alone', 'polishes {his} own reflection in a bucket', 'laughs at good advice and goes the other way', 'leaves the table because the first place is taken'],
    overcome: ['bows {his} head and asks for help in front of everybody', 'gives the first place to somebody else'], fails: ['pushes away the one who wants to help', 'looks round to see who is admiring', 'will not let go for anything in the world'], lesson: 'Asking is not the end of strength but its beginning' },
  { id: 'impatient', keys: /\b(impatien\w*|hast\w+|hurr\w+|rush\w*|reckless|rash|restless|temper|hot-?headed)\b/i, is: 'always in too much of a hurry',
    shows: ['starts before anyone has counted to three', 'pulls the sprouts up to see whether they are growing', 'leaps over the first half of every answer', 'slams the door before the other foot is through it'],
    overcome: ['waits, and counts to a hundred, and waits again', 'puts {his} {hands} in {his} lap and lets the moment come'], fails: ['cannot wait for the right moment', 'does three things at once', 'is already at the end before the beginning is done'], lesson: 'What matters keeps its own time' },
  { id: 'afraid', keys: /\b(afraid|fear\w*|scared|coward\w*|frighten\w*|anxious|worr\w+|timorous|dark)\b/i, is: 'afraid of almost everything',
    shows: ['jumps at the creak of {his} own door', 'checks under the bed, behind the bed and inside the boots', 'goes the long way round every shadow', 'holds on to the gatepost with both {hands}'],
    overcome: ['is still afraid, and goes on all the same', 'looks straight at the dark until it has a shape and a name'], fails: ['flinches at a shadow', 'shuts both eyes', 'starts to shake from top to toe'], lesson: 'Courage is fear that has found someone to walk for' },
  { id: 'liar', keys: /\b(lie|lies|liar|lying|cheat\w*|trick\w*|pretend\w*|steal\w*|thief|dishonest|secret)\b/i, is: 'never quite honest about what really happened',
    shows: ['tells of a dragon where there was only a goat', 'slips the broken cup behind the others', 'promises the same thing to three people', 'points at the cat when the shelf comes down'],
    overcome: ['tells the plain truth, from the first word to the last', 'says aloud whose fault it was'], fails: ['adds a little lie to make it look better', 'pretends to know how it is done', 'says that it was somebody else'], lesson: 'The truth is a small bridge, but it carries everyone' },
  { id: 'small', keys: /\b(small\w*|little|weak\w*|tiny|doubt\w*|worthless|useless|confidence|insecure|nobody|young)\b/i, is: 'sure of being too small to matter',
    shows: ['measures {himself} against the doorpost and sighs', 'lets the others push past in the queue', 'gives up on the latch after a single try', 'makes {himself} smaller still whenever someone looks'],
    overcome: ['stands as tall as {he} can, which turns out to be enough', 'finds that small is exactly the right size'], fails: ['thinks of giving up and nearly does', 'feels as small as a crumb', 'lets go a moment too soon'], lesson: 'No one is too small to be the one who is needed' },
  { id: 'alone', keys: /\b(lonel\w+|alone|loner|trust\w*|friend\w*|orphan\w*|outcast|distrust\w*|cold|empty|heart)\b/i, is: 'so used to being alone that every kindness looks like a trap',
    shows: ['backs away from an open door', 'eats with {his} back to the fire that others share', 'leaves before anyone can say goodbye', 'counts the lit windows and walks on'],
    overcome: ['steps in among the others instead of away from them', 'reaches out a {hand} first'], fails: ['cannot bear so many so near', 'pulls away from the one who would help', 'will not let anyone hold the other end'], lesson: 'A heart is a house, built for letting others in' },
]

/** What the hero longs for. */
export interface Wish {
  id: string
  keys: RegExp
  /** After "longs". */
  to: string
  wishing: readonly string[]
  granted: readonly string[]
}

export const WISHES: readonly Wish[] = [
  { id: 'friend', keys: /\b(friend\w*|belong\w*|lonel\w+|company|together|accepted|fit in|loved)\b/i, to: 'to have one true friend',
    wishing: ['sets out two cups and fills only one', 'watches the others run home in pairs', 'waves to {his} own shadow, and the shadow waves back'],
    granted: ['looks left and right and finds friends on both sides', 'sets out a cup for everyone, and runs out of cups'] },
  { id: 'home', keys: /\b(home|family|mother|father|parents?|sister|brother|return\w*|back)\b/i, to: 'to find the way home',
    wishing: ['turns {his} face to the hills, where a house with a blue door used to be', 'smooths an old drawing of three figures and a door', 'lays out pebbles in the shape of a house and sits down inside'],
    granted: ['stops on the doorstep, because for once there is no need to knock', 'hangs {his} things on a hook that has {his} name on it'] },
  { id: 'seen', keys: /\b(fam\w+|seen|respect\w*|prove|recogni\w+|admir\w+|best|win\w*|hero\w*|king|queen|champion|star)\b/i, to: 'to be seen for once',
    wishing: ['bows to a row of turnips as if they were clapping', 'writes {his} name in the dust, and the wind rubs it out', 'stands under the empty stage and looks up at it'],
    granted: ['hears {his} own name, called by people who mean it', 'finds that everyone is looking, and that {he} does not mind'] },
  { id: 'far', keys: /\b(fly\w*|adventur\w*|travel\w*|world|sea|star\w*|sky|explor\w*|free\w*|escape|far|see)\b/i, to: 'to see what lies beyond the last hill',
    wishing: ['climbs on the roof to look one hill further', 'follows the geese with {his} eyes until they are dots', 'draws a map that goes on over the edge of the paper'],
    granted: ['stands on the last hill and sees the road go on, and on', 'packs a bag with no need to run away from anything'] },
  { id: 'help', keys: /\b(help\w*|heal\w*|sav\w+|protect\w*|bring\w*|rescue\w*|restor\w*|cure\w*|villag\w*|people)\b/i, to: 'to be of real use to somebody',
    wishing: ['offers to carry a basket, and is told to mind the puddles', 'sorts the good nails from the bent ones, though nobody asked', 'bandages the leg of a broken chair'],
    granted: ['is asked for by name, three times before breakfast', 'ties {his} sleeves up, because there is work, and it is {his}'] },
  { id: 'know', keys: /\b(know\w*|truth|secret\w*|learn\w*|who|why|heart|feel\w*|real|alive|understand\w*|become|human)\b/i, to: 'to learn what {he} was made for',
    wishing: ['asks the reflection in the bucket a question and waits', 'looks for a maker’s mark on everything, even on pebbles', 'lies awake and listens to the thing that ticks inside'],
    granted: ['lays a {hand} on {his} chest and knows the answer', 'laughs, for the answer has been with {him} from the start'] },
]
