import { type Case } from './grammar/noun.ts'
import { decline, type NounPhrase } from './grammar/phrase.ts'
import { headOf } from './facts.ts'
import { capitalised } from './render.ts'
import type { Kit, Place } from './words/kits.ts'
import { toPictureWords } from './translate.ts'

/** Nouns that are stood upon, not in. */
const ON = /^(?:остров|островок|холм|гора|луг|поле|поляна|площадь|берег|мост|причал|маяк|чердак|ферма|станция|вокзал|крыша|планета|кухня|улица|рынок|ярмарка|завод|фабрика|север|юг|болото|озеро|мыс|вершина|мельница|пристань|двор)$/
/** Their own place form, which is not the prepositional. */
const LOCATIVE: Readonly<Record<string, string>> = { сад: 'саду', лес: 'лесу', бор: 'бору', луг: 'лугу', берег: 'берегу', мост: 'мосту', порт: 'порту', край: 'краю', пруд: 'пруду', снег: 'снегу', лёд: 'льду', мыс: 'мысу' }
const INDOORS = /дом|домик|замок|дворец|башня|комната|кухня|пекарня|мастерская|библиотека|театр|пещера|нора|подвал|чердак|школа|музей/i

/** A place that the brief names, with the details of the country it lies in. */
export function placeOf(phrase: NounPhrase, line: string, kit: Kit): Place {
  const near = kit.places.find(({ role }) => role === 'square')
  const on = ON.test(phrase.head)
  const form = (to: Case): string => decline(phrase, to, false)
  const inside = (): string => {
    const own = LOCATIVE[phrase.head]
    return own ? form('п').replace(/\S+$/, own) : form('п')
  }
  return {
    role: 'square', name: capitalised(form('и')), line, where: `${on ? 'на' : 'в'} ${inside()}`, to: `${on ? 'на' : 'в'} ${form('в')}`,
    en: toPictureWords(headOf(line), 'location'), indoors: INDOORS.test(phrase.head), details: near?.details ?? [],
  }
}
