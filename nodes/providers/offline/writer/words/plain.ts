/** Phrases that fit any story: they join the particular ones, so that a long film does not say a thing twice. */
export const PLAIN = {
  does: ['wakes with a soft hum', 'begins to shine from inside', 'stirs, warms and comes alive', 'trembles like a small animal and then grows bright', 'answers before {H} has finished asking', 'opens like an eye', 'gives a sigh, as if it had been waiting'],
  wild: ['does the opposite of what it should', 'jerks like a fish and slips away'],
  symptom: ['people stand about in small groups', 'doors are shut earlier than they used to be', 'nobody looks up any more', 'even the little ones have stopped playing', 'the old ones shake their heads', 'the benches stay empty', 'one more family ties up its bundles'],
  worse: ['nobody knows what to do', 'the last ones who still hoped go indoors', 'things that had always held give way'],
  healed: ['people greet one another from door to door again', 'the benches are full again, right to the ends', 'somebody laughs, and it runs from one to the next'],
  low: ['is cold to the touch', 'lies where nobody looks', 'has lost its shine', 'hardly weighs anything', 'looks smaller than it did'],
  high: ['shines for all to see', 'has never looked so bright', 'has its place of honour', 'goes from hand to hand'],
  fails: ['forgets everything that was practised', 'loses courage halfway'],
  flawed: ['keeps to the edge of things', 'goes home by the back way', 'looks on from behind a corner'],
  overcome: ['does the one thing that once seemed impossible', 'takes a breath and goes first'],
  practice: ['tries it once with the left and once with the right', 'gets it right by accident, and then on purpose', 'does less and less, until it is just enough'],
  helps: ['somebody who had given up looks up again', 'a lost thing is found under the nearest stone', 'two people who had stopped talking say good morning'],
  mastery: ['a warmth goes through the whole place like a second sunrise'],
  reach: ['says what nobody has dared to say, and says it kindly'],
  turn: ['stands quite still, like somebody who has been called by name'],
  trick: ['overturns everything that took a year to build', 'turns one against the other with three well-placed words'],
  wishing: ['counts the days on {his} {hands} and starts again', 'tells it all to {M}, which listens'],
  granted: ['has to sit down for a moment, because it is so much'],
} as const satisfies Record<string, readonly string[]>

export const SHE_NAMES = 'Mira Topa Lumi Nessa Tilda Oona Pella Runa Sorrel Wilma Zora Ayla Brida Dina Elka Fenja Greta Hanne Ilse Jola Kaja Lotte Marit Nuri Odile Perle Rosin Senna Tuva Ursel Vesna Yara Zuzu Ambra Birdie Clio Dot Edda Flora Gilda'.split(' ')
export const HE_NAMES = 'Bram Tobin Pim Odo Finn Rufus Kolja Emil Hugo Ivo Jory Klaas Lasse Milo Nils Orlo Piet Quill Rasmus Sander Tomas Urban Viggo Wendel Yorick Zeno Aldo Basil Corvin Dario Ebbe Falk Gus Hob Iven Jasper Kuno Linus Moss Nemo'.split(' ')
export const FOE_NAMES = 'Morwen Skarra Vorn Grimbald Cassio Drusilla Eskar Fenric Gorma Hester Isgrim Jarek Krall Lucan Mordane Nokta Ostra Prax Ravna Sable Thorne Ulric Varga Wrax Zelda Brask'.split(' ')
export const RASCAL_NAMES = 'Pip Zaz Flip Jinx Koko Bibi Tik Noodle Fizz Momo Zippy Kiki'.split(' ')
export const SHE_FOES = 'Morwen Skarra Drusilla Gorma Hester Nokta Ostra Ravna Sable Varga Zelda'.split(' ')

export const SMALL_WEAR = ['a small red scarf', 'a tiny knitted cap', 'a little blue satchel', 'a yellow neckerchief', 'a green ribbon round the neck']
export const FOE_WEAR = ['a long black cloak', 'a coat with too many pockets', 'a high grey collar', 'a tall hat and narrow gloves', 'a cape the colour of wet slate']
export const FOE_MARKS = ['a thin smile', 'pale, unblinking eyes', 'a ring of keys at the belt', 'a long scratch across the nose', 'a stiff, upright walk']
