import { type Plot, turn } from './plot.ts'
import { ACROSS } from './small.ts'

/** Other ways past something that is in the way, for the smallest: stone by stone, or all on one rope. */
export const STEPS: Plot = {
  ...ACROSS, id: 'steps',
  titles: ['One Stone, Two Stones', '{Hn} Builds', 'Step by Step'],
  loglines: ['{Hn}, {heroShort}, longs {wish}. {A} {obstacle}, so {he} begins to build, one stone at a time, and {friendIntro} counts.', 'How does one get past {A}? One stone, two stones, says {friendIntro}, and {Hn}, {heroShort}, fetches the first.'],
  themes: ['Little by little is also a way.', 'One stone is not much, but it is one.'],
  whole: turn('call', 1, 'edge', '[One Stone|Let Us Build]', ['hopeful', 0.35], '{Hn} longs {small}; {A} is in the way, and {he} fetches a stone.', '{H} longs {small}. {He} comes along with {W}. There is {A}. {H} picks up one stone.'),
  turns: [
    turn('opening', 1, 'square', '[A Tower|Up It Goes]', ['playful', 0.3], '{Hn} plays at building, and {M} sits on top.', '{H} puts a pebble on a pebble. {He} puts {M} on top. It wobbles. It stays!'),
    turn('opening', 2, 'home', '[Wake Up|First Light]', ['cosy', 0.2], '{Hn} wakes and counts {his} toes.', '{H} wakes up and counts {his} toes. All are there. {H} has some {food}.'),
    turn('call', 1, 'square', '[So Big|What a Wish]', ['hopeful', 0.35], '{Hn} sees what {he} wants, and longs {small}.', 'Look, there is {W}! {H} walks all the way round it. {H} longs {small}. {He} gives it a pat.'),
    turn('tries', 1, 'edge', '[Meeting {Fn}|Who Counts?]', ['happy', 0.4], '{Friend} comes by and likes to count.', '{F} comes by and counts everything. One cloud. Two trees. {H} and one more make friends!'),
    turn('tries', 2, 'edge', '[A Rest|Puff]', ['cosy', 0.25], 'It is heavy, and they rest.', '{H} rolls {W} along and puffs. {F} fans {him} with a leaf. They rest, nose to nose.'),
    turn('tries', 3, 'secret', '[Shiny Stones|In a Row]', ['curious', 0.35], 'They find flat stones, all in a row.', '{F} finds a flat stone. {H} finds another. They lay them in a row, from small to big.'),
    turn('setback', 1, 'edge', '[Too Much|Brr]', ['puzzled', 0.35], '{A} {obstacle}, and they stand and look. Then they share a snack, and it is not so bad.', 'Oh! Here is {A}. It {obstacle}. {H} looks up, and down, and sits. {F} gives {him} half of the {food}.'),
    turn('turn', 1, 'edge', '[Like the Tower|One Stone]', ['bright', 0.45], '{Hn} remembers the little tower: one stone after another.', '{H} has {M} in {his} {hands}. It sat on the tower, stone by stone. {H} jumps up. {He} fetches one stone!'),
    turn('climax', 1, 'edge', '[The Last Step|Done]', ['joyful', 0.55], 'Stone after stone makes a way past {A}.', 'One stone, two stones, three stones. {F} counts them all. {H} rolls {W} over them, bump by bump. They are past {A}!'),
    turn('climax', 2, 'edge', '[Hold It|Careful Now]', ['funny', 0.5], 'A stone wobbles, and both hold on.', 'A stone wobbles. {H} holds on to {F}. {F} holds on to {H}. Then it keeps still.'),
    turn('ending', 1, 'square', '[Home in Time|Everyone Comes]', ['happy', 0.4], 'They come home in time, and others use the stones too.', 'Here they are, with {W}! {E} hops from stone to stone to meet them. {F} counts up to many. {M} sits on top again.'),
    turn('ending', 2, 'home', '[One Star, Two Stars|Sleepy Heads]', ['peaceful', 0.15], 'They count stars until they sleep.', '{F} counts one star, and two. {H} is asleep already. {M} lies by {his} nose.'),
  ],
}

export const PULL: Plot = {
  ...ACROSS, id: 'pull',
  titles: ['Pull, {Hn}, Pull', 'A Long Rope', 'All on One Rope'],
  loglines: ['{Hn}, {heroShort}, longs {wish}. {A} {obstacle}. One pulls, two pull, and when {elder} pulls as well, it moves.', 'One rope, and {Hn}, {heroShort}, at the end of it: who will help to pull past {A}? {Friend} will.'],
  themes: ['Many small ones are strong.', 'Whoever asks is not alone.'],
  whole: turn('call', 1, 'edge', '[A Long Rope|Who Will Pull?]', ['hopeful', 0.35], '{Hn} longs {small}; {he} ties a rope and begins to pull at {A}.', '{H} longs {small}. {He} ties a rope to {W}. There is {A}. {H} pulls, all alone.'),
  turns: [
    turn('opening', 1, 'square', '[A Rope to Skip|Hop]', ['playful', 0.35], '{Hn} skips with a long rope, and {M} hops along.', '{H} has a long rope. {He} skips, hop and hop. {M} hops in {his} bag.'),
    turn('opening', 2, 'home', '[Knock, Knock|Good Morning]', ['cosy', 0.2], '{Elder} wakes {Hn} with something good.', 'Knock, knock! {E} brings {food}. {H} opens one eye, and then the other.'),
    turn('call', 1, 'square', '[Such a Wish|Round and Heavy]', ['hopeful', 0.35], '{Hn} longs {small}, and ties the rope.', '{H} longs {small}. Here is {W}, round and heavy. {H} ties the rope to it. {He} pulls, and it comes along!'),
    turn('tries', 1, 'edge', '[May I?|One More Pulls]', ['happy', 0.4], '{Friend} asks whether {fhe} may pull too.', '{F} looks out of the grass. {F} takes the end of the rope. Two pull, and it goes twice as fast. Whee!'),
    turn('tries', 2, 'edge', '[Down the Slope|Catch It]', ['funny', 0.45], 'It rolls by itself for a while, and they run after it.', 'The path goes down. {W} rolls by itself. {H} runs after it. {F} rides on top and waves.'),
    turn('tries', 3, 'secret', '[In the Shade|Listen]', ['gentle', 0.2], 'They rest in the shade and listen to a bird.', 'A bird sings up there. {H} and {F} listen. They do not move a toe.'),
    turn('setback', 1, 'edge', '[It Will Not Move|Heave]', ['puzzled', 0.35], 'At {A} it will not move: it {obstacle}. They fall on their backs and laugh.', 'Then comes {A}. It {obstacle}. {H} pulls. {F} pulls. Bump, they sit on their tails and laugh.'),
    turn('turn', 1, 'square', '[Will You Help?|Asking]', ['kind', 0.4], '{Hn} goes and asks {elder} for help.', '{H} runs to {E}. {He} holds up the end of the rope. {E} puts down the pot. {E} comes along.'),
    turn('climax', 1, 'edge', '[One, Two, Heave|Pop]', ['joyful', 0.6], 'Now all pull together, and with a pop they are past {A}.', '{E} pulls in front. {H} pulls behind. {F} calls one, two, heave! Pop! And past {A} it goes.'),
    turn('climax', 2, 'edge', '[A Knot in the Rope|Wait]', ['funny', 0.4], 'There is a knot, and small fingers undo it.', 'The rope has a knot. {F} looks at it from near. {H} pulls a loop. It is open again.'),
    turn('ending', 1, 'square', '[There It Is|All Together]', ['happy', 0.4], 'Everybody comes to look, and everybody was part of it.', '{H} is home with {W}, and it is still light. {E} brings out a cloth. {F} swings on the rope. {M} swings too.'),
    turn('ending', 2, 'home', '[A Swing of Rope|Good Night]', ['peaceful', 0.15], 'The rope is a swing for {M}, and all are asleep.', 'The rope hangs over the bed. {M} swings on it, to and fro. {H} is fast asleep.'),
  ],
}
