import { mannerOf, type Person } from './cast.ts'
import { capitalise, PRONOUNS, spaced } from './grammar.ts'
import type { Slots } from './render.ts'
import { createDeck, type Rng } from './rng.ts'
import type { Tale } from './tale.ts'
import { BODIES } from './words/kinds.ts'
import type { Place } from './words/kit.ts'
import { PLAIN } from './words/plain.ts'
import { ACTS, type Manner } from './words/voices.ts'

/** Whether names are written for scenes ("@OldMill") or for prose ("Old Mill"). */
export type Voice = 'at' | 'prose'

/**
 * The words of a tale as template slots. Phrases that vary are dealt from shuffled decks, so that they return as
 * late as possible; make one set for a whole text.
 */
export function slotsOf(tale: Tale, voice: Voice, rng: Rng): Slots {
  const { hero, friend, elder, foe, kit, gift, trouble, motive, motif, flaw, wish } = tale
  const deal = (label: string, list: readonly string[], more: readonly string[] = []) => createDeck(rng.fork(label), list, more)
  const who = (person: Person) => (voice === 'prose' ? person.display : person.gender === 'it' ? `the @${person.name}` : `@${person.name}`)
  const thing = (name: string) => (voice === 'at' ? `the @${name}` : `the ${spaced(name).toLowerCase()}`)
  const place = (entry: Place) => (voice === 'at' ? `the @${entry.name}` : `the ${spaced(entry.name)}`)
  const title = (words: string) => words.replace(/^the /, '').split(' ').map(capitalise).join(' ')
  const body = BODIES[hero.body], he = { ...PRONOUNS[hero.gender], ...(hero.gender === 'they' ? { he: who(hero) } : {}) }
  const heroIs = tale.facts.flaw ?? `is ${flaw.is}`, comma = heroIs.includes(',') ? ',' : ''
  const manners = castManners(tale)
  return {
    ...voiceSlots('h', manners[0], rng), ...voiceSlots('f', manners[1], rng), ...voiceSlots('e', manners[2], rng), ...voiceSlots('a', manners[3], rng),
    ...he, himself: he.self,
    H: who(hero), Hn: hero.display, F: who(friend), Fn: friend.display, E: who(elder), En: elder.display, A: who(foe), An: foe.display,
    G: thing(tale.giftProp[0]), Gn: spaced(tale.giftProp[0]).toLowerCase(), M: thing(motif.prop[0]), K: thing(kit.keepsake[0]),
    ...pronouns('f', friend, who), ...pronouns('e', elder, who), ...pronouns('a', foe, who), his0: '{fhis}', hand0: BODIES[friend.body].hand,
    kind: hero.kind, fkind: friend.kind, akind: foe.kind, hand: body.hand, hands: body.hands,
    walk: deal('walk', body.walk), sag: deal('sag', body.sag), lift: deal('lift', body.lift),
    home: place(tale.places.home), square: place(tale.places.square), secret: place(tale.places.secret), edge: place(tale.places.edge), lair: place(tale.places.lair),
    home0: title(spaced(tale.places.home.name)), edge0: title(spaced(tale.places.edge.name)), lair0: title(spaced(tale.places.lair.name)), secret0: title(spaced(tale.places.secret.name)),
    rule: gift.rule, W: thing(tale.burden[0]), ...acrossSlots(tale),
    flinches: '[holds {his} breath|draws up {his} shoulders|does not move]', Friend: `${who(friend)} the ${friend.kind}`, feast1: title(kit.feast), motif1: title(spaced(motif.prop[0])), lairSaid: `the ${spaced(tale.places.lair.name).toLowerCase()}`,
    atSquare0: `${tale.places.square.at} ${place(tale.places.square)}`,
    atHome0: `${tale.places.home.at} ${place(tale.places.home)}`,
    gift0: title(spaced(tale.giftProp[0])), trouble0: title(trouble.name).replace(/^/, 'the '), feast0: title(kit.feast),
    elder: `old ${who(elder)} the ${elder.kind}`, heroShort: shortLine(hero), heroIs, comma, obstacle: tale.obstacle?.is ?? '', friendIntro: `${friend.display} the ${friend.kind}`,
    crowd: kit.crowd, feast: kit.feast, work: deal('work', kit.works), land: tale.land,
    trouble: trouble.name, symptom: deal('symptom', trouble.symptom, PLAIN.symptom), worse: deal('worse', trouble.worse, PLAIN.worse), healed: deal('healed', trouble.healed),
    cause: deal('cause', trouble.cause), prankT: deal('prank', [trouble.prank, ...motive.prank]),
    power: gift.power, does: deal('does', gift.does, PLAIN.does), wild: deal('wild', gift.wild, PLAIN.wild), practice: deal('practice', gift.practice, PLAIN.practice),
    helps: deal('helps', gift.helps, PLAIN.helps), mastery: deal('mastery', gift.mastery, PLAIN.mastery),
    fails: deal('fails', flaw.fails, PLAIN.fails),
    flawed: deal('flawed', flaw.shows, PLAIN.flawed), flawed0: flaw.shows[0] ?? '', overcome: deal('overcome', flaw.overcome, PLAIN.overcome), lesson: flaw.lesson, lesson1: flaw.lesson.charAt(0).toLowerCase() + flaw.lesson.slice(1),
    wish: tale.facts.wish ?? wish.to, small: short(tale.facts.wish ?? wish.to), wishing: deal('wishing', wish.wishing, PLAIN.wishing), granted: deal('granted', wish.granted, PLAIN.granted),
    why: motive.why, want: motive.want, trick: deal('trick', motive.trick, PLAIN.trick), reach: deal('reach', motive.reach, PLAIN.reach), turn: deal('turn', motive.turn, PLAIN.turn),
    mLow: deal('low', motif.low, PLAIN.low), mHigh: deal('high', motif.high, PLAIN.high), meaning: motif.meaning,
    anyone: deal('one', kit.ones), anyfood: deal('food', kit.foods),
  }
}

/** The slots of one scene: the place it is at, and one passer-by and one dish that stay the same all through it. */
export function sceneSlots(slots: Slots, at: Place): Slots {
  const take = (slot: string) => {
    const value = slots[slot]
    return typeof value === 'function' ? value() : value ?? ''
  }
  const one = take('anyone')
  return {
    ...slots, P: `the @${at.name}`, in: `${at.at} the @${at.name}`, one, food: take('anyfood'),
    theone: /^an? /.test(one) ? one.replace(/^an? /, 'the ') : one.startsWith('the ') ? one : 'somebody',
  }
}

function pronouns(prefix: string, person: Person, who: (person: Person) => string): Record<string, string> {
  const words = PRONOUNS[person.gender]
  return { [`${prefix}he`]: person.gender === 'they' ? who(person) : words.he, [`${prefix}him`]: words.him, [`${prefix}his`]: words.his }
}

/** The line without what is worn: "a small red fox". */
export function shortLine(person: Person): string {
  return person.line.split(/,| (?:in|with|wearing|who) /)[0] ?? person.line
}

/** A wish that fits into a short sentence, cut before the phrase that makes it long. */
function short(wish: string): string {
  const words = wish.split(' ')
  if (words.length <= 12) return wish
  const cut = wish.split(/,|\s(?:before|when|while|because|so|until)\s/)[0] ?? wish
  return cut.split(' ').length <= 12 ? cut : 'for it with all {his} heart'
}

/** Each speaks in a way of their own, that of their name where it is free. */
function castManners({ hero, friend, elder, foe, facts }: Tale): Manner[] {
  const taken: Manner[] = []
  for (const [person, cold] of [[hero, false], [friend, false], [elder, false], [foe, !facts.mild]] as const) taken.push(mannerOf(person.display, cold, taken))
  return taken
}

/** `fYes`, `fSorry` …: the usual things as the friend says them. */
function voiceSlots(prefix: string, manner: Manner | undefined, rng: Rng): Slots {
  return Object.fromEntries(ACTS.map((act) => [`${prefix}${act.charAt(0).toUpperCase()}${act.slice(1)}`, createDeck(rng.fork(`${prefix} ${act}`), manner?.says[act] ?? [])]))
}

/** How the smallest get past what is in the way: over water one floats, past anything else one goes round. */
function acrossSlots({ foe }: Tale): Record<string, string> {
  const wet = /\b(?:brook|river|stream|pond|lake|water|puddle|sea|ditch|creek)\b/i.test(foe.display)
  return wet ? { acrossIdea: '{H} sets {M} down on the water. It floats across, all by itself.', acrossOver: '{H} rolls {W} in. Splash! It floats, and they float too.' }
    : { acrossIdea: '{H} lets {M} roll. It rolls round {A}, all by itself.', acrossOver: '{H} rolls {W} the long way round. Up, along, and down.' }
}
