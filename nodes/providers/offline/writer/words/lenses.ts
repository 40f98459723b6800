import type { Family } from '../structure.ts'

/** A way to tell the same story: its titles and what each part of the story is about. Templates without `@`. */
export interface Lens {
  id: string
  titles: readonly string[]
  loglines: readonly string[]
  themes: readonly string[]
  acts: readonly [readonly string[], readonly string[], readonly string[]]
  parts: Record<Family, readonly string[]>
}

export const LENSES: readonly Lens[] = [
  {
    id: 'quest',
    titles: ['{Hn} and the {gift0}', 'The Road to the {lair0}', '{Hn} Goes Out', 'Beyond the {edge0}'],
    loglines: ['When {trouble} comes down on everyone, {Hn}, {heroShort}, sets out with {friendIntro} and {G} for {lair}, where {An} is waiting.', '{Hn}, {heroShort}, must carry {G} from {home} all the way to {lair} before {trouble} has swallowed everything.'],
    themes: ['{lesson}; one learns it only by going.', 'The way out is also the way in: {lesson1}.'],
    acts: [['The Near Side', 'Before the Road'], ['The Long Way', 'On the Road'], ['The Far Side', 'There and Home']],
    parts: {
      lack: ['{Hn} lives {atHome0} and {flawed}. When {trouble} begins, nobody thinks of asking {him}.', 'Day after day {Hn} looks towards {edge} and does not go. {Elder} is the only one who notices.'],
      find: ['A trail leads {Hn} past {edge} to {secret}. There {he} finds {G} and, soon after, {friendIntro}.', 'In {secret} {Hn} lays a {hand} on {G}, and the road that was closed is open.'],
      stumble: ['On the first stretch {Hn} {fails}, and {G} {wild}. They lose the way and very nearly each other.', 'The first gate stays shut: {Hn} asks too much of {G}, and it {wild}.'],
      grow: ['{Elder} gives them lessons on the way. {Hn} {practice} and stops counting the miles.', 'Every stop becomes a school, and at one of them {Hn} {practice}.'],
      change: ['At {edge} there is no way back. {Hn} {overcome} and goes over first.', '{Hn} leaves behind the old name for {himself} and {overcome}.'],
      shine: ['Where they pass, {helps}. The news runs ahead of them as far as {lair}.', '{Hn} and {G} are a match at last: {helps}.'],
      trial: ['{An} bars the road, {trick}, and takes {G}. {Hn} goes on with empty {hands} into {lair}, and there {he} {reach}.', 'At {lair} it all has to be paid for: {worse}. {Hn} {overcome}.'],
      home: ['The road home is shorter than the road out. {Healed}, and {M} {mHigh}.', '{Hn} comes back by the front way, and {healed}.'],
    },
  },
  {
    id: 'friendship',
    titles: ['{Hn} and {Fn}', 'Two at the {edge0}', 'What {Fn} Saw', 'A Seat for {Hn}'],
    loglines: ['{Hn}, {heroShort}, has never needed anybody, until {friendIntro} stumbles over {G} and will not leave, not even when {An} and {trouble} come between them.', 'An unlikely pair, {Hn} and {friendIntro}, share one secret, {G}, and must choose between it and each other when {An} strikes.'],
    themes: ['{lesson}, and it takes two to find out.', 'Nobody grows alone: {lesson1}.'],
    acts: [['One', 'Strangers'], ['Two', 'Side by Side'], ['All', 'Without and With']],
    parts: {
      lack: ['{Hn} eats alone, walks alone and {flawed}. Across the way somebody else is just as alone.', 'Everyone has somebody, except {Hn}. {He} {wishing}.'],
      find: ['{Hn} finds {G} in {secret}, and {friendIntro} finds {Hn}. Neither of them knows what to say.', 'One dusty afternoon gives {Hn} two things at once: {G} and {Fn}.'],
      stumble: ['{Hn} wants to show off for {Fn}, and {G} {wild}. For the first time there is somebody to be ashamed in front of.', 'They try it together before they trust each other, and {G} {wild}.'],
      grow: ['{Fn} makes a game of practising. {Hn} {practice}, and both forget to be careful with each other.', '{Elder} teaches {Hn}, but it is {Fn} who makes {him} laugh; that day {he} {practice}.'],
      change: ['Because {Fn} believes it, {Hn} {overcome}.', '{Hn} could go anywhere now, and stays because of {Fn}. {He} {overcome}.'],
      shine: ['The two are a team that people send for: {helps}.', 'With {Fn} beside {him}, {Hn} dares it before all eyes, and {G} {does}.'],
      trial: ['{An} finds the crack between the friends and {trick}. {Hn} and {Fn} part in anger, and {worse}; only together can they face {An}, and then {Hn} {reach}.', 'One hard word, and {Fn} is gone. {Hn} learns what {G} cannot do and {overcome}.'],
      home: ['The table has two more places. {Healed}, and {Hn} {granted}.', '{Fn} is the first to call {Hn} by a pet name; {healed}.'],
    },
  },
  {
    id: 'mystery',
    titles: ['The Secret of the {secret0}', 'Who Brought {trouble0}?', '{Hn} Sees Something', 'The Riddle of the {gift0}'],
    loglines: ['Somebody has brought {trouble}, and only {Hn}, {heroShort}, saw who; with {friendIntro} and {G} {he} follows the clues to {lair}, and to a truth that is sadder than a crime.', 'Why does {G} lie hidden in {secret}, and what does {An} want with it? {Hn} and {friendIntro} ask the questions that nobody else will.'],
    themes: ['Behind every harm there is a story: {lesson1}.', '{lesson}; and the answer is often a person.'],
    acts: [['The Question', 'Signs'], ['The Clues', 'Closer'], ['The Answer', 'What Was Behind It']],
    parts: {
      lack: ['Something is not right: {symptom}. {Hn} sees more than others, but {he} {heroIs}, and nobody listens.', 'The first sign is small. {Hn} keeps it to {himself}, as {he} keeps everything.'],
      find: ['A clue leads to {secret}, and in it lies {G}. It {does}, and it has plainly belonged to somebody before.', '{Hn} solves the first riddle and finds {G}; then {friendIntro} solves the second.'],
      stumble: ['{Hn} accuses the wrong one in front of everybody, and {G} {wild}.', 'The proof goes up in dust: {G} {wild}, and {crowd} laugh.'],
      grow: ['{Elder} teaches {Hn} to look twice. {He} {practice} and begins to see the pattern.', 'Clue by clue the two friends learn patience; {Hn} {practice}.'],
      change: ['{Hn} understands that the riddle is about {himself} as well, and {overcome}.', 'What {he} finds in the old papers changes {Hn}: from now on {he} {overcome}.'],
      shine: ['{Hn} uses what {he} knows, and {helps}. Now even the doubters listen.', 'One small case after another is solved: {helps}.'],
      trial: ['All tracks end at {lair}. {An} {trick}, and the truth comes out: it was done because {why}. {Hn} could punish {ahim}; instead {he} {reach}.', 'The net closes, but on the wrong side: {worse}. In the dark {Hn} puts the last piece in its place.'],
      home: ['The answer is told to all, without shame, and {healed}.', 'The case is closed, a door is opened, and {M} {mHigh}.'],
    },
  },
  {
    id: 'promise',
    titles: ['{Hn} Keeps a Promise', 'Until the {feast0}', 'The Last {gift0}', 'What {Hn} Owed'],
    loglines: ['{Hn}, {heroShort}, gives {elder} {his} word that {trouble} will be over by {feast}, and has only {G}, {friendIntro} and a few days to keep it.', 'A promise made too quickly sends {Hn} and {friendIntro} up against {An}, with {G} and the clock running.'],
    themes: ['A promise is a road one builds while walking: {lesson1}.', '{lesson}, and a given word is the proof.'],
    acts: [['The Word', 'Given'], ['The Days', 'Counted'], ['The Hour', 'Kept']],
    parts: {
      lack: ['{Feast} is close, and {symptom}. {Hn}, who {heroIs}, hears {himself} promise to help.', '{Hn} has broken small promises all {his} life. This one is not small.'],
      find: ['In {secret} {Hn} finds {G}, and with it a reason to hope that the promise can be kept.', 'Help comes from two sides: {G} out of the dust, and {friendIntro} out of nowhere.'],
      stumble: ['The first day is wasted. {Hn} {fails}, and {G} {wild}.', 'A shortcut costs them half their time, for {G} {wild}.'],
      grow: ['The days get shorter and the work gets better; {Hn} {practice}.', '{Elder} holds {Hn} to it, kindly and without end, until {he} {practice}.'],
      change: ['It would be easy to slip away. {Hn} {overcome}.', 'From now on it is no longer about the promise; {Hn} {overcome}.'],
      shine: ['With a day to spare it seems to be done: {helps}.', '{Hn} shows what has been learnt, and {G} {does}.'],
      trial: ['{An} comes on the last evening and {trick}; then {worse}. {Hn} has nothing left to give but {his} word, and {he} {reach}.', 'The last hours run out. {Hn} {overcome}, and does not look at the clock.'],
      home: ['{Feast} is held on the day that was promised. {Healed}.', 'The word is kept, and {healed}; {M} {mHigh}.'],
    },
  },
]
