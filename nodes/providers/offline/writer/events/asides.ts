import type { Step } from './event.ts'

/** What the narrator can say over a step: only what no picture shows. Each is said once in a film at most. */
export const ASIDES: Readonly<Record<Step, readonly string[]>> = {
  day: ['It was a day like any other, and that was the trouble with it.', 'Nobody had ever told {Hn} that {he} was in the way. Nobody had needed to.'],
  shut: ['{Hn} had counted once. It was the eleventh time.', 'The worst of it was that nobody meant any harm.', 'One can get used to it, people say. {Hn} had not.'],
  foe: ['Everyone saw it. Everyone looked the other way.', '{An} had {ahis} reasons. Nobody had ever asked for them.'],
  wish: ['More than anything, {Hn} longed {small}.', 'There was one thing {Hn} wished for, and {he} had never said it aloud.'],
  sign: ['A road can begin anywhere. This one began with a sound.', 'Later {Hn} could never say why {he} had not simply walked on.'],
  find: ['It had been waiting there for longer than anyone could remember.', '{Rule}. But {Hn} did not know that yet.'],
  meet: ['It is hard to say who was more surprised.', 'That was how they met, and both of them tell it differently.'],
  try: ['{Hn} had practised all night, and forgotten it by morning.', 'There is a moment when it could still go well.'],
  fall: ['There are silences one can hear from three streets away.', 'It is a long way home when one does not want to arrive.'],
  teach: ['It took a day. Then it took a week.', '{En} had never taught anybody before, and was surprised to like it.'],
  win: ['It was only a little thing. It was the first.', 'Nobody wrote it down. {Hn} remembered it all the same.'],
  rest: ['There was nothing to do, and they did it thoroughly.', 'Some evenings are there so that one can think of them later.'],
  choose: ['Nobody would have blamed {him}. That made it harder.', 'It was the first thing {he} had ever decided alone.'],
  change: ['It did not hurt. It felt like taking off a shoe that had always been too small.', 'Something had been holding its breath in {him} for years.'],
  help: ['Word of it went round faster than {Hn} could walk.', 'Nobody paid. Everybody brought something.'],
  show: ['For the first time {Hn} was not wondering who was looking.', 'It was the best day of {his} life so far. It had an end, like any day.'],
  strike: ['Afterwards everyone said that they had seen it coming.', 'Joy is loud, and so nobody heard the steps.'],
  lose: ['What one holds too tightly has to be pried loose.', 'It took less time than tying a shoe.'],
  dark: ['This was the part that {he} would never tell anyone.', 'The night had no more hours than others. It only used them all.'],
  insight: ['It had been there all along, as such things are.', 'One has to sit very still to be found by a thought like that.'],
  face: ['Nobody who was there ever agreed on how long it lasted.', '{An} had waited for a blow. {Ahe} had no plan for this.'],
  feast: ['There were not enough plates. Nobody minded.', 'It began without speeches, which was a mercy.'],
  home: ['And if somebody knocks there tonight, the door is open.', 'It was the same place. Only {Hn} did not have to walk round it any more.'],
  road: ['The longest part of any journey is the middle.', 'For a while nothing happened, and they were grateful for it.'],
}
