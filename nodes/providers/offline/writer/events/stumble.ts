import { event } from './event.ts'

export const STUMBLE = [
  event('try', 'square', '[In Front of Everybody|The Grand Attempt]', ['nervous', 0.6], 'Things are getting worse, for {symptom}. {H} climbs up where all can see and lifts {G}. For one breath it {does}; then {he} {fails}, and {G} {wild}. A murmur goes through {crowd}.', 'hot with shame'),
  event('try', 'square', '[Too Soon|The First Try]', ['eager', 0.55], '{F} has told everyone, so everyone has come. {H} has no time to think and holds up {G} with both {hands}. It {wild}. Somebody’s hat lands at {his} feet, and nobody is smiling.', 'with soot on {his} face'),
  event('try', 'edge', '[A Promise Too Big|{Hn} Gives {his} Word]', ['anxious', 0.5], '{One} begs for help, because {symptom}. {H} promises it at once and lifts {G}. But in the middle of it {he} {fails}. {G} {wild}, and what was bad is now bad and broken.', 'with a promise that {he} could not keep'),
  event('try', 'home', '[A Secret Rehearsal|Behind a Shut Door]', ['hopeful', 0.45], '{H} shuts the door and tries {G} in secret, with {F} as the only guest. It {does}, and {F} claps. Encouraged, {H} tries it bigger, and {G} {wild}. Steps come running from every side.', 'under a cloud of dust'),

  event('fall', 'square', '[What They Say Now|Everyone Turns Away]', ['humiliated', 0.4], '{Crowd} step back, and an empty ring opens round {H}. {A} picks up the pieces between two fingers and shows them about. "So this is your hero," {ahe} says. {H}’s {sag}.', 'followed by whispers'),
  event('fall', 'edge', '[The Throw|Away with It]', ['bitter', 0.5], '{H} runs until there is nobody left to run from. {He} flings {G} as far as {he} can. It lies in the dirt and goes dull, and so does everything else. {M} {mLow}.', 'with empty {hands}'),
  event('fall', 'home', '[The Broken Thing|Pieces]', ['guilty', 0.3], '{E} sweeps up the mess without scolding, and that is harder to bear than scolding. {H} wants to help, but {fails}. In the heap lies {K}, no good for anything now.', 'with one splinter in {his} {hand}'),
  event('fall', 'square', '[The Door Is Shut|Sent Off]', ['ashamed', 0.4], 'A bar drops behind {H}, and it is not meant unkindly, but it is meant. {F} looks through the gap for a while and is called away. While {H} stands there, {symptom}.', 'with nowhere to go'),
]
