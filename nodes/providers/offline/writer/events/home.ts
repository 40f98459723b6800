import { event } from './event.ts'

export const HOME = [
  event('feast', 'square', '[The Long Table|A Place for Everyone]', ['festive', 0.6], 'Tables are carried out until there are no more tables, and then doors are used. {Crowd} pass {food} from one end to the other. A chair is kept free, and {A} comes and sits on it, stiffly, with {ahis} hat on {ahis} knees.', 'with sticky {hands}'),
  event('feast', 'square', '[{feast0}|Lamps in Every Window]', ['joyful', 0.7], '{Feast} is held after all, and it is late and loud and nobody minds. {F} dances with {E}. {H} {granted}. Over their heads {M} {mHigh}.', 'with confetti in {his} ears'),
  event('feast', 'lair', '[Open Windows|The First Guest]', ['gentle', 0.35], '{H} comes to {A}’s own door with a bowl of {food} and knocks. It takes a long time to open. Inside, all the shutters are up, and the light is not used to being there.', 'with an invitation accepted'),

  event('home', 'square', '[Home|The Place in the Middle|What Became of {Hn}]', ['triumphant', 0.6], '{Healed}. {H} stands in the middle, where {he} once stood outside the ring, with {F} on one side and {E} on the other. {He} {granted}. {M} {mHigh}.'),
  event('home', 'edge', '[The Last Hill|A New Morning]', ['serene', 0.45], '{Healed}. {H} and {F} climb up to look at it all from above. {He} puts {M} where everyone can see it, and it {mHigh}. Down there someone calls {his} name, and {he} runs.'),
  event('home', 'home', '[Two Cups|The Same Door, Wide Open]', ['content', 0.4], '{Healed}. {H} opens both halves of the door and props them with stones. {F} comes in without knocking; then {E}; and at last, with a careful cough, {A}. {H} {granted}. In the window {M} {mHigh}.'),
  event('home', 'square', '[The Ring Opens|Begin Again]', ['bright', 0.55], '{Healed}. A new little one stands at the edge of the game and dares not come nearer. {H} sees it, walks over and holds out {M}. "There is always room," {he} says, and the ring opens.'),
]
