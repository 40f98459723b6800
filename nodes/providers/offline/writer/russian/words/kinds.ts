import type { Gender } from '../grammar/noun.ts'

export type Body = 'beast' | 'bird' | 'swimmer' | 'tiny' | 'person' | 'machine' | 'hoofed'

/** A kind of somebody, in both languages. */
export interface Kind { ru: string; en: string; gender: Gender; body: Body; animate: true; young: boolean }

const LIST: Record<Body, string> = {
  beast: `лиса ж fox|лис м fox|лисёнок м fox cub|лисичка ж little fox|волк м wolf|волчица ж she-wolf|волчонок м wolf cub|медведь м bear|медведица ж she-bear|медвежонок м bear cub|мишка м bear cub|заяц м hare|зайчиха ж hare|зайчонок м young hare|зайчик м little hare|зайка м little hare|кролик м rabbit|крольчиха ж rabbit|крольчонок м little rabbit|ёж м hedgehog|ёжик м little hedgehog|ежонок м baby hedgehog|ежиха ж hedgehog|барсук м badger|барсучиха ж badger|барсучонок м young badger|белка ж squirrel|белочка ж little squirrel|бельчонок м baby squirrel|мышь ж mouse|мышка ж little mouse|мышонок м baby mouse|крыса ж rat|крыс м rat|крот м mole|выдра ж otter|выдрёнок м otter cub|бобр м beaver|бобёр м beaver|бобрёнок м young beaver|енот м raccoon|енотиха ж raccoon|енотик м little raccoon|кот м tomcat|кошка ж cat|котёнок м kitten|пёс м dog|собака ж dog|собачка ж little dog|щенок м puppy|лев м lion|львица ж lioness|львёнок м lion cub|тигр м tiger|тигрица ж tigress|тигрёнок м tiger cub|слон м elephant|слониха ж elephant|слонёнок м elephant calf|рысь ж lynx|рысёнок м lynx cub|росомаха ж wolverine|куница ж marten|ласка ж weasel|хорёк м ferret|хомяк м hamster|хомячок м little hamster|суслик м gopher|сурок м marmot|панда ж panda|обезьяна ж monkey|обезьянка ж little monkey|черепаха ж tortoise|черепашка ж little tortoise|ящерица ж lizard|дракон м dragon|дракончик м little dragon|дракониха ж dragon|жаба ж toad|лягушка ж frog|лягушонок м little frog|кенгуру м kangaroo|тролль м troll|снеговик м snowman|призрак м ghost`,
  hoofed: `олень м deer|олениха ж doe|оленёнок м fawn|лось м elk|лосёнок м elk calf|конь м horse|лошадь ж horse|лошадка ж pony|пони м pony|жеребёнок м foal|осёл м donkey|ослик м little donkey|корова ж cow|телёнок м calf|бык м bull|овца ж sheep|овечка ж little sheep|баран м ram|ягнёнок м lamb|коза ж goat|козёл м billy goat|козлёнок м goat kid|верблюд м camel|верблюжонок м camel calf|свинья ж pig|поросёнок м piglet|кабан м boar|единорог м unicorn|жираф м giraffe|жирафёнок м baby giraffe|бегемот м hippo|носорог м rhino`,
  bird: `сова ж owl|совёнок м owlet|филин м eagle owl|ворона ж crow|ворон м raven|воронёнок м young raven|сорока ж magpie|воробей м sparrow|воробушек м little sparrow|воробьишка м little sparrow|синица ж titmouse|синичка ж little titmouse|снегирь м bullfinch|голубь м pigeon|гусь м goose|гусыня ж goose|гусёнок м gosling|утка ж duck|утёнок м duckling|лебедь м swan|цыплёнок м chick|петух м rooster|петушок м little rooster|курица ж hen|журавль м crane bird|журавлик м little crane bird|чайка ж seagull|пингвин м penguin|пингвинёнок м baby penguin|аист м stork|дятел м woodpecker|ласточка ж swallow|попугай м parrot|павлин м peacock|соловей м nightingale|птица ж bird|птичка ж little bird|птенец м nestling|орёл м eagle|ястреб м hawk|галка ж jackdaw|кукушка ж cuckoo|тупик м puffin|скворец м starling`,
  swimmer: `рыба ж fish|рыбка ж little fish|кит м whale|китёнок м whale calf|дельфин м dolphin|тюлень м seal|морж м walrus|рак м crayfish|краб м crab|осьминог м octopus|осьминожек м little octopus|акула ж shark|щука ж pike fish|сом м catfish|русалка ж mermaid`,
  tiny: `сверчок м cricket|улитка ж snail|муравей м ant|муравьишка м little ant|пчела ж bee|пчёлка ж little bee|шмель м bumblebee|оса ж wasp|жук м beetle|жучок м little beetle|светлячок м firefly|бабочка ж butterfly|мотылёк м moth|стрекоза ж dragonfly|паук м spider|паучок м little spider|паучиха ж spider|гусеница ж caterpillar|кузнечик м grasshopper|комар м mosquito|червячок м little worm`,
  person: `девочка ж girl|мальчик м boy|девушка ж young woman|юноша м young man|женщина ж woman|мужчина м man|человек м man|старик м old man|старичок м little old man|старушка ж little old woman|старуха ж old woman|бабушка ж grandmother|дедушка м grandfather|дед м grandfather|дочь ж daughter|дочка ж daughter|сын м son|сынок м son|сестра ж sister|брат м brother|мама ж mother|папа м father|внук м grandson|внучка ж granddaughter|король м king|королева ж queen|принц м prince|принцесса ж princess|рыцарь м knight|волшебник м wizard|волшебница ж sorceress|колдун м sorcerer|колдунья ж sorceress|ведьма ж witch|фея ж fairy|гном м gnome|эльф м elf|великан м giant|великанша ж giantess|пекарь м baker|кузнец м blacksmith|рыбак м fisherman|рыбачка ж fisherwoman|моряк м sailor|капитан м captain|капитанша ж captain|смотритель м keeper|смотрительница ж keeper|садовник м gardener|садовница ж gardener|часовщик м clockmaker|портной м tailor|швея ж seamstress|сапожник м shoemaker|музыкант м musician|скрипач м fiddler|скрипачка ж fiddler|художник м painter|художница ж painter|учитель м teacher|учительница ж teacher|мастер м craftsman|мастерица ж craftswoman|ученик м apprentice|ученица ж apprentice|пастух м shepherd|пастушка ж shepherdess|пастушок м shepherd boy|охотник м hunter|купец м merchant|мэр м mayor|почтальон м postman|почтальонка ж postwoman|повар м cook|повариха ж cook|лекарь м healer|аптекарь м apothecary|библиотекарь м librarian|изобретатель м inventor|изобретательница ж inventor|сыщик м detective|пират м pirate|пиратка ж pirate|астроном м astronomer|фонарщик м lamplighter|фонарщица ж lamplighter|звонарь м bell-ringer|трубочист м chimney sweep|танцовщица ж dancer|певица ж singer|воин м warrior|воительница ж warrior|сирота ж orphan|кукла ж doll|домовой м house spirit|леший м forest spirit|снегурочка ж snow maiden`,
  machine: `робот м robot|роботёнок м little robot|паровозик м little steam engine|паровоз м steam engine|заяц-игрушка м toy hare|машинка ж little car|автомат м automaton`,
}

const YOUNG = /(?:[её]нок|ик|ок|ка|ишка|чик|ушек|ожек)$/
const KINDS: ReadonlyMap<string, Kind> = new Map((Object.keys(LIST) as Body[]).flatMap((body) => LIST[body].split('|').map((entry): [string, Kind] => {
  const [ru = '', gender = 'м', ...en] = entry.split(' ')
  return [ru, { ru, en: en.join(' '), gender: gender as Gender, body, animate: true, young: YOUNG.test(ru) }]
})))

/** The kind that a Russian noun in the nominative names. */
export const kindNamed = (word: string): Kind | undefined => KINDS.get(word) ?? KINDS.get(word.split('-')[0] ?? '')

/** The kind that an English noun names: the longest that ends the phrase. */
export function kindInEnglish(phrase: string): Kind | undefined {
  const lower = ` ${phrase.toLowerCase().replace(/\bpuppet\b/g, 'doll')}`
  return [...KINDS.values()].filter(({ en }) => lower.endsWith(` ${en}`)).sort((a, b) => b.en.length - a.en.length)[0]
}

export const ALL_KINDS: readonly Kind[] = [...KINDS.values()]

/** What each body takes hold with, in the plural. */
export const HANDS: Record<Body, string> = { beast: 'лапы', bird: 'крылья', swimmer: 'плавники', tiny: 'лапки', person: 'руки', machine: 'руки', hoofed: 'копыта' }
/** How a body that does not walk says the verbs of going. */
export const MOVES: Partial<Record<Body, Readonly<Record<string, string>>>> = {
  bird: { идёт: 'летит', подходит: 'подлетает', бежит: 'летит', выходит: 'вылетает', входит: 'влетает', уходит: 'улетает', отходит: 'отлетает', приходит: 'прилетает', прибегает: 'прилетает', доходит: 'долетает', подбегает: 'подлетает', обходит: 'облетает' },
  swimmer: { идёт: 'плывёт', подходит: 'подплывает', бежит: 'плывёт', выходит: 'выплывает', входит: 'вплывает', уходит: 'уплывает', отходит: 'отплывает', приходит: 'приплывает', прибегает: 'приплывает', доходит: 'доплывает', подбегает: 'подплывает', обходит: 'оплывает' },
}
