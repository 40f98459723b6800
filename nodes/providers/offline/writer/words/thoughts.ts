/** What the narrator can say by the mood of a scene where there is time for a few words only: no more than seven. */
export const THOUGHTS: readonly (readonly [mood: RegExp, says: readonly string[]])[] = [
  [/sad|lonel|bleak|sorrow|heartbr|despair|wistful|hopeless|grim|melanchol|longing|restless/i, ['It was like this every day.', 'Nobody had asked.', 'It could not go on like that.', 'Some days are only long.', 'There was nobody to tell.']],
  [/asham|guilt|humiliat|bitter/i, ['One word would have been enough.', 'It could not be unsaid.', 'Nobody had meant it so.', 'It was nobody else’s fault.']],
  [/fear|fright|alarm|tense|nervous|anxious|menac|harsh|uneasy|worr|desperat|treacher|danger|eerie/i, ['There was no other way.', 'It was too late to turn back.', 'Courage is mostly not running.', 'Everything hung on this.', 'Time was running out.']],
  [/wonder|awe|amaz|magic|curious|myster|surpris|puzzl|hush|tempt/i, ['Nothing was the same after that.', 'That was how it began.', 'Nobody would believe it later.', 'It had waited for this.', 'Some doors open only once.']],
  [/climac|breathless|stirring|brave|determin|moved|triumph|bold/i, ['Now or never.', 'Nobody had ever dared to.', 'It had to be done together.', 'This time it was different.', 'That was the whole secret.']],
  [/joy|happy|festiv|glad|proud|playful|funny|excit|bright|warm|cosy|hopeful|content|seren|peace|gentle|free|tender/i, ['It was enough.', 'Nobody wanted to go home.', 'They remembered it for a long time.', 'It turned out well, for once.', 'From then on, things were easier.']],
]
/** The same where no mood is known. */
export const ANYWAY: readonly string[] = ['That was how it was.', 'One thing led to another.', 'Nobody had planned it.', 'And so it went on.']
