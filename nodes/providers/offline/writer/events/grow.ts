import { event } from './event.ts'

export const GROW = [
  event('teach', 'home', '[The Old Lesson|{En} Knows]', ['patient', 0.35], '{E} puts {G} back into {H}’s {hands} and closes them round it. All afternoon {E} shows the same small movement, and all afternoon {H} gets it wrong. Near evening {he} {practice}. "Again," says {E}, "but this time do not try to be anyone else."', 'tired in a good way'),
  event('teach', 'secret', '[Slowly, Then|First, Be Still]', ['calm', 0.3], '{E} brings {H} back to where it began and sits down on a stone. No word is spoken for an hour. Then {H} {practice}, and {E} nods once.', 'quieter than before'),
  event('teach', 'edge', '[Lessons from {Fn}|A Hundred Times]', ['playful', 0.5], '{F} has a plan, and the plan is mostly falling over. {H} falls, gets up and falls again, while {F} counts in chalk on a stone. At ninety-nine {H} {practice}. {F} throws the chalk in the air.', 'bruised and grinning'),
  event('teach', 'edge', '[Nothing Up {his} Sleeve|Practice]', ['determined', 0.45], 'At every spare minute {H} goes out with {G}, in wind and in drizzle. One day {he} {practice}. The next day {he} {practice} as well, and {F} stops hiding behind the rock.', 'wet and content'),

  event('win', 'edge', '[A Small Victory|It Works|Just a Little]', ['joyful', 0.6], '{H} breathes out, and for the first time {G} does as it is asked: it {does}. {F} whoops and rolls down the slope. {H} does it again, only to be sure, and {he} {practice}.', 'with {his} head up'),
  event('win', 'secret', '[The Quiet Success|Nobody Saw but {Fn}]', ['proud', 0.5], '{F} holds {his0} breath and {H} holds {G}. It {does}, no more and no less than it should. The two look at each other, and then the cheering starts, very loud for only two.', 'hoarse from cheering'),
  event('win', 'square', '[For {one}|A Favour in Passing]', ['glad', 0.5], '{One} is in trouble, and there is no one else about. {H} does not stop to be nervous; {he} takes {G}, and it {does}. By the time a thank-you is spoken, {H} is already round the corner with hot ears.', 'with hot ears'),

  event('rest', 'home', '[Supper for Two|By the Window]', ['cosy', 0.2], '{F} and {H} eat {food} from one bowl and put {M} between them as a candle. They talk until the talk runs out, and then they are quiet, and that is good too.', 'full and warm'),
  event('rest', 'edge', '[A Day Off|Nothing at All]', ['peaceful', 0.2], '{H} and {F} lie on their backs and give names to the clouds. {G} lies between them and, just for fun, {does}. Nobody learns anything today.', 'with grass in {his} collar'),
]
