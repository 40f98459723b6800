import { type Plot, turn } from './plot.ts'

/** Plots for the smallest: one action at a time, two in a picture, and no trouble that outlasts its scene. */
const ACTS: Plot['acts'] = [['Hello', 'Good Morning'], ['Off We Go', 'Look and See'], ['All Together', 'Home Again']]

export const ACROSS: Plot = {
  id: 'across', keys: /$^/g, acts: ACTS,
  titles: ['{Hn} Finds a Way', 'Over We Go', '{Hn} and {Fn}'],
  loglines: ['{Hn}, {heroShort}, longs {wish}; but {An} {obstacle}, and it takes a friend to find a way.', 'All that {Hn} wants is {wish}. What is to be done when {An} {obstacle}?'],
  themes: ['Two can do what one cannot.', 'Whoever looks about will find a way.'],
  names: { opening: 'hello', call: 'a wish', tries: 'off we go', setback: 'too hard', turn: 'an idea', climax: 'over', ending: 'all together' },
  whole: turn('call', 1, 'edge', '[Off We Go|A Little Wish]', ['hopeful', 0.35], '{Hn} longs {small}, but {An} {obstacle}.', '{H} longs {small}. {He} sets off with {W}. There is {A}. It {obstacle}. Narrator: "How can that be done?"'),
  turns: [
    turn('opening', 1, 'square', '[Good Morning, {Hn}|Hello, Sun]', ['happy', 0.3], '{Hn} starts the day and lets {M} float in a puddle.', 'Here comes {H}. {He} puts {M} down in a puddle. It floats! {H} claps {his} {hands}. Narrator: "What a good day it is!"'),
    turn('opening', 2, 'home', '[Wake Up|A Big Stretch]', ['cosy', 0.2], '{Hn} wakes up and has breakfast.', '{H} wakes up and stretches. The sun looks in. {H} eats some {food}. Yum! Narrator: "Today is a big day."'),
    turn('call', 1, 'square', '[A Little Wish|That Is What I Want]', ['hopeful', 0.35], '{Hn} longs {small}.', '{H} longs {small}. There is {W}. It is as tall as {H}! Off they go, one step, and one more. Narrator: "Home is a long way off."'),
    turn('tries', 1, 'edge', '[Push, Push|Round and Round]', ['playful', 0.45], '{Hn} tries hard alone, and tumbles softly.', '{H} pushes {W} with all {his} might. It rolls a little. Plop! {H} sits down in soft grass and laughs. Narrator: "That is hard, all alone."'),
    turn('tries', 2, 'edge', '[Hello, {Fn}|A Friend on the Way]', ['happy', 0.4], '{Friend} comes along and wants to help.', '{F} sits on a stone and waves. {H} waves back. They touch noses. Now they go on together. Narrator: "Now there are two of them."'),
    turn('tries', 3, 'secret', '[A Little Rest|Snack Time]', ['cosy', 0.2], 'The two rest in the shade and share a snack.', '{H} and {F} sit in the shade. They share some {food}. A leaf falls on {F}. Everybody looks up. Narrator: "A rest is good for the legs."'),
    turn('setback', 1, 'edge', '[Oh!|What Now?]', ['puzzled', 0.35], 'They come to {A}: it {obstacle}. But nobody is cross.', '{H} comes to {A}. It {obstacle}. {H} puts in one toe. Brr! {F} gives {him} a hug. Narrator: "Who knows what to do?"'),
    turn('turn', 1, 'edge', '[I Know!|Look, It Floats]', ['bright', 0.45], '{Hn} looks at {M}, and has an idea.', '{acrossIdea} {H} looks at {M}, and at {W}. {He} has an idea, and jumps for joy. Narrator: "Sometimes it helps to watch."'),
    turn('climax', 1, 'edge', '[Over We Go|Hold On]', ['joyful', 0.55], 'With a little help the two of them get past {A}.', '{acrossOver} {F} holds on tight. Now {A} is behind them! Narrator: "They did it, both together!"'),
    turn('climax', 2, 'edge', '[Pull and Push|Nearly There]', ['funny', 0.5], 'One pulls and one pushes, until it is done.', '{F} pulls {W} at the front. {H} pushes at the back. They stop and puff. Then it goes down the hill by itself! Narrator: "Two can do a lot."'),
    turn('ending', 1, 'square', '[All Together|Just in Time]', ['happy', 0.4], 'They are home in time, and everybody is glad.', '{H} is there in time, with {W}. {E} claps and claps. {F} rolls over with joy. {M} stands in the middle. Narrator: "What a good helper a friend is!"'),
    turn('ending', 2, 'home', '[Good Night, {Hn}|Sleepy Heads]', ['peaceful', 0.15], 'At the end of the day everybody is tired and content.', '{H} yawns. {F} yawns too. They lie side by side, fast asleep. {M} is safe on the sill. Narrator: "That was a good day."'),
  ],
}

export const LOST: Plot = {
  id: 'lost', keys: /\b(lost|find\w*|look\w*|where|search\w*|missing|gone|hide|hidden|seek|toy|teddy|hat|ball)\b/gi, acts: ACTS,
  titles: ['Where Is the {motif1}?', '{Hn} Looks Everywhere', 'Under, Behind, Inside'],
  loglines: ['{Hn}, {heroShort}, cannot find {M}, and looks for it under, behind and inside everything, together with {friendIntro}.'],
  themes: ['Whoever looks for one thing finds many.', 'Sharing is a kind of finding.'],
  names: { opening: 'hello', call: 'it is gone', tries: 'under and behind', setback: 'not there', turn: 'a little noise', climax: 'found', ending: 'all together' },
  whole: turn('call', 1, 'home', '[Where Is It?|Gone]', ['puzzled', 0.4], '{Hn} cannot find {M}. {Friend} helps to look.', '{H} looks in {his} bed. {M} is not there! {F} looks under a leaf. It is not there either. Narrator: "Where can it be?"'),
  turns: [
    turn('opening', 1, 'home', '[Good Morning|{Hn} and the {motif1}]', ['happy', 0.25], '{Hn} does everything together with {M}.', '{H} wakes up and hugs {M}. {He} gives it some {food}, just for fun. {M} goes along to the door. Narrator: "They are the best of friends."'),
    turn('opening', 2, 'square', '[Up and Down|A Swing]', ['playful', 0.35], '{Hn} plays on the swing with {M}.', '{H} sits on the swing. {M} sits there too. Up they go, and down again. Narrator: "What fun that is!"'),
    turn('call', 1, 'square', '[Where Is It?|Oh No]', ['puzzled', 0.4], 'After a nap {M} is gone.', '{H} has a short nap in the sun. {He} wakes up and looks left and right. Where is {M}? It is not there! Narrator: "Who has seen it?"'),
    turn('tries', 1, 'edge', '[Under the Leaf|Not a Thing]', ['curious', 0.4], '{Hn} and {Friend} look under a big leaf.', '{F} comes by and helps to look. They lift up a big leaf. Under it sits a beetle. The beetle tips its hat. Narrator: "No, that is not it."'),
    turn('tries', 2, 'secret', '[Inside|Hello, Echo]', ['funny', 0.45], 'They look inside a hollow and find an echo.', '{H} puts {his} head inside. {He} calls, and it calls back. {F} calls too. Now there are four of them! Narrator: "Listen! Who is that?"'),
    turn('tries', 3, 'edge', '[Behind the Stone|A Tail]', ['funny', 0.4], 'Behind the stone is only {Fn}’s own back.', '{H} walks round the stone this way. {F} walks round it that way. Bump! They rub their heads and laugh. Narrator: "That is not it, either."'),
    turn('setback', 1, 'home', '[A Little Tear|Hug Time]', ['a little sad', 0.2], '{Hn} is sad for a moment, and {elder} gives {him} a hug.', '{H} sits down, and a tear rolls. {E} comes and gives {him} a hug. {H} wipes {his} face. Now it is better. Narrator: "A hug helps. It always does."'),
    turn('turn', 1, 'edge', '[What Was That?|A Little Noise]', ['curious', 0.4], 'From behind a bush comes a happy noise.', 'There is a noise behind the bush. {H} stops. {H} tiptoes, step by step. {F} tiptoes too. Narrator: "Who can that be?"'),
    turn('climax', 1, 'edge', '[There It Is!|Found]', ['surprised', 0.55], '{An} has found {M} and is playing with it. {Ahe} gives it back.', 'It is {A}! {Ahe} is playing with {M}. {A} looks up and goes red. {Ahe} holds {M} out to {H}. Narrator: "So that is where it was!"'),
    turn('climax', 2, 'square', '[One More Turn|My Turn, Your Turn]', ['kind', 0.45], '{Hn} lets {An} have one more turn.', '{H} takes {M}. {He} looks at {A}. Then {he} gives {M} back for one more turn. {A} beams. Narrator: "Sharing is fun, too."'),
    turn('ending', 1, 'square', '[All Together|Round in a Ring]', ['happy', 0.4], 'Now they all play together.', '{A} throws, and {H} catches. {F} hops round them both. {E} brings {food}. {M} has never been so merry. Narrator: "Nobody is alone now."'),
    turn('ending', 2, 'home', '[Good Night|Sleep Well]', ['peaceful', 0.15], '{Hn} falls asleep with {M} close by.', 'The moon is up. {H} is asleep in bed. {M} lies next to {him}. Good night! Narrator: "Nothing is lost any more."'),
  ],
}

export const SHARE: Plot = {
  id: 'share', keys: /\b(share\w*|friends?|lonely|alone|play\w*|mine|swing|both|together|new|shy|quarrel)\b/gi, acts: ACTS,
  titles: ['One {gift0} for Two', 'Mine and Yours', '{Hn} and the {gift0}'],
  loglines: ['{Hn}, {heroShort}, finds {G}, and so does {An}. One pulls here and one pulls there, until {friendIntro} has an idea.'],
  themes: ['Half of a joy is a bigger joy.', 'It is more fun with two.'],
  names: { opening: 'hello', call: 'something shiny', tries: 'mine', setback: 'oops', turn: 'an idea', climax: 'together', ending: 'all together' },
  whole: turn('call', 1, 'secret', '[Look, Look!|Something Shiny]', ['wonder', 0.45], '{Hn} finds {G}, and {An} wants it too.', '{H} finds {G}. It glows and says ping! {A} comes and wants it too. Both hold on tight. Narrator: "Whose is it now?"'),
  turns: [
    turn('opening', 1, 'home', '[Good Morning|One Bowl]', ['calm', 0.2], '{Hn} has breakfast and looks for somebody to play with.', '{H} eats some {food}. {He} looks out of the door. Who wants to play? {M} rolls along beside {him}. Narrator: "One is not enough for a game."'),
    turn('opening', 2, 'square', '[Peekaboo|Who Is There?]', ['playful', 0.35], '{Hn} plays peekaboo with {friendIntro}.', '{F} hides behind a tree. {H} looks here and there. Out pops a nose. There is {F}! Narrator: "Where can somebody be?"'),
    turn('call', 1, 'secret', '[Something Shiny|Look, Look!]', ['wonder', 0.45], '{Hn} digs up {G}, and it glows.', '{H} digs and digs. Up comes {G}. {He} wipes it clean. It glows and says ping! Narrator: "What a lucky find!"'),
    turn('tries', 1, 'square', '[Mine!|Pull]', ['funny', 0.5], '{An} wants {G} too; one pulls here and one pulls there.', '{A} comes and holds on to {G}. {H} pulls this way. {A} pulls that way. Round and round they go! Narrator: "That is no way to play."'),
    turn('tries', 2, 'edge', '[My Turn|Count to Three]', ['playful', 0.4], 'They try to take turns, but three is a long time.', '{H} has a turn and counts to three. One, two, and two, and two. {A} taps {ahis} foot. Three! Narrator: "Waiting takes so long!"'),
    turn('tries', 3, 'edge', '[A Hat for a Ball|Swap?]', ['funny', 0.4], '{An} offers a hat for it, and it is much too big.', '{A} takes off {ahis} hat and holds it out. {H} puts it on. It goes right over {his} nose. {H} cannot see a thing! Narrator: "A swap is not so easy."'),
    turn('setback', 1, 'edge', '[Plop|Oops]', ['surprised', 0.45], '{G} rolls off and stops in a puddle. {Fn} makes it all right.', 'Oops! {G} rolls away. Plop, into a puddle. {H} looks at {A}. {F} fishes it out with a stick. Narrator: "Nobody wanted that."'),
    turn('turn', 1, 'square', '[I Know!|A Good Idea]', ['bright', 0.4], '{Fn} has an idea.', '{F} has an idea. {F} draws a ring in the sand. {H} sits on one side. {A} sits on the other. Narrator: "That is enough room for two."'),
    turn('climax', 1, 'square', '[To You, to Me|Roll It]', ['joyful', 0.55], 'They roll {G} to each other, and it shines brighter each time.', '{H} rolls {G} to {A}. It shines. {A} rolls it back. It shines even more! Narrator: "That is much more fun!"'),
    turn('climax', 2, 'square', '[Sorry|A Soft Hug]', ['kind', 0.35], '{Hn} and {An} hug.', '{A} looks at {ahis} toes. {H} goes up to {A}. They hug. It is soft and warm. Narrator: "All is well again."'),
    turn('ending', 1, 'square', '[All Together|A Ring of Friends]', ['happy', 0.4], 'Everybody joins the game.', '{F} joins the ring. {E} joins the ring. {G} goes round and round. {M} dances in the middle. Narrator: "There is room for everyone."'),
    turn('ending', 2, 'home', '[Good Night|Till Tomorrow]', ['peaceful', 0.15], 'In the evening {G} is a lamp for two beds.', '{G} glows on the shelf. {H} sleeps on one side. {F} sleeps on the other. Good night! Narrator: "Tomorrow they will play again."'),
  ],
}

export const SURPRISE: Plot = {
  id: 'surprise', keys: /\b(surprise|birthday|cake|bak\w*|cook\w*|present|gift|party|picnic|soup|make|build|help\w*|kind)\b/gi, acts: ACTS,
  titles: ['A Surprise for {En}', '{Hn} Makes a Cake', 'Stir, Stir, Stir'],
  loglines: ['{Hn}, {heroShort}, wants to make a surprise for {elder}; {friendIntro} helps, and even {An} has something to put in.'],
  themes: ['The best part of a present is the making.', 'Many little helps make one big one.'],
  names: { opening: 'hello', call: 'a plan', tries: 'stir and look', setback: 'oops', turn: 'one more thing', climax: 'surprise', ending: 'all together' },
  whole: turn('call', 1, 'home', '[A Plan|Psst]', ['bright', 0.4], '{Hn} plans a surprise for {elder}, with {friendIntro}.', 'It is a special day for {E}. {H} has a plan. {He} fetches a big bowl. {F} fetches a spoon. Narrator: "It has to be a secret."'),
  turns: [
    turn('opening', 1, 'home', '[Good Morning, {En}|A Kind Face]', ['happy', 0.25], '{Elder} looks after everybody, every day.', '{E} pours some tea for {H}. {E} mends a hole in a sock. {H} looks at {E} and smiles. Narrator: "Now it is somebody else’s turn to be kind."'),
    turn('opening', 2, 'square', '[What a Day|Hop and Skip]', ['playful', 0.35], '{Hn} skips out into the day with {M}.', '{H} skips along with {M}. Hop, and hop, and stop. A snail looks up. Narrator: "Something nice is going to happen."'),
    turn('call', 1, 'home', '[Psst|A Plan]', ['bright', 0.4], '{Hn} has a plan: a surprise for {elder}.', 'Psst! {H} has a plan. {He} fetches a big bowl. {F} fetches a spoon. Quiet, now! Narrator: "Nobody must know yet."'),
    turn('tries', 1, 'edge', '[One Red Berry|Up, Up]', ['curious', 0.4], 'They pick berries, one by one.', 'Red berries hang up high. {H} climbs on {F}. {He} picks one, and two, and three. Into the bowl they go. Narrator: "That will taste good."'),
    turn('tries', 2, 'home', '[Stir, Stir, Stir|A White Nose]', ['funny', 0.45], 'They stir, and there is flour everywhere.', '{H} stirs round and round. Puff! There is flour on {his} nose. {F} has flour too. They look like snow. Narrator: "Baking is hard work!"'),
    turn('tries', 3, 'secret', '[Where Can We Hide It?|Sh!]', ['funny', 0.4], 'They hide the bowl where nobody looks.', '{E} comes by. Sh! {H} sits on the bowl. {F} whistles and looks at the sky. Narrator: "That was close!"'),
    turn('setback', 1, 'home', '[Oops|All over the Floor]', ['surprised', 0.4], 'The bowl tips over, and {Fn} helps to begin again.', 'Oops! The bowl tips over. {H} looks at the floor. {F} brings a cloth. They begin again. Narrator: "It does not matter. It never does."'),
    turn('turn', 1, 'square', '[{An} Has Something|One Cherry]', ['kind', 0.4], '{An} wants to help too, and has a cherry.', '{A} peeps round the corner. {Ahe} has one cherry. {H} holds out the bowl. {A} puts it on top. Narrator: "Every little bit helps."'),
    turn('climax', 1, 'home', '[Surprise!|Tap, Tap]', ['joyful', 0.6], 'They knock, {En} opens, and there it is.', 'Tap, tap! {E} opens the door. {H} holds up the cake. {E} claps {ehis} {hands}! Narrator: "The secret is out at last."'),
    turn('climax', 2, 'square', '[Lights|Blow]', ['wonder', 0.45], 'There is a candle, and everybody blows.', '{H} sets a candle on top. {E} takes a deep breath. Whoosh! Everybody cheers. Narrator: "Did you make a wish, too?"'),
    turn('ending', 1, 'square', '[A Slice for Everyone|All Together]', ['happy', 0.4], 'There is a slice for everyone.', '{E} cuts the cake. {A} gets a slice. {F} gets a slice. {H} licks the spoon, and {M} wears the cherry. Narrator: "It tastes best with all the others."'),
    turn('ending', 2, 'home', '[Good Night|Full and Warm]', ['peaceful', 0.15], 'Full and warm, everybody goes to sleep.', '{H} is full and warm, and asleep. {E} puts a blanket over {him}. {M} sits on the pillow. Good night! Narrator: "What a nice day that was."'),
  ],
}

/** Ends asleep, and grows quieter with every scene. */
export const BEDTIME: Plot = {
  id: 'bedtime', keys: /\b(bed ?time|sleep\w*|asleep|good ?night|moon\w*|stars?|night\w*|lullaby|dream\w*|pillow|yawn\w*|dark)\b/gi, acts: [['Evening', 'The Sun Goes Down'], ['Not Yet', 'Still Awake'], ['Asleep', 'Good Night']],
  titles: ['Good Night, {Hn}', '{Hn} Cannot Sleep', 'The Last One Awake'],
  loglines: ['The moon is up, and {Hn}, {heroShort}, is still awake. One after another everybody goes to sleep, until only {M} and the moon are left.'],
  themes: ['Sleep comes to those who lie still and listen.', 'The dark is only a blanket.'],
  names: { opening: 'evening', call: 'still awake', tries: 'little noises', setback: 'not sleepy', turn: 'a soft song', climax: 'everybody lies down', ending: 'asleep' },
  whole: turn('call', 1, 'home', '[Still Awake|Open Eyes]', ['calm', 0.2], 'It is night, and {Hn} is still awake. {Elder} sits down by the bed.', '{H} lies in bed with open eyes. {He} turns to the left. {He} turns to the right. Narrator: "Sleep has not come yet."'),
  turns: [
    turn('opening', 1, 'square', '[The Sun Goes Down|Evening]', ['calm', 0.25], 'The sun goes down, and {Hn} puts the day away.', 'The sun is low and red. {H} waves to the sun. {He} picks up {M}. {He} walks home slowly. Narrator: "Another day is nearly over."'),
    turn('opening', 2, 'home', '[Splash, Splash|Clean Toes]', ['cosy', 0.25], '{Hn} has a bath and warm {hands}.', 'The moon peeps in. {H} washes {his} {hands}, and then {his} nose. {E} brings a warm towel. Now {H} is warm all over. Narrator: "All the dust of the day is gone."'),
    turn('call', 1, 'home', '[Still Awake|Open Eyes]', ['calm', 0.2], '{Hn} lies in bed and cannot fall asleep.', '{H} lies in bed with open eyes. The blanket goes up and down. {He} turns to the left. {He} turns to the right. Narrator: "Sleep is somewhere else tonight."'),
    turn('tries', 1, 'home', '[Tap, Tap, Tap|What Is That?]', ['curious', 0.25], 'Tap, tap: it is only {friendIntro}, who cannot sleep either.', 'The moon shines in. Tap, tap, tap! {H} looks out. It is only {F}. {F} cannot sleep either. Narrator: "It is nice not to be the only one."'),
    turn('tries', 2, 'edge', '[One Star, Two Stars|Counting]', ['gentle', 0.2], 'They count the stars and run out of numbers.', '{H} looks up at the stars. {He} counts one, and two, and three. {F} points at one more. It twinkles. Narrator: "There are more than anyone can count."'),
    turn('tries', 3, 'square', '[Good Night, Swing|Good Night, Tree]', ['gentle', 0.2], 'They say good night to everything.', 'The moon is over the trees. {H} strokes the swing. It stops and hangs still. {F} pats the tree. Good night, tree! Narrator: "Everything may rest now."'),
    turn('setback', 1, 'edge', '[A Bit Dark|Hold My {hand}]', ['gentle', 0.2], 'It is a bit dark on the way; {Fn} takes {Hn} by the {hand}, and it is all right.', 'A cloud goes over the moon. It is a bit dark. {F} takes {H} by the {hand}. The cloud goes away again. Narrator: "The dark does nothing. It is only dark."'),
    turn('turn', 1, 'home', '[A Soft Song|Hum, Hum]', ['tender', 0.15], '{Elder} hums a song, and the song makes everything heavy and soft.', 'One lamp is on. {E} sits down by the bed. {E} hums a soft song. {H} leans on {E}. {M} leans on {H}. Narrator: "It is an old song. Everybody knows it."'),
    turn('climax', 1, 'home', '[A Big Yawn|First One, Then Two]', ['peaceful', 0.15], 'First {Fn} yawns, then {An}, and last of all {Hn}.', '{F} gives a big yawn. {A} comes in and yawns as well. {A} lies down. {F} lies down. {H} shuts one eye. Narrator: "Sleep is coming up the stairs."'),
    turn('climax', 2, 'home', '[The Lamp Goes Out|Softly]', ['peaceful', 0.1], '{En} turns down the lamp.', '{E} turns down the lamp. Only the moon is left. It lies on the blanket. {H} holds {M} a little closer. Narrator: "Nothing more has to be done today."'),
    turn('ending', 1, 'home', '[Asleep|Good Night, {Hn}]', ['peaceful', 0.05], 'At last {Hn} is asleep, and {M} keeps watch.', '{H} breathes in and out. Both eyes are shut. {H} is asleep. {M} shines a little in the moonlight. Good night! Narrator: "Sleep well. Tomorrow is a new day."'),
    turn('ending', 2, 'square', '[Quiet Everywhere|All Asleep]', ['peaceful', 0.05], 'Outside everything sleeps, too.', 'Outside the moon goes slowly by. The grass is asleep. The wind is asleep. In {his} bed sleeps {H}, with {M} close by. Good night! Narrator: "Soon the night is quiet everywhere."'),
  ],
}
