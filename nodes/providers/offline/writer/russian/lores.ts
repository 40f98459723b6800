import type { z } from 'zod'
import type { LoresAnswer, LoresContext } from '../../../../purposes.ts'
import type { Lore } from '../../../../values/index.ts'
import { createDeck, createRng, type Rng } from '../rng.ts'
import { canon, type Facts, readFacts } from './facts.ts'
import { capitalised, render } from './render.ts'
import { castFor, imagine, kitsFor, type Tale } from './tale.ts'
import { kitFor, KITS } from './words/kits.ts'
import { GIFTS, MOTIFS } from './words/things.ts'

const TONES = ['тёплый и чуть печальный', 'озорной, с неожиданными паузами', 'тихий, внимательный к мелочам', 'приключенческий, с лёгкой улыбкой', 'сказочный, как у вечернего костра', 'ясный и прямой, без нравоучений']
const TITLES = ['{G} {within}', '{M} и {g}', 'Тайна {M.р}']
const MOTIVES = ['{a:Он} не верит, что кому-то может быть {a:нужен/нужна/нужно}.', 'Когда-то {a:его} забыли позвать, и {a:он} этого не {a:забыл/забыла/забыло}.', '{a:Он} привык{a:-/ла/ло} всё решать {a:сам} и никого не слушает.', '{a:Он} боится остаться {a:один} и потому никого не подпускает.']

/** Worlds that keep the brief and differ in the rest: country, thing, opponent, image, tone. */
export function writeLores(context: z.infer<typeof LoresContext>, seed: number): z.infer<typeof LoresAnswer> {
  const facts = readFacts(context.brief)
  const rng = createRng('лор', canon(context.brief), context.seedWords, context.count, seed)
  const kits = createDeck(rng.fork('kits'), facts.world || kitFor(facts.all) ? [kitFor(facts.worldLine ?? '') ?? kitFor(facts.all) ?? rng.fork('kit').pick(KITS)] : rng.shuffle(kitsFor(facts)))
  const gifts = createDeck(rng.fork('gifts'), GIFTS), motifs = createDeck(rng.fork('motifs'), MOTIFS), tones = createDeck(rng.fork('tones'), TONES), motives = createDeck(rng.fork('motives'), MOTIVES)
  return {
    options: Array.from({ length: Math.max(1, context.count) }, (_none, index) => {
      const own = rng.fork(`option ${index}`)
      return write(imagine(facts, own, {}, { kit: kits(), gift: gifts(), motif: motifs() }), { tone: tones(), motive: motives(), title: titleFor(index) }, own)
    }),
  }
}

const titleFor = (index: number): string => (TITLES[index % TITLES.length] ?? '') + (index < TITLES.length ? '' : `, история ${index + 1}`)

function write(tale: Tale, { tone, motive, title }: { tone: string; motive: string; title: string }, rng: Rng): Lore {
  const cast = castFor(tale)
  const say = (template: string): string => render(template, cast, rng, 'prose')
  const { facts, places } = tale
  const named = (text: string): string => text.replace(/\.$/, '')
  return {
    title: named(capitalised(say(title))),
    world: say(`${facts.world ? 'Вокруг — {land}. Неподалёку' : `Это {land}. Посередине — ${places.square.line}, а дальше`} — ${places.edge.line}. ${capitalised(rng.pick(places.edge.details))}, ${rng.pick(places.square.details)}.`),
    rules: say('{g} {does}. {rule}. Всё остальное приходится делать самим.'),
    tone,
    hero: say(`{H} — ${tale.hero.line}. {H} {flaw}. Мечта у {h:него} одна: {wish}. ${facts.alone ? '' : `Рядом — {F}, ${tale.friend.line}.`}`),
    antagonist: facts.obstacle ? say(`${capitalised(facts.obstacle)}: вот и вся беда. {A} — ${tale.foe.line}. {a:Он} только мешает и смеётся.`)
      : facts.mild ? say(`{A} — ${tale.foe.line}. {a:Он} шалит и путается под ногами, но не со зла.`)
        : say(`{A} — ${tale.foe.line}. {a:Он} ${reason(facts)}. ${facts.foe?.clause.includes('потому что') ? '' : motive}`),
    motif: say('{M}: сначала {m:он} {mlow}, а в конце {mhigh}. Ведь {meaning}.'),
  }
}

/** What they do against the hero, with the reason that the brief gives. */
const reason = (facts: Facts): string => facts.foe?.clause || '{deed}'
