import { event } from './event.ts'

const FINDS = '[a blue pebble|a bent nail|half a button|a dry leaf|a bird’s egg, empty|a length of string|a smooth stick|a snail shell|a rusty bell|a grey feather]'
const DOES = '[turns it over|holds it to the light|blows the dust off it|puts it in a pocket|weighs it in one {hand}|lays it beside {M}]'
const THEN = '[gives it to {F}|sets it on the highest stone|hides it for later|throws it as far as it goes|shows it to {E}|forgets it at once, for {symptom}]'
const LOOKS = '[looks back the way they came|hums under {his} breath|counts {his} steps|stops to listen|walks a little faster|talks to {M} as if it could answer|stretches until something cracks|draws a line in the dust]'
const FRIEND = '[{F} comes after with a yawn|{F} is already far ahead|{F} sits down on the nearest stone|{F} makes a face and laughs|{F} carries {K} on {fhis} head|{F} points at something far away]'

/** Quiet moments for very long films, made of many small pieces. */
export const INTERLUDES = [
  event('road', 'edge', '[A Small Thing|On the Ground|By the Way]', ['quiet', 0.2], `{H} finds ${FINDS}, ${DOES} and ${THEN}. {H} ${LOOKS}, and ${FRIEND}.`),
  event('road', 'square', '[A Pause|In Passing|For a Moment]', ['thoughtful', 0.25], `${FRIEND}, while {H} ${LOOKS}. In a corner {he} finds ${FINDS} and ${THEN}.`),
  event('road', 'home', '[In Between|A Minute of Peace|Odds and Ends]', ['homely', 0.2], `{H} ${LOOKS} and then ${LOOKS}. On the sill lies ${FINDS}; {he} ${DOES} and ${THEN}.`),
]
