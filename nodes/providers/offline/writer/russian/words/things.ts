/** A thing that changes the story, in both languages. Sentences of what it does have no subject; `~` marks verbs that follow its number. */
export interface Gift { id: string; keys: RegExp; ru: string; en: string; does: string; rule: string; wakes: string; fails: string; shines: string }

export const GIFTS: readonly Gift[] = [
  { id: 'lantern', keys: /фонар|ламп|свеч|огон|свет|lantern|lamp|light|fireflies|candle|glow/i, ru: 'медный фонарь', en: 'a dented brass lantern with a warm flame, small enough to carry', does: '{g~показывает} то, чего никто не замечает', rule: 'Но свет держится, только пока им делятся', wakes: '{g:сам} собой {g~загорается} тёплым светом', fails: '{g~мигает} и {g~гаснет}', shines: '{g~разгорается} так ярко, что тени разбегаются' },
  { id: 'bell', keys: /колокол|бубен|звон|звук|bell|chime/i, ru: 'серебряный колокольчик', en: 'a small silver bell on a blue ribbon, polished and round', does: '{g~отвечает} на зов, который не слышит никто другой', rule: 'Но {g~звенит} {g:он} лишь для того, кто умеет слушать', wakes: 'вдруг {g~отзывается} тонким звоном', fails: '{g~дребезжит} и {g~замолкает}', shines: '{g~звенит} так чисто, что все поднимают головы' },
  { id: 'compass', keys: /компас|карт|дорог|путь|compass|map|way/i, ru: 'старый компас', en: 'an old round compass of brass with a trembling blue needle', does: '{g~указывает} не на север, а на того, кому нужна помощь', rule: 'Но {g~замирает} {g:он}, если думать только о себе', wakes: '{g~вздрагивает} и {g~оживает}', fails: '{g~кружит} на месте и {g~замирает}', shines: 'твёрдо {g~показывает} верную дорогу' },
  { id: 'feather', keys: /пер[оыаь]|крыл|лета|полёт|feather|wing|fly/i, ru: 'золотое перо', en: 'a long golden feather that glitters, light as air', does: '{g~поднимает} в воздух того, кто не боится упасть', rule: 'Но высота кончается там, где начинается хвастовство', wakes: '{g~взлетает} с земли и {g~кружит} рядом', fails: '{g~тяжелеет} и {g~падает} на землю', shines: '{g~сияет} и {g~поднимает} всех над землёй' },
  { id: 'mirror', keys: /зеркал|стекл|правд|mirror|glass|truth/i, ru: 'круглое зеркальце', en: 'a round hand mirror in a carved wooden frame, bright and clear', does: '{g~показывает} не лицо, а то, что на сердце', rule: 'Но тот, кто отводит глаза, не увидит ничего', wakes: '{g~ловит} луч, которого нигде нет', fails: '{g~мутнеет}, и ничего не видно', shines: '{g~вспыхивает} и {g~показывает} правду всем сразу' },
  { id: 'key', keys: /ключ|дверь|замок|секрет|key|door|lock|secret/i, ru: 'ржавый ключ', en: 'a large rusty iron key with a heart-shaped bow', does: '{g~открывает} то, что заперто изнутри', rule: 'Но силой им не повернуть ничего', wakes: '{g~теплеет} и {g~тянет} вперёд', fails: '{g~застревает} и {g~холодеет}', shines: '{g~поворачивается} сам, легко, как во сне' },
  { id: 'flute', keys: /флейт|дудоч|свирел|скрипк|музык|песн|мелоди|flute|fiddle|violin|music|song|sing/i, ru: 'деревянная свирель', en: 'a small wooden flute with carved leaves, honey brown', does: '{g~подсказывает} мелодию, под которую легче дышать', rule: 'Но {g~фальшивит} {g:он}, едва кто-то хочет покрасоваться', wakes: '{g:сам} собой {g~играет} три тихие ноты', fails: '{g~сипит} и {g~сбивается}', shines: '{g~поёт} так, что ей отвечает всё вокруг' },
  { id: 'seed', keys: /сем[еяё]|росток|зерн|цвет|сад|растен|seed|sprout|plant|flower/i, ru: 'тёплое семечко', en: 'a round glowing seed, golden brown, as big as a walnut', does: '{g~растит} за ночь то, во что поверили', rule: 'Но {g:ему} нужна забота, а не приказ', wakes: '{g~шевелится} и {g~пускает} крошечный росток', fails: '{g~сжимается} и {g~остывает}', shines: '{g~раскрывается}, и всё вокруг зацветает' },
]

/** For a thing that people bring and the lexicon does not know. */
export const ANY_GIFT: Omit<Gift, 'ru' | 'en'> = { id: 'any', keys: /$^/, does: '{g~помогает} тому, кто просит не для себя', rule: 'Но силой здесь ничего не добиться', wakes: 'вдруг {g~оживает}', fails: '{g~замирает} и не {g~слушается}', shines: '{g~сияет} так, что видно всем' }

/** A thing that returns from the first picture to the last. */
export interface Motif { ru: string; en: string; low: string; high: string; meaning: string }
export const MOTIFS: readonly Motif[] = [
  { ru: 'бумажный кораблик', en: 'a little paper boat folded from a white sheet', low: '{m~лежит} в луже, совсем {m:размокший/размокшая/размокшее/размокшие}', high: '{m~плывёт} дальше, ровно и легко', meaning: 'даже лёгкое может доплыть далеко' },
  { ru: 'жёлтый листок', en: 'a single yellow leaf, as big as a hand', low: '{m~падает} в грязь', high: '{m~кружится} в воздухе и не {m~падает}', meaning: 'всё, что упало, ещё может взлететь' },
  { ru: 'красный клубок', en: 'a ball of red wool with one loose thread', low: '{m~катится} в темноту', high: '{m~катится} от одного к другому и всех связывает', meaning: 'все связаны одной нитью' },
  { ru: 'синий зонтик', en: 'a small blue umbrella with a wooden handle', low: '{m~стоит} в углу, никому не {m:нужный/нужная/нужное/нужные}', high: '{m~раскрывается} сразу над всеми', meaning: 'под одной крышей места хватит каждому' },
  { ru: 'стеклянный шарик', en: 'a green glass marble with a swirl inside', low: '{m~тускнеет} в пыли', high: '{m~ловит} луч и {m~пускает} солнечного зайчика', meaning: 'свет видит тот, кто смотрит' },
  { ru: 'белый камешек', en: 'a smooth white pebble with one dark ring', low: '{m~лежит} там, где его бросили', high: '{m~лежит} на виду, и мимо никто не проходит', meaning: 'маленькое замечают те, кто не спешит' },
]

/** A weakness: what the hero does (third person), and what it looks like. */
export interface Flaw { is: string; shows: string; keys: RegExp }
export const FLAWS: readonly Flaw[] = [
  { is: 'боится темноты', shows: 'зажмуривается и пятится назад', keys: /темнот|ноч|dark/i },
  { is: 'стесняется говорить при всех', shows: 'опускает глаза и молчит', keys: /стесн|застенч|робк|shy|speak/i },
  { is: 'не умеет просить о помощи', shows: 'отворачивается и всё делает в одиночку', keys: /помощ|горд|proud|help/i },
  { is: 'всегда спешит и не дослушивает', shows: 'срывается с места, не дослушав', keys: /спеш|нетерп|тороп|hurry|impatien|rush/i },
  { is: 'боится ошибиться', shows: 'замирает и не решается начать', keys: /ошиб|неуклюж|mistake|clumsy|fail/i },
  { is: 'никому не верит на слово', shows: 'отступает на шаг и хмурится', keys: /вер[иеуя]|недовер|trust/i },
  { is: 'боится высоты', shows: 'вцепляется в землю и не смотрит вниз', keys: /высот|упаст|height|fall/i },
  { is: 'считает себя слишком маленькой силой для больших дел', shows: 'съёживается и становится ещё меньше', keys: /маленьк|слаб|small|weak|tiny/i },
]

/** For small children. */
export const MILD_FLAWS = ['немножко стесняется', 'ещё многого не умеет', 'немножко боится темноты', 'очень любит спешить'] as const

/** A wish, as an infinitive. */
export interface Wish { to: string; keys: RegExp }
export const WISHES: readonly Wish[] = [
  { to: 'найти настоящего друга', keys: /друг|друж|одино|friend|lonely|alone/i }, { to: 'узнать, кто поёт по ночам', keys: /по[её]т|песн|sing|song|music|музык/i },
  { to: 'увидеть, что там, за краем карты', keys: /мир|край|дал[её]|путеш|world|beyond|far|travel/i }, { to: 'сделать что-то такое, что останется', keys: /сделать|постро|маст|make|build|craft/i },
  { to: 'стать нужным своему дому', keys: /нуж|помо|help|useful|seen|belong/i }, { to: 'вернуть то, что все забыли', keys: /верн|забы|bring back|forgot|return/i }, { to: 'однажды взлететь', keys: /лет|небо|fly|sky/i },
]
