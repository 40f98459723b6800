/** A power the hero finds: a thing, what it does, how it fails and what it asks. Verb phrases are third person. */
export interface Gift {
  id: string
  keys: RegExp
  /** Component name and the line that introduces it. */
  prop: readonly [name: string, line: string]
  /** Noun phrase. */
  power: string
  rule: string
  /** What the thing visibly does; its name stands before. */
  does: readonly string[]
  /** What it does when it goes wrong; its name stands before. */
  wild: readonly string[]
  /** What the hero does to learn; the hero's name stands before. */
  practice: readonly string[]
  /** Whole clauses: whom it helps, seen. */
  helps: readonly string[]
  /** Whole clauses: the one great use at the end. */
  mastery: readonly string[]
}

export const GIFTS: readonly Gift[] = [
  {
    id: 'light', keys: /\b(light|lamp|lantern|glow\w*|shin\w+|star\w*|fire|flame|spark|candle|moon\w*|sun\w*)\b/i,
    prop: ['EmberLamp', 'a small copper lamp whose flame needs no oil'],
    power: 'the power to make a light that shows the true way',
    rule: 'The light grows only when its bearer tells the truth, and each lie costs it a little warmth',
    does: ['throws a warm ring of gold on the ground', 'burns as steady as a small moon', 'sends one thin beam straight ahead', 'paints every leaf and stone with honey light'],
    wild: ['flares so white that everyone covers their eyes', 'spits sparks and goes out with a hiss', 'swings its beam about and points the wrong way'],
    practice: ['holds the flame still through ten slow breaths', 'walks a whole circle without letting the light shake', 'sends the beam between two close stones', 'warms one frozen bud until it opens'],
    helps: ['a line of lost chicks follows the glow home', 'an old traveller sees the edge in time and turns back', 'the little ones stop crying and count the dancing shadows'],
    mastery: ['the light goes out wide and soft, and it leaves no corner out', 'one beam runs along the ground and draws a golden road'],
  },
  {
    id: 'song', keys: /\b(song|sing\w*|music\w*|flute|melod\w+|voice|fiddle|tune|violin|harp|drum)\b/i,
    prop: ['WillowFlute', 'a slim willow flute with one silver ring'],
    power: 'the power to play what others feel',
    rule: 'Music here moves things, but a tune played in anger breaks what it touches',
    does: ['gives one low note that makes the water shiver', 'hums by itself when somebody is sad', 'sends a ribbon of sound through the trees', 'turns a sigh into three clear notes'],
    wild: ['lets out a squeal that cracks two windows', 'plays too fast and sends hats and buckets dancing away', 'falls silent in the middle of the tune'],
    practice: ['plays the same four notes until a bird answers', 'breathes slowly and finds the low note', 'plays with closed eyes beside running water', 'follows the rhythm of falling drops'],
    helps: ['two quarrelling brothers begin to tap the same beat', 'a frightened foal lies down and sleeps', 'the stuck cart rolls up the hill in time with the tune'],
    mastery: ['the tune goes from mouth to mouth until everyone carries a piece of it', 'a single note hangs in the air, and all the others gather round it'],
  },
  {
    id: 'wind', keys: /\b(wind\w*|fly\w*|flight|wing\w*|air|breeze|kite|feather|cloud\w*|weather|storm\w*)\b/i,
    prop: ['WindRibbon', 'a long sky-blue ribbon that moves when there is no wind'],
    power: 'the power to call the wind by name',
    rule: 'The wind obeys nobody, but it comes as a friend to whoever lets go first',
    does: ['curls upward and lifts a spiral of leaves', 'points where the air wants to go', 'snaps like a flag and fills the sails', 'carries a whisper right across the valley'],
    wild: ['whips round and rips the washing from every line', 'drags everything that is not tied down into a heap', 'ties itself in knots and drops the breeze flat'],
    practice: ['floats one dandelion seed from stone to stone', 'lets the ribbon go and waits for it to come back', 'turns a paper boat with one small gust', 'leans into the gusts until {he} can stand without swaying'],
    helps: ['the stranded kite comes down into a pair of small, waiting arms', 'the mill sails turn for the first time in weeks', 'smoke is swept off the roofs and the sky is blue again'],
    mastery: ['the great wind bows down low and goes round every house without touching one', 'a hundred small breezes come together under one ribbon'],
  },
  {
    id: 'grow', keys: /\b(grow\w*|plant\w*|seed\w*|garden\w*|flower\w*|tree\w*|forest magic|bloom\w*|harvest|heal\w*|herb\w*)\b/i,
    prop: ['HummingSeed', 'a seed as big as a walnut, green as new moss and always humming'],
    power: 'the power to wake whatever is asleep in the ground',
    rule: 'Nothing can be hurried: what grows in haste has no roots',
    does: ['sends one curled shoot up between the stones', 'hums until the buds along the path swell', 'turns a patch of dust to clover', 'pulses with a soft green glow'],
    wild: ['throws out brambles that lock every door', 'makes one pumpkin swell until it blocks the road', 'sinks into the ground and nothing comes up'],
    practice: ['waters the same bare spot and waits without digging', 'wakes one daisy and lets its neighbours sleep', 'hums along until the moss answers', 'bends a vine gently round a pole'],
    helps: ['beans climb the broken fence and hold it up', 'an apple tree that was bare for years drops one red apple', 'grass closes over the old crack in the road'],
    mastery: ['roots reach out to one another under the ground and hold the whole hillside', 'one shoot becomes a tree with room for everybody under it'],
  },
  {
    id: 'bread', keys: /\b(bak\w+|bread|loaf|loaves|oven|dough|cake\w*|flour|cook\w*|kitchen|recipe|pie)\b/i,
    prop: ['DoughCrock', 'a round clay crock of golden dough that never stops bubbling'],
    power: 'the power to bake a loaf that brings back what people have forgotten',
    rule: 'Each loaf needs one true memory of the baker, given away for good',
    does: ['bubbles and fills the air with honey and smoke', 'rises until its lid tips off', 'sighs like somebody waking up', 'leaves a crust that glows at the edges'],
    wild: ['swells over the table and glues the spoons to the floor', 'gives loaves so bitter that nobody can swallow', 'goes flat and grey and smells of wet ash'],
    practice: ['kneads until the dough is as smooth as an ear', 'listens to the crust for the right crackle', 'shapes a small bun and gives it to a sparrow', 'measures the salt by touch, with both eyes shut'],
    helps: ['an old grumbler bites into the crust and remembers his mother’s kitchen', 'two neighbours break one loaf and take down the fence', 'a silent child tastes the crumb and laughs out loud'],
    mastery: ['the smell of the loaf goes down every street and opens every door', 'one round loaf is broken into as many pieces as there are people, and it is enough'],
  },
  {
    id: 'mend', keys: /\b(mend\w*|clock\w*|gear\w*|repair\w*|machine\w*|wind-?up|mechan\w+|key|tinker\w*|invent\w*|cog\w*|robot\w*|build\w*)\b/i,
    prop: ['SilverKey', 'a finger-long silver winding key with a heart-shaped handle'],
    power: 'the power to set any stopped thing going again',
    rule: 'Whatever starts again borrows a little of its time from the one who starts it',
    does: ['slides into a lock that had no hole before', 'turns once, and something deep inside begins to tick', 'trembles near whatever is broken', 'rings like a tiny bell when it is turned'],
    wild: ['sticks fast, and every wheel in the room spins backwards', 'winds a toy drummer so tight that it marches through the wall', 'snaps a spring that shoots out through the window'],
    practice: ['takes a mousetrap apart and makes it a music box', 'counts the teeth of every wheel by touch', 'turns the key a quarter and stops in time', 'oils one squeaking hinge until it swings without a sound'],
    helps: ['a lame tin dog gets up and chases its own tail', 'the broken pump coughs and gives clear water', 'an old music box plays for the first time in years'],
    mastery: ['wheel takes hold of wheel, and the whole silent works begin to turn as one', 'the last lock springs open, and everything that was shut in there begins to sing'],
  },
  {
    id: 'listen', keys: /\b(listen\w*|hear\w*|speak\w*|talk\w*|language\w*|word\w*|animals|whisper\w*|read\w*|mind\w*|understand\w*)\b/i,
    prop: ['SpiralShell', 'a spiral shell, chalk-white outside and rose-pink inside'],
    power: 'the power to hear what nobody dares to say',
    rule: 'What is heard must never be used against the one who did not say it',
    does: ['murmurs with a voice like far water', 'grows warm when somebody near is hiding a sorrow', 'catches one small sob out of all the noise', 'gives back a word that was lost years ago'],
    wild: ['roars with everyone’s secrets at once', 'shouts a private thought for all to hear', 'repeats one cruel word until it echoes everywhere'],
    practice: ['sorts the voices of rain, roof and river', 'listens to a stone until it seems to answer', 'waits for the end of a thought before answering it', 'finds one cricket in a field of a thousand'],
    helps: ['a lost kitten is heard under the floor and lifted out', 'an angry neighbour is asked about his bad tooth and smiles at last', 'a mother and her grown son sit down on one bench'],
    mastery: ['every unsaid thing goes up like a flock of small birds', 'it is passed round, and each one hears the heart of the one beside'],
  },
  {
    id: 'paint', keys: /\b(paint\w*|draw\w*|colou?r\w*|art\w*|brush|pencil|pictur\w+|ink|chalk)\b/i,
    prop: ['MoonBrush', 'a fine ash-wood brush with a tip as white as the moon'],
    power: 'the power to paint things that come true until sunset',
    rule: 'What is painted lasts for a day, but what it changes in people stays',
    does: ['leaves a blue stroke that ripples like water', 'draws a small door, and the door opens', 'lays a streak of red on a grey wall', 'finds a colour that nobody has a name for'],
    wild: ['drips a puddle that becomes a very large goose', 'paints a bridge that melts under the first foot', 'smears everything with brown'],
    practice: ['paints one feather a hundred times', 'looks for an hour before making one stroke', 'mixes the green of the far hills', 'draws a cup that can hold real water'],
    helps: ['a painted umbrella opens over those who stand in the wet', 'a blue ladder reaches the cat on the roof', 'a sick child gets a window with the sea in it'],
    mastery: ['one long stroke joins the two sides, and it holds', 'everyone takes a colour, and the picture is too big to fade'],
  },
  {
    id: 'strong', keys: /\b(strong\w*|strength|giant|power\w*|brave\w*|courage|muscle\w*|fight\w*|sword|shield|armou?r|hero\w*)\b/i,
    prop: ['OakBelt', 'a broad leather belt with a buckle carved like an acorn'],
    power: 'the power to be as strong as an oak for whoever leans on you',
    rule: 'The strength comes only for somebody else’s sake and leaves at the first boast',
    does: ['tightens by itself with a creak of old wood', 'sends a warm weight down into the ground', 'glows brown and gold along its stitches', 'holds firm like a root round a rock'],
    wild: ['goes slack, and the lifted log comes down with a crash', 'pushes so hard that the gate flies off', 'pins its wearer to the spot'],
    practice: ['carries one full bucket uphill without spilling', 'stands in the stream until the current goes round', 'lifts a stone to let a beetle by', 'pushes the same boulder a thumb’s width further'],
    helps: ['a fallen cart is lifted off a nest of little ones', 'the sagging bridge is held up until the last sheep is over', 'a stuck door opens, and a family comes out blinking'],
    mastery: ['one leans on another until a whole row stands like a wall of trees', 'the falling gate is caught, held and gently set down'],
  },
  {
    id: 'time', keys: /\b(time|hour\w*|moment\w*|memor\w+|past|future|yesterday|dream\w*|sleep\w*)\b/i,
    prop: ['SandGlass', 'a small hourglass full of blue sand'],
    power: 'the power to hold a single moment still',
    rule: 'A moment can be held but not kept: it must be given back before the sand runs out',
    does: ['tips over, and every raindrop hangs in the air', 'lets one blue grain fall and slows the whole world', 'glitters like a night with no clouds', 'holds a falling leaf in the middle of the air'],
    wild: ['stops everything except the falling pot', 'runs backwards and puts all the mud back on the floor', 'freezes its owner in the silliest of poses'],
    practice: ['catches a falling spoon without touching it', 'counts the grains until {he} knows them all', 'lets a good moment go without holding on', 'turns the glass exactly when the wave breaks'],
    helps: ['a cup stops a finger above the floor', 'a girl has time to step back from the edge', 'an old couple gets one whole dance between two ticks'],
    mastery: ['the moment opens like a hall, and there is room in it for everyone to think again', 'the blue sand rises, and the falling stones hang as light as bubbles'],
  },
]
