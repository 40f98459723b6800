/** What a stretch does in the story, which decides how the hero's theme comes back. */
export type Role = 'opening' | 'struggle' | 'defeat' | 'growth' | 'triumph' | 'home'

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['defeat', /\b(?:fail|defeat|loss|lost|despair|dark night|humiliat|betray|grief|funeral|heartbr|sorrow|all is lost|setback|lowest|hopeless|tragic|mourn)/],
  ['triumph', /\b(?:triumph|victor|celebrat|power display|redemption|glor|jubil|exult)/],
  ['struggle', /\b(?:challeng|fight|chase|tens|danger|conflict|rival|battle|storm|pursuit|threat|trouble|urgent|fear|menac|panic|obstacle|test)/],
  ['growth', /\b(?:train|discover|grow|transform|learn|practi[cs]|hope|wonder|find|gift|help|try|journey|curio|determin)/],
  ['home', /\b(?:home|happy end|ending|resolution|peace|reunion|rest|goodbye|farewell|warm|content)/],
]

/** The part of a stretch, from its mood and the name of its beat; the first one opens and the last one comes home or triumphs, whatever they are called. */
export function roleOf({ mood, beat = '', energy }: { mood: string; beat?: string | undefined; energy: number }, place: 'first' | 'middle' | 'last'): Role {
  const words = `${beat} ${mood}`.toLowerCase()
  const found = ROLES.find(([, pattern]) => pattern.test(words))?.[0]
  if (place === 'first') return found === 'defeat' || found === 'struggle' ? found : 'opening'
  if (place === 'last') return found === 'defeat' ? 'defeat' : found === 'triumph' || energy > 0.65 ? 'triumph' : 'home'
  return found ?? (energy > 0.6 ? 'struggle' : 'growth')
}
