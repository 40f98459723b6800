/** A way of seeing a world: how an option of the lore sounds. Templates in prose. */
export interface Slant {
  id: string
  titles: readonly string[]
  tone: string
  gentle: string
  world: readonly string[]
  rules: readonly string[]
}

export const SLANTS: readonly Slant[] = [
  { id: 'hearth', titles: ['Warm Windows', 'Bread and Lamplight', 'The Kind Hour'], tone: 'warm and funny, with a lump in the throat', gentle: 'warm and merry',
    world: ['{Land}, where everyone knows everyone’s soup. People meet {atSquare}, {squareLine}, and {heroName} lives {atHome}. Since last week something has gone wrong: {trouble} has begun, and {symptom}.'],
    rules: ['Magic is small here and sits in everyday things. {G} gives {power}. {Rule}.'] },
  { id: 'moon', titles: ['By Moonlight', 'What the Night Keeps', 'Silver and Shadow'], tone: 'hushed and mysterious, lit by small lights', gentle: 'hushed and dreamy',
    world: ['By day there is nothing special about {land}. By night, paths move. Beyond {edge} lies {secret}, {secretLine}; still further off, where nobody goes, stands {lair}. Now {trouble} is here, and {symptom}.'],
    rules: ['Whatever was lost can be found again, but only at night and only by someone who was lost as well. Hidden in {secret} lies {G}; it grants {power}. {Rule}.'] },
  { id: 'brisk', titles: ['Full Tilt', 'A Week of Trouble', 'Head over Heels'], tone: 'brisk, cheeky and headlong', gentle: 'lively and playful',
    world: ['Nothing ever stands still in {land}. There is always a crowd {atSquare} and always somebody late. But when {trouble} arrives, even the busiest have to look up, for {symptom}.'],
    rules: ['Here everything works, as long as nobody asks why. {G} can do what nobody believes: it holds {power}. The catch: {rule1}.'] },
  { id: 'legend', titles: ['An Old Telling', 'The First Song of It', 'As the Old Ones Say'], tone: 'grand and simple, like a tale told by a fire', gentle: 'simple and solemn, like a bedtime tale',
    world: ['They say that {land} was made in a single night and never quite finished. Its heart is {square}, {squareLine}; its wound is {lair}, {lairLine}. And they say that {trouble} comes back once in a lifetime.'],
    rules: ['Three things are known. Power is lent and never owned. {G} lends {power}. {Rule}.'] },
  { id: 'quiet', titles: ['A Quiet Year', 'Small Weather', 'The Listening Season'], tone: 'tender and unhurried, with room for silence', gentle: 'soft and slow',
    world: ['{Land}, seen from very near: {homeDetail}, and {squareDetail}. {HeroName} can walk from {home} to {edge} in the time it takes to eat an apple. It is there that {trouble} first shows; {symptom}.'],
    rules: ['There is almost no magic, and that is why one notices it. Only {G} is different, for in it sleeps {power}. {Rule}.'] },
  { id: 'gale', titles: ['Against the Wind', 'The Far Edge', 'One Hill Further'], tone: 'wide, windy and brave', gentle: 'bright and breezy',
    world: ['Far out, where maps are mostly white, lies {land}. Whoever leaves goes by {edge}, {edgeLine}; whoever comes, comes by there too. This year it was not a guest that came but {trouble}: {symptom}.'],
    rules: ['Distance is the law here: every wish costs a road. At the end of one lies {G}, and with it {power}. {Rule}.'] },
]
