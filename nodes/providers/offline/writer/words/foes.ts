/** Why somebody stands against the hero, what they do for it and what turns them. */
export interface Motive {
  id: string
  keys: RegExp
  /** After "because", about the one who stands against: slots ahe, ahim, ahis. */
  why: string
  want: string
  trick: readonly string[]
  prank: readonly string[]
  /** What the hero does that reaches them; the hero's name stands before. */
  reach: readonly string[]
  /** What the one who stood against does then; their name stands before. */
  turn: readonly string[]
}

export const MOTIVES: readonly Motive[] = [
  { id: 'forgotten', keys: /\b(forgotten|never invited|ignored|thanked|unseen|nobody)\b/i, why: 'nobody ever thanked {ahim} for anything', want: 'to be missed',
    trick: ['takes down the one thing that everybody looks at', 'crosses {ahis} own name off the list and everyone else’s with it'],
    prank: ['sits on the best swing and does not get off', 'takes the bow off the cake'],
    reach: ['reads out, one by one, the good things that {A} once did', 'bows and says the thanks that was owed for years'],
    turn: ['has to turn away, and wipes {ahis} face', 'lets go, one finger at a time'] },
  { id: 'greed', keys: /\b(greed\w*|rich|gold|hoard\w*|collect\w*|steal\w*|want it all|treasure|shiny)\b/i, why: 'whatever {ahe} has, there is always a shelf still empty', want: 'to own everything that shines',
    trick: ['comes with a cart and a list, and loads it to the top', 'buys up every key in the place and locks what is left'],
    prank: ['puts all the shiny things in a bag', 'hides all the cakes under a hat'],
    reach: ['puts the last treasure into {ahis} hands and asks nothing for it', 'opens the full cupboards and shows how cold they are inside'],
    turn: ['looks at the heap and cannot find one thing to love in it', 'sits down among the boxes and begins to give them back'] },
  { id: 'fear', keys: /\b(afraid|fear\w*|protect\w*|safe\w*|danger\w*|scared)\b/i, why: '{ahe} is more afraid than anyone knows', want: 'to keep everything shut and safe',
    trick: ['nails boards over every door, with the people inside', 'sends the guards from house to house to put out whatever moves'],
    prank: ['shuts the little gate and sits in front of it', 'pulls a blanket over all the toys'],
    reach: ['sits down beside {A} and is afraid together with {ahim}', 'opens the first door alone, to show that nothing is behind it'],
    turn: ['takes one shaking step over the threshold', 'pulls out the first nail with {ahis} own strength'] },
  { id: 'loss', keys: /\b(lost|grief|grie\w+|sorrow|mourn\w*|daughter|son|once loved|gone)\b/i, why: '{ahe} lost somebody and cannot bear to see others happy', want: 'to make the world as still as an empty room',
    trick: ['draws every curtain in the street with one long pull', 'stops the feast in the middle of a dance'],
    prank: ['puts the music box in a drawer', 'takes the balloons away'],
    reach: ['sets a place at the table for the one who is gone', 'asks for the name of the one who was lost, and listens to all of it'],
    turn: ['says a name aloud that {ahe} has not said for years', 'weeps, and the ice on the windows begins to run'] },
  { id: 'order', keys: /\b(order|rule\w*|law\w*|control\w*|perfect\w*|obey\w*|tidy|clean|efficien\w*)\b/i, why: '{ahe} once made one mistake and swore that nobody would ever make another', want: 'to have everything straight, sorted and silent',
    trick: ['hangs up a hundred new rules and takes away the chalk', 'has everything crooked in the place cut straight'],
    prank: ['puts all the toys in one straight line', 'says that nobody may splash'],
    reach: ['shows {A} the crooked patch that holds the whole coat together', 'makes a mistake on purpose, and nothing terrible happens'],
    turn: ['tears the longest rule in two, not quite straight', 'undoes the top button and breathes'] },
  { id: 'envy', keys: /\b(env\w+|jealous\w*|rival\w*|better|best|win\w*|beaten|second)\b/i, why: '{ahe} has been second all {ahis} life', want: 'to stand where the hero stands',
    trick: ['puts on the hero’s coat and takes the bow', 'whispers at every door that the gift was stolen'],
    prank: ['rolls the blue ball down the hill', 'copies every step and giggles'],
    reach: ['holds out a {hand} and makes room on the step for two', 'tells everyone which part {A} did better'],
    turn: ['looks for the trick in it, and finds none', 'takes the offered place, very carefully'] },
]

/** A small thing that comes back through the film; the thing's name stands before each phrase. */
export interface Motif {
  id: string
  keys: RegExp
  prop: readonly [name: string, line: string]
  low: readonly string[]
  high: readonly string[]
  meaning: string
}

export const MOTIFS: readonly Motif[] = [
  { id: 'boat', keys: /\bpaper boat\b/i, prop: ['PaperBoat', 'a paper boat folded from an old letter'], low: ['lies on its side, a little crushed', 'has a new crease across the bow', 'looks too small for any water'], high: ['rides high on the bright water', 'leads a whole fleet of paper boats'], meaning: 'what is light can still carry something' },
  { id: 'thread', keys: /\b(red thread|thread|yarn|wool)\b/i, prop: ['RedThread', 'a ball of bright red thread'], low: ['has come half undone', 'is all in knots', 'is almost too thin to see in this light'], high: ['runs from door to door and joins them all', 'shines like a line drawn in fire'], meaning: 'everyone is tied to someone' },
  { id: 'feather', keys: /\bwhite feather|feather\b/i, prop: ['WhiteFeather', 'a long white feather with a curled tip'], low: ['is bent in the middle', 'trembles at the smallest breath', 'lies where it fell'], high: ['floats down exactly into the middle of things', 'turns in the sun over all the heads'], meaning: 'the lightest thing goes furthest' },
  { id: 'button', keys: /\bbutton\b/i, prop: ['BlueButton', 'a round blue button with four holes'], low: ['hangs by its last thread', 'almost rolls away', 'is cold and dull with dust'], high: ['gleams like a piece of clear sky', 'is sewn on again with a double knot'], meaning: 'what was loose can be fastened' },
  { id: 'bell', keys: /\b(bell|bells)\b/i, prop: ['TinBell', 'a thumb-sized tin bell without a clapper'], low: ['swings and makes no sound', 'is dull and cold', 'has a new dent in it'], high: ['rings at last, thin and clear', 'answers every big bell in the valley'], meaning: 'somebody will hear it in the end' },
  { id: 'lantern', keys: /\b(paper lantern|lanterns)\b/i, prop: ['PaperLantern', 'a round paper lantern with a mended tear'], low: ['burns low, with a black edge', 'has gone dark', 'swings in the draught like a question'], high: ['glows like a small sunrise', 'goes up and up until it is one of the stars'], meaning: 'a small light is enough to be found by' },
  { id: 'acorn', keys: /\b(acorn|seedling|sapling)\b/i, prop: ['LastAcorn', 'one polished brown acorn'], low: ['sits in the dust like a shut eye', 'is almost stepped on', 'rolls to the edge and stops'], high: ['has split, and shows a green tip', 'has put up two small leaves'], meaning: 'great things wait in small ones' },
  { id: 'map', keys: /\b(map|half a map)\b/i, prop: ['TornMap', 'the left half of a hand-drawn map'], low: ['flutters, and its torn edge points nowhere', 'is so worn that one road runs into another', 'is folded so often that the hills have holes'], high: ['meets its other half, and the road is whole', 'shows one new house, drawn in red'], meaning: 'nobody has the whole way alone' },
  { id: 'mirror', keys: /\b(mirror|shard)\b/i, prop: ['PocketMirror', 'a pocket mirror with one crack across it'], low: ['shows two halves of a sad face', 'clouds over', 'throws a patch of light that nobody sees'], high: ['catches the sun and throws it over the crowd', 'shows many faces in one small round'], meaning: 'one sees oneself best beside others' },
  { id: 'spoon', keys: /\b(spoon|cup)\b/i, prop: ['WoodenSpoon', 'an old wooden spoon with a burnt handle'], low: ['has nothing to stir', 'is too big for so small a supper', 'shows its burnt side'], high: ['beats time on the big pot', 'goes round from hand to hand'], meaning: 'what feeds one can feed many' },
  { id: 'scarf', keys: /\b(scarf|shawl)\b/i, prop: ['YellowScarf', 'a knitted yellow scarf, much too long'], low: ['is grey with dust', 'snags on a nail and stretches', 'has a new hole in it'], high: ['goes twice round two necks', 'flies from the highest pole like a flag'], meaning: 'warmth is longer when it is shared' },
]
