/** What is wrong with the world: how it begins, shows, grows and heals. Clauses are present tense, without a full stop. */
export interface Trouble {
  id: string
  keys: RegExp
  name: string
  /** Third person: what the one who stands against the hero does to bring it on. */
  cause: readonly string[]
  /** The mild form for small children. */
  prank: string
  symptom: readonly string[]
  worse: readonly string[]
  healed: readonly string[]
}

export const TROUBLES: readonly Trouble[] = [
  {
    id: 'fog', keys: /\b(fog\w*|mist\w*|lost|way home|astray)\b/i, name: 'the long fog',
    cause: ['opens the old kettle-gate and lets the fog pour down', 'shakes a grey sack over the valley until nobody can see the next tree'],
    prank: 'blows grey mist over the path',
    symptom: ['neighbours bump into one another and say sorry to the fence', 'the road signs drown in white', 'someone rings a bell, and nobody can tell from where', 'ropes are tied from door to door so that people can find their way'],
    worse: ['the fog climbs over the last roof', 'the bell itself is swallowed, and nothing answers'],
    healed: ['the fog folds itself up and rolls away over the hills', 'the far mountains stand there again, blue and sharp'],
  },
  {
    id: 'drought', keys: /\b(drought|dry|dried|water|well|river|stream|thirst\w*|rain)\b/i, name: 'the great dry',
    cause: ['rolls a boulder into the spring and sits down on it', 'turns the stream aside with one locked gate'],
    prank: 'puts a big stone in the stream',
    symptom: ['buckets come up with nothing but sand', 'the fish are carried to the last pool in a soup bowl', 'leaves rattle down in the middle of summer', 'a queue of empty jugs waits beside the well'],
    worse: ['the last pool shrinks to the size of a plate', 'cracks run across the ground like black lightning'],
    healed: ['water comes down the stones with a laugh', 'every jug, bowl and boot stands out under the rain'],
  },
  {
    id: 'silence', keys: /\b(silen\w+|quiet|mute|song\w*|sing\w*|music\w*|voice\w*|sound\w*)\b/i, name: 'the great hush',
    cause: ['catches every song in a black jar and corks it', 'hangs a heavy curtain of felt over the whole valley'],
    prank: 'hides all the bells in a sack',
    symptom: ['the birds open their beaks and nothing comes out', 'a dropped plate breaks without a sound', 'children clap and hear nothing', 'the bell swings like a heavy flower'],
    worse: ['even footsteps go missing', 'people stop moving their lips, for nobody hears them'],
    healed: ['a hundred sounds come back at once: boots, bees, bells and babies', 'one blackbird tries a note, and the whole sky answers'],
  },
  {
    id: 'winter', keys: /\b(winter|snow\w*|ice|icy|cold|frost\w*|frozen|freez\w+)\b/i, name: 'the endless winter',
    cause: ['locks the spring in a box of blue ice', 'turns the weathervane north and ties it there with a chain'],
    prank: 'keeps the warm sun behind a big cloud',
    symptom: ['icicles grow across the doors like teeth', 'the woodpile is down to its last row', 'snow fills the nests that were built for spring', 'breath freezes into small white feathers'],
    worse: ['the last fire shrinks to a red thread', 'ice closes over the river with a groan'],
    healed: ['water begins to drip from every roof', 'a green point pushes up through the snow'],
  },
  {
    id: 'dark', keys: /\b(dark\w*|night|shadow\w*|light\w*|lamp\w*|star\w*|moon|sun\w*)\b/i, name: 'the borrowed night',
    cause: ['sweeps the lights of the sky into a sack, one by one', 'draws a black cloth over the sun and forgets to stop'],
    prank: 'hides the lamps one by one',
    symptom: ['noon comes and looks like midnight', 'flowers stay shut, and roosters do not know when to crow', 'candles are counted and locked away', 'the stars go missing, a few each evening'],
    worse: ['the last window goes dark', 'people walk with one hand on the wall'],
    healed: ['stars come back in handfuls', 'a line of gold opens along the edge of the sky'],
  },
  {
    id: 'stopped', keys: /\b(stop\w*|clock\w*|time|machine\w*|gear\w*|broken|rust\w*|still)\b/i, name: 'the great stop',
    cause: ['pulls one tooth out of the great wheel and keeps it', 'pours sand between the wheels of the big clock'],
    prank: 'takes one little wheel away',
    symptom: ['every clock shows the same minute', 'trams stand in the street with their doors open', 'a half-turned carousel holds its horses in the air', 'bread stays half risen and kettles never boil'],
    worse: ['people begin to slow down in the middle of their steps', 'even the pigeons stay where they are, like stones'],
    healed: ['the first tick is as loud as a drum', 'wheels, swings and carousels pick up where they stopped'],
  },
  {
    id: 'grey', keys: /\b(gr[ea]y|colou?r\w*|fade\w*|pale|paint\w*|dull|sad)\b/i, name: 'the greying',
    cause: ['wrings the colours out of things into a row of bottles', 'breathes on the flowers, and the red goes out of them'],
    prank: 'wipes the red off the flowers',
    symptom: ['cherries, flags and kites all turn the grey of dishwater', 'a painter stares at nine tubes of the same colour', 'nobody can tell ripe fruit from green', 'the rainbow hangs over the roofs like a dirty rope'],
    worse: ['faces go pale as paper', 'the last red door fades while people watch'],
    healed: ['red comes back first, then gold, then all the greens', 'colour runs down the walls like warm rain'],
  },
  {
    id: 'quarrel', keys: /\b(quarrel\w*|argu\w+|war|fight\w*|enem\w+|angry|anger|feud|apart|wall|hate\w*|unkind)\b/i, name: 'the great quarrel',
    cause: ['carries a sour word from one house to the next', 'draws a chalk line down the middle of everything'],
    prank: 'mixes up everybody’s things',
    symptom: ['fences go up between neighbours who used to share a bench', 'two old friends sit back to back', 'children are called in from the shared swing', 'a table for ten is sawn in half'],
    worse: ['the bridge is blocked from both ends', 'every door has a lock on it, and every lock is turned'],
    healed: ['fence boards become tables, one long row of them', 'somebody laughs, and then nobody can stop'],
  },
  {
    id: 'forget', keys: /\b(forg[eo]t\w*|remember\w*|memor\w+|lost name|names?|story|stories|sleep\w*|dream\w*)\b/i, name: 'the forgetting',
    cause: ['trades shiny buttons for names, and people forget their own', 'unpicks memories thread by thread and winds them on a spool'],
    prank: 'swaps all the name tags',
    symptom: ['a man stands at his own gate and does not know it', 'shop signs go blank overnight', 'songs break off because nobody knows the second verse', 'birthday cakes go uneaten on the sills'],
    worse: ['mothers look twice at their own children', 'the oldest tree has nobody left to say who planted it'],
    healed: ['names come back like swallows, each to its own roof', 'people greet one another twice, just to say the names'],
  },
]
