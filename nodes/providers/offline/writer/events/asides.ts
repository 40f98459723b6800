import type { Step } from './event.ts'

/** What the narrator can say over a step: only what no picture shows. Each is said once in a film at most. */
export const ASIDES: Readonly<Record<Step, readonly string[]>> = {
  day: ['It was a day like any other, and that was the trouble with it.', 'Nobody had ever told {Hn} that {he} was in the way. Nobody had needed to.', 'Nothing had ever begun on such a day before.', 'Most of life is made of days like that one.'],
  shut: ['{Hn} had counted once. It was the eleventh time.', 'The worst of it was that nobody meant any harm.', 'One can get used to it, people say. {Hn} had not.', 'It is a small thing, a shut door. One hears it for years.', 'Perhaps next time, people said. It was always next time.'],
  foe: ['Everyone saw it. Everyone looked the other way.', '{An} had {ahis} reasons. Nobody had ever asked for them.', 'Whoever is feared is seldom asked how they are.', 'It was said that {ahe} had once been kind. Nobody had seen it.'],
  wish: ['More than anything, {Hn} longed {small}.', 'There was one thing {Hn} wished for, and {he} had never said it aloud.', 'A wish like that weighs nothing, and is hard to carry.', '{Hn} would have given every birthday for it.'],
  sign: ['A road can begin anywhere. This one began with a sound.', 'Later {Hn} could never say why {he} had not simply walked on.', 'On any other day {he} would not have noticed.', 'It was not a call, exactly. It only sounded like one.'],
  find: ['It had been waiting there for longer than anyone could remember.', '{Rule}. But {Hn} did not know that yet.', 'Some things wait for the one who needs them most.', 'It would have been wiser to leave it there. It always would.'],
  meet: ['It is hard to say who was more surprised.', 'That was how they met, and both of them tell it differently.', 'Neither had been looking for anybody.', 'A friend is often somebody who is in the way.'],
  try: ['{Hn} had practised all night, and forgotten it by morning.', 'There is a moment when it could still go well.', 'It looked so easy when one thought of it.', 'Nobody is born knowing how.'],
  fall: ['There are silences one can hear from three streets away.', 'It is a long way home when one does not want to arrive.', 'Getting up again was still a whole night away.', 'It is not the fall that hurts so much; it is who sees it.'],
  teach: ['It took a day. Then it took a week.', '{En} had never taught anybody before, and was surprised to like it.', 'Most of it was waiting. The rest was beginning again.', 'Whoever teaches learns it twice.'],
  win: ['It was only a little thing. It was the first.', 'Nobody wrote it down. {Hn} remembered it all the same.', 'Luck, said some. They had not seen the nights before.', 'A beginning is allowed to be small.'],
  rest: ['There was nothing to do, and they did it thoroughly.', 'Some evenings are there so that one can think of them later.', 'Even a long story has to sit down somewhere.', 'They would need that hour later, and did not know it.'],
  choose: ['Nobody would have blamed {him}. That made it harder.', 'It was the first thing {he} had ever decided alone.', 'There were two ways, and only one of them was easy.', 'Afterwards it seemed that there had never been a choice.'],
  change: ['It did not hurt. It felt like taking off a shoe that had always been too small.', 'Something had been holding its breath in {him} for years.', 'From then on there was no way back, and no wish for one.', '{He} had been this all along, only folded up.'],
  help: ['Word of it went round faster than {Hn} could walk.', 'Nobody paid. Everybody brought something.', 'What one gives away has a habit of growing.', 'It was the best use that it had ever been put to.'],
  show: ['For the first time {Hn} was not wondering who was looking.', 'It was the best day of {his} life so far. It had an end, like any day.', 'All those who had laughed had forgotten that they had.', 'It is easy to be loved at noon.'],
  strike: ['Afterwards everyone said that they had seen it coming.', 'Joy is loud, and so nobody heard the steps.', 'A good time never asks when it may end.', 'It had been planned for longer than their joy.'],
  lose: ['What one holds too tightly has to be pried loose.', 'It took less time than tying a shoe.', 'It was gone before anybody could say its name.', 'The hands remember longest what they held.'],
  dark: ['This was the part that {he} would never tell anyone.', 'The night had no more hours than others. It only used them all.', 'There was nobody left to be brave for.', 'Morning was on its way, and told nobody.'],
  insight: ['It had been there all along, as such things are.', 'One has to sit very still to be found by a thought like that.', 'It was so simple that {he} nearly missed it.', 'What had been lost was never the thing that mattered.'],
  face: ['Nobody who was there ever agreed on how long it lasted.', '{An} had waited for a blow. {Ahe} had no plan for this.', 'This time it was not about winning.', 'Everything {he} had learnt came down to one step.'],
  feast: ['There were not enough plates. Nobody minded.', 'It began without speeches, which was a mercy.', 'Those who had shut the door held it open now.', 'It was the first feast at which nobody stood outside.'],
  home: ['And if somebody knocks there tonight, the door is open.', 'It was the same place. Only {Hn} did not have to walk round it any more.', 'Nothing had changed, and nothing was as it had been.', 'That is all. The rest is an ordinary, happy day.'],
  road: ['The longest part of any journey is the middle.', 'For a while nothing happened, and they were grateful for it.', 'Every road is shorter for those who talk.', 'There was still a long way to go, and that was comforting.'],
}
