import { event } from './event.ts'

export const SHINE = [
  event('help', 'square', '[A Line at the Door|One After Another]', ['busy', 0.6], 'Word has gone round, and a queue has formed since dawn. {H} takes them as they come: {helps}, and then {helps}. {F} keeps order with a wooden spoon and great importance.', 'happily worn out'),
  event('help', 'edge', '[Just in Time|The Rescue]', ['thrilling', 0.75], 'A shout comes from below, thin and desperate. {H} is there before anyone can point. {G} {does}, and {helps}. {F} arrives last, panting, and calls, "Did I miss it?"', 'with a cheer at {his} back'),
  event('help', 'home', '[The Smallest Customer|A Visitor on the Step]', ['tender', 0.45], '{One} stands on the step and cannot say what is the matter. {H} does not ask twice, but sits down and lets {G} do its work. It {does}. Before the lamp is lit, {helps}.', 'with a thank-you in {his} pocket'),

  event('show', 'square', '[The Great Day|All Eyes]', ['triumphant', 0.85], 'On the day of {feast}, {crowd} stand shoulder to shoulder. {H} walks out alone and lifts {G} above {his} head. It {does}, and the whole place draws one breath. At the back, {A} slowly folds {ahis} arms.', 'with the applause still ringing'),
  event('show', 'edge', '[Against the Worst of It|One Night, One {kind}]', ['heroic', 0.9], 'The worst has come, and {symptom}. {H} plants {his} feet and will not move. {G} {does}, again and again, until the danger goes by on both sides like a river round a stone. When it is over, {crowd} come out and look at {him} in a new way.', 'sore in every bone'),
  event('show', 'square', '[Even {En} Stands Up|The Second Chance]', ['radiant', 0.8], 'It is the same spot where it all went wrong before. {H} stands on it, shuts {his} eyes and begins. First {helps}; then {helps}. {E}, who never gets up for anybody, gets up.', 'carried home on shoulders'),
  event('show', 'square', '[Too Bright to Miss|What the {gift0} Can Do]', ['dazzling', 0.85], 'This time no one has been told, and still they all come to their windows. {H} lets {G} go as far as it will, and it {does}. {M} {mHigh}. "Look," says {one}, "that is our {kind}!"', 'a little dizzy with it all'),
]
