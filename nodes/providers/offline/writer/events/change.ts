import { event } from './event.ts'

export const CHANGE = [
  event('choose', 'edge', '[The Fork in the Road|Two Ways]', ['torn', 0.45], 'One way leads off, easy and downhill, to where nobody knows {H}. The other way leads back, to where {symptom}. {H} sets {M} on the ground and looks at it for a long time. Then {he} picks it up and turns back.', 'with {his} mind made up'),
  event('choose', 'home', '[The Bag Is Packed|Stay]', ['resolute', 0.4], '{H} has packed everything to leave, and it is hardly more than {K}. At the door {he} meets {F}, who has packed as well. They look at each other’s luggage and begin to laugh. "Then we stay and put it right," says {H}.', 'unpacked and ready'),
  event('choose', 'square', '[What {An} Offers|A Bargain Refused]', ['tempting', 0.5], '{A} is all politeness today. {Ahe} offers {H} a seat, a title and a full plate in exchange for {G}. {H} looks at the plate; {his} stomach growls; and {he} pushes it back across the table.', 'hungry but proud of it'),

  event('change', 'secret', '[A New {kind}|The Reflection]', ['transformed', 0.65], '{H} bends over the still water and looks for the old, frightened face. It is not there. {He} {overcome}, and around {him} {G} {does}. {F} walks all the way round {him} and forgets to shut {fhis} mouth.', 'standing straighter than ever'),
  event('change', 'home', '[The Mended Coat|Dressed for It]', ['brave', 0.5], '{E} puts down needle and thread at last, after a whole night of work. On {H}’s old clothes there is a new patch for every fall, in gold. {H} puts them on, and {his} {lift}. {He} does not look like someone else; {he} looks like {himself}, at last.', 'in gold patches'),
  event('change', 'edge', '[Letting Go|The Leap]', ['free', 0.7], 'There is no more path, only a gap and the far side. {H} used to be somebody who {flawed0}; today {he} {overcome}. {He} leaps. In the middle of the air {G} {does}, and the far side comes to meet {him}.', 'shaking all over, and glad'),
  event('change', 'square', '[In Broad Daylight|No More Hiding]', ['bold', 0.6], 'It is the hour when everyone is about, and for once {H} does not go round by the back. {He} {overcome}. One head turns, and then many. {M} {mHigh}.', 'seen by all'),
]
