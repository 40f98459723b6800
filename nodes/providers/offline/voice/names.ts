/** Names and cries that the rules of English spelling get wrong, as it would have to spell them. */
const RESPELLED: Readonly<Record<string, string>> = {
  niamh: 'neev', siobhan: 'shuh vawn', saoirse: 'seersha', aoife: 'eefa', eoin: 'owen', caoimhe: 'keeva', ciara: 'keera', rhys: 'reece',
  xiao: 'shyow', nguyen: 'nwin', mei: 'may', luz: 'loose', noemi: 'no emmy', anais: 'anna eese', aiko: 'eyeko', mirela: 'meerella',
  elowen: 'ellowen', anya: 'ahnya', leia: 'laya', ravn: 'rahvun', elodie: 'ellodee', jose: 'ho zay',
  brr: 'burr', hmm: 'hum', mmm: 'mum', shh: 'shush', psst: 'pist', pst: 'pist', grr: 'gur', tsk: 'tisk', hm: 'hum', ugh: 'ug',
}

/**
 * A word as English spelling would have it: compounds written in one ("OldPier") are parted, known names respelled, and a
 * word without a vowel, which would be read letter by letter, is given one. Initials and other words stay as they are.
 */
export function respelled(word: string): string {
  return word
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ')
    .replace(/[a-z]+/gi, (part) => {
      const lower = part.toLowerCase()
      const known = RESPELLED[lower] ?? RESPELLED[lower.replace(/(.)\1{2,}/g, '$1$1')]
      if (known !== undefined) return known
      if (lower.length < 4 || part === part.toUpperCase() || /[aeiouy]/.test(lower)) return part
      const once = lower.replace(/(.)\1+/g, '$1')
      return `${once.slice(0, -2)}i${once.slice(-2)}`
    })
}
