import { event } from './event.ts'

/** What can happen between the steps of a long story, anywhere after the beginning. */
export const ROAD = [
  event('road', 'edge', '[On the Way|Between Two Places]', ['steady', 0.3], '{H} and {F} go on side by side. The road is long, so {F} invents a song with one verse, and {H} invents another. Behind them, {symptom}.', 'with sore feet'),
  event('road', 'square', '[News|What People Say]', ['uneasy', 0.35], 'There is only one subject today, for {symptom}. {One} has seen {A}, or thinks so. {H} listens from behind a barrel and tightens {his} grip on {M}.', ''),
  event('road', 'home', '[A Hole in the Roof|Small Repairs]', ['homely', 0.25], '{E} and {H} spend an hour {work}, because things need doing even now. {H} passes the tools before {ehe} asks. {M} {mLow}.', ''),
  event('road', 'edge', '[Footprints|Somebody Was Here]', ['suspicious', 0.4], 'Fresh tracks cross the path, and {F} puts {fhis} nose almost into them. They are {A}’s, and they go in a circle, like those of one who cannot decide. {H} looks up at the slope and says nothing.', 'on {his} guard'),
  event('road', 'secret', '[A Second Look|In the Corner]', ['thoughtful', 0.3], '{H} comes back here to think. On the wall, under the dust, {he} finds an old picture of {G}, and next to it one of {M}. Someone has stood here before with the same question.', 'with dust on {his} sleeves'),
  event('road', 'square', '[The Argument|Too Many Opinions]', ['heated', 0.5], '{Crowd} are shouting all at once. Half of them want to leave; half of them want to hide. {E} bangs on a pot until it has a dent, and in the silence that follows, {symptom}.', ''),
  event('road', 'edge', '[Waiting Out the Weather|Under One Blanket]', ['close', 0.25], 'It is no weather for walking, so {H} and {F} crouch under a ledge and share one blanket. {F} falls asleep in the middle of a word. {H} stays awake and keeps {M} dry.', 'stiff and rested'),
  event('road', 'lair', '[{An} Alone|No One to Count With]', ['melancholy', 0.3], '{A} sits among all that {ahe} has taken, with a plate for one. {Ahe} reaches for the salt, and there is no one to pass it. From outside, through a crack, {H} sees it and forgets to be afraid.', 'puzzled'),
  event('road', 'square', '[A Joke at the Right Time|{One} Laughs]', ['light', 0.4], '{F} balances {K} on {fhis} head and marches up and down like a general. {One} tries not to laugh, and fails. It is the first laugh here for a week, and {H} keeps hold of it.', 'smiling'),
  event('road', 'home', '[The Letter Never Sent|By Candlelight]', ['tender', 0.2], '{H} writes a letter and folds it small. It is not for {F} and not for {E}; it is for {A}. {He} puts it under {M} and looks at it for a long time.', 'with ink on {his} {hands}'),
]
