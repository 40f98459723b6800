export type Role = 'home' | 'square' | 'secret' | 'edge' | 'lair'
export const ROLES: readonly Role[] = ['home', 'square', 'secret', 'edge', 'lair']

/** A place in both languages. `where` and `to` carry their preposition; details are whole clauses. */
export interface Place { role: Role; name: string; line: string; where: string; to: string; en: string; indoors: boolean; details: readonly string[] }

/** A kind of world: its places, people and troubles. */
export interface Kit {
  id: string
  keys: RegExp
  /** In the nominative. */
  land: string
  /** With its preposition. */
  within: string
  places: readonly Place[]
  heroes: readonly string[]
  friends: readonly string[]
  foes: readonly string[]
  rascals: readonly string[]
  /** и р д т of the neighbours. */
  crowd: readonly [и: string, р: string, д: string, т: string]
  /** What vanishes, in the nominative. */
  lost: string
  /** What is to be built or mended, in the nominative. */
  work: string
  /** What comes over the land, in the nominative. */
  storm: string
  weather: 'fog' | 'storm' | 'snow' | 'wind'
  feast: string
}

function place(role: Role, text: string, details: readonly string[], indoors = false): Place {
  const [name = '', line = '', where = '', to = '', en = ''] = text.split('|')
  return { role, name, line, where, to, en, indoors, details }
}

export const KITS: readonly Kit[] = [
  {
    id: 'forest', keys: /лес|бор|чащ|рощ|дубрав|дерев|тайг|forest|wood|tree/i, land: 'старый лес, где сосны скрипят, как корабли', within: 'в старом лесу',
    heroes: ['лисёнок', 'ёжик', 'белочка', 'зайчонок'], friends: ['енотик', 'сверчок', 'барсучонок', 'синичка', 'мышонок'], foes: ['росомаха', 'филин', 'волк', 'ворон'], rascals: ['сорока', 'куница', 'бельчонок'],
    crowd: ['соседи', 'соседей', 'соседям', 'соседями'], lost: 'утренняя песня', work: 'висячий мост', storm: 'осенняя буря', weather: 'fog', feast: 'праздник первых желудей',
    places: [
      place('home', 'Нора под елью|тёплая нора под корнями старой ели|в норе под елью|к норе под елью|a snug burrow under the roots of an old spruce; a round door of bark; a lamp on a root', ['на корнях сохнут грибы', 'в глубине потрескивает огонь', 'пахнет хвоей и мёдом', 'под потолком висят пучки трав'], true),
      place('square', 'Круглая поляна|круглая поляна с пнём посередине|на круглой поляне|на круглую поляну|a round forest clearing with a broad tree stump in the middle; ferns all around; tall pines behind', ['вокруг пня стоят папоротники', 'между стволами бегают солнечные пятна', 'в траве звенят кузнечики', 'над пнём кружатся листья']),
      place('secret', 'Дуплистый дуб|огромный дуб с дуплом в рост человека|у дуплистого дуба|к дуплистому дубу|a huge hollow oak with a dark opening in the trunk; moss on the bark; thick roots', ['из дупла тянет теплом', 'мох светится в трещинах коры', 'корни сплелись, как лестница', 'внутри что-то тихо потрескивает']),
      place('edge', 'Гремучий ручей|быстрый лесной ручей с мокрыми камнями|у гремучего ручья|к гремучему ручью|a fast forest brook with wet stones; a fallen log across; alders on both banks', ['вода бьётся о камни', 'над водой висит водяная пыль', 'поваленное бревно качается', 'пена собирается в кружева']),
      place('lair', 'Чёрный овраг|глубокий овраг, куда солнце заходит на минуту|в чёрном овраге|к чёрному оврагу|a deep dark ravine with bare roots hanging over the edge; thorny bushes; thin mist at the bottom', ['по склонам висят голые корни', 'внизу лежит туман', 'сухие ветки трещат под ногами', 'эхо повторяет каждый шаг']),
    ],
  },
  {
    id: 'sea', keys: /мор[еяс]|гаван|порт|берег|остров|маяк|корабл|пристан|рыбац|океан|sea|harbou?r|island|coast|lighthouse|ship/i, land: 'портовый городок на сваях, где каждый знает свою волну', within: 'в портовом городке',
    heroes: ['девочка', 'мальчик', 'выдрёнок', 'котёнок'], friends: ['краб', 'чайка', 'тюлень', 'черепашка', 'тупик'], foes: ['морж', 'сорока', 'капитанша', 'кот'], rascals: ['чайка', 'краб'],
    crowd: ['рыбаки', 'рыбаков', 'рыбакам', 'рыбаками'], lost: 'вечерняя песня маяка', work: 'старый маяк', storm: 'большой шторм', weather: 'storm', feast: 'праздник первой сети',
    places: [
      place('home', 'Лодочный дом|дом из перевёрнутой лодки с круглым окном|в лодочном доме|к лодочному дому|a cottage made of an upturned boat with a round window; nets on the wall; a small stove', ['на стене висят сети', 'в круглом окне качается горизонт', 'пахнет смолой и ухой', 'половицы поскрипывают, как палуба'], true),
      place('square', 'Старый причал|деревянный причал с бочками и фонарями|на старом причале|на старый причал|a wooden pier with barrels and lanterns; fishing boats moored; stilt houses behind', ['вода шлёпает о сваи', 'между бочками сушатся сети', 'лодки стукаются бортами', 'на канатах сидят чайки']),
      place('secret', 'Гулкая пещера|пещера, где вода поёт под камнями|в гулкой пещере|к гулкой пещере|a sea cave with glowing water and pale stones; shells on a ledge; a low arch', ['по потолку бегут зелёные блики', 'вода поёт под камнями', 'на уступе лежат ракушки', 'каждый звук возвращается дважды']),
      place('edge', 'Каменный мыс|узкий мыс, открытый всем ветрам|на каменном мысу|на каменный мыс|a narrow rocky headland over the waves; tufts of grass; open sea behind', ['ветер прижимает траву к камням', 'волны бьют снизу', 'брызги летят до самого верха', 'внизу ворочается море']),
      place('lair', 'Затонувший корабль|корпус старого корабля на отмели|у затонувшего корабля|к затонувшему кораблю|the hull of an old wrecked ship on a sandbank; broken masts; dark portholes', ['мачты торчат, как рёбра', 'в пробоинах плещется вода', 'ржавые цепи звякают', 'из темноты пахнет водорослями']),
    ],
  },
  {
    id: 'mountain', keys: /гор[аыеун]|скал|перевал|вершин|ущель|аул|долин|mountain|cliff|valley|hill/i, land: 'деревня под снежной вершиной, где крыши держат камнями', within: 'в горной деревне',
    heroes: ['козлёнок', 'девочка', 'мальчик', 'сурок'], friends: ['ослик', 'сурок', 'ягнёнок', 'галка'], foes: ['рысь', 'орёл', 'барсук', 'козёл'], rascals: ['козлёнок', 'галка'],
    crowd: ['пастухи', 'пастухов', 'пастухам', 'пастухами'], lost: 'эхо долины', work: 'колокольная башня', storm: 'снежная лавина', weather: 'snow', feast: 'праздник возвращения стад',
    places: [
      place('home', 'Каменный дом|низкий каменный дом с травой на крыше|в каменном доме|к каменному дому|a low stone cottage with a grass roof; a hearth; sheepskins on a bench', ['в очаге пляшет огонь', 'на лавке лежат овчины', 'по крыше гуляет ветер', 'пахнет сыром и дымом'], true),
      place('square', 'Площадь у колодца|мощёная площадь с колодцем посередине|на площади у колодца|на площадь у колодца|a cobbled village square with a stone well; crooked houses; snowy peak behind', ['ведро поскрипывает на цепи', 'на камнях греются ящерицы', 'над крышами стоит белая вершина', 'звенят овечьи бубенцы']),
      place('secret', 'Хрустальный грот|грот, где стены блестят от кварца|в хрустальном гроте|к хрустальному гроту|a small grotto with glittering crystal walls; a still pool; a beam of light from above', ['стены искрятся', 'капли падают в чёрную воду', 'сверху пробивается луч', 'эхо шепчет в углах']),
      place('edge', 'Верёвочный мост|шаткий мост над ущельем|на верёвочном мосту|на верёвочный мост|a swaying rope bridge over a deep gorge; cliffs on both sides; clouds below', ['доски качаются', 'под мостом плывут облака', 'верёвки поют на ветру', 'камешки падают и не слышно куда']),
      place('lair', 'Ледяная вершина|голая вершина с одиноким камнем|на ледяной вершине|на ледяную вершину|a bare icy summit with one standing stone; wind-blown snow; sharp ridges', ['ветер гонит снежную пыль', 'лёд трещит и стонет', 'тень камня ложится на снег', 'внизу не видно деревни']),
    ],
  },
  {
    id: 'city', keys: /город|крыш|улиц|башн|час[ыао]|трамва|завод|мастерск|дом[а-я]* |кухн|пекарн|city|town|street|roof|clock|tower|factory|kitchen|bakery/i, land: 'город тысячи крыш, который живёт по бою башенных часов', within: 'в городе тысячи крыш',
    heroes: ['мальчик', 'девочка', 'котёнок', 'робот'], friends: ['воробей', 'мышонок', 'фонарщик', 'паровозик', 'голубь'], foes: ['часовщик', 'мэр', 'ворона', 'кот'], rascals: ['ворона', 'голубь', 'мышонок'],
    crowd: ['горожане', 'горожан', 'горожанам', 'горожанами'], lost: 'полуденный бой часов', work: 'башенный механизм', storm: 'чёрная метель', weather: 'fog', feast: 'ночь открытых окон',
    places: [
      place('home', 'Чердак|чердак с косым окном под самой крышей|на чердаке|на чердак|an attic room with a slanting window under the roof; boxes and ropes; a bed of blankets', ['в косом окне видно звёзды', 'под стропилами сушится бельё', 'доски тихо потрескивают', 'пахнет пылью и яблоками'], true),
      place('square', 'Рыночная площадь|рыночная площадь с полосатыми навесами|на рыночной площади|на рыночную площадь|a market square with striped awnings; a tall clock tower behind; cobblestones', ['хлопают полосатые навесы', 'над головами гудит башня', 'колёса стучат по булыжнику', 'в корзинах блестят яблоки']),
      place('secret', 'Заброшенная мастерская|мастерская, где под пылью спят механизмы|в заброшенной мастерской|к заброшенной мастерской|an abandoned workshop full of dusty gears and tools; one round window; a long bench', ['под пылью спят шестерёнки', 'инструменты висят по росту', 'луч света лежит на верстаке', 'где-то тикает забытая пружина'], true),
      place('edge', 'Горбатый мост|каменный мост с погасшими фонарями|на горбатом мосту|на горбатый мост|a humpbacked stone bridge with street lamps; a dark canal; foggy houses behind', ['под мостом шуршит вода', 'фонари качаются на цепях', 'туман лижет перила', 'в канале дрожат огни']),
      place('lair', 'Часовая башня|высокая башня с огромным циферблатом|в часовой башне|к часовой башне|the inside of a clock tower with giant gears; a glowing dial; wooden stairs', ['огромные шестерни замерли', 'тень стрелки лежит на полу', 'лестница уходит в темноту', 'сквозь циферблат сочится свет'], true),
    ],
  },
  {
    id: 'garden', keys: /сад|луг|огород|двор|цвет|ферм|мельниц|пол[еяю]|garden|orchard|meadow|farm|field|mill|flower/i, land: 'заросший сад, где у каждой яблони есть имя', within: 'в заросшем саду',
    heroes: ['мышонок', 'ёжик', 'пчёлка', 'утёнок'], friends: ['улитка', 'светлячок', 'лягушонок', 'муравьишка', 'кузнечик'], foes: ['кот', 'ворона', 'крот', 'жаба'], rascals: ['воробушек', 'лягушонок', 'кузнечик'],
    crowd: ['садовые жители', 'садовых жителей', 'садовым жителям', 'садовыми жителями'], lost: 'ночная песня сада', work: 'старая мельница', storm: 'большая гроза', weather: 'storm', feast: 'праздник спелых яблок',
    places: [
      place('home', 'Перевёрнутый горшок|домик из перевёрнутого цветочного горшка|в домике из горшка|к домику из горшка|a cosy house made of an upturned flower pot; a leaf for a door; a bed of moss', ['вместо двери висит лист', 'на полке стоят напёрстки', 'сквозь трещину светит солнце', 'пахнет мятой'], true),
      place('square', 'Старая яблоня|старая яблоня с качелями на толстой ветке|у старой яблони|к старой яблоне|an old apple tree with a swing on a thick branch; soft grass; garden beds behind', ['качели чуть поскрипывают', 'в траве лежат яблоки', 'над цветами гудят пчёлы', 'тень кроны лежит кружевом']),
      place('secret', 'Заросший колодец|колодец под шапкой плюща|у заросшего колодца|к заросшему колодцу|an old well overgrown with ivy; mossy stones; a wooden bucket', ['плющ свисает до земли', 'в глубине блестит вода', 'ведро покрыто мхом', 'из колодца отвечает эхо']),
      place('edge', 'Дырявый забор|высокий забор с одной выломанной доской|у дырявого забора|к дырявому забору|a tall old fence with one missing board; nettles; a dark lane behind', ['крапива стоит стеной', 'за доской темнеет чужой двор', 'ветер свистит в щелях', 'паутина дрожит на гвозде']),
      place('lair', 'Тёмный сарай|сарай с граблями и паутиной до потолка|в тёмном сарае|к тёмному сараю|a dark shed with rakes and cobwebs; shelves of jars; one ray of light', ['грабли скалят зубья', 'паутина висит до пола', 'на полках пылятся банки', 'в углу что-то шуршит'], true),
    ],
  },
  {
    id: 'snow', keys: /снег|снеж|север|лёд|ледян|зим|мороз|полярн|snow|ice|winter|north|arctic/i, land: 'снежная долина, где ночь длится полгода, а дымы стоят столбом', within: 'в снежной долине',
    heroes: ['пингвинёнок', 'девочка', 'оленёнок', 'зайчонок'], friends: ['снеговик', 'снегирь', 'тюлень', 'собачка'], foes: ['волчица', 'медведь', 'колдунья', 'росомаха'], rascals: ['зайчонок', 'снегирь'],
    crowd: ['соседи', 'соседей', 'соседям', 'соседями'], lost: 'северное сияние', work: 'ледяной маяк', storm: 'великая метель', weather: 'snow', feast: 'праздник первого луча',
    places: [
      place('home', 'Снежный дом|круглый снежный дом с окошком изо льда|в снежном доме|к снежному дому|a round snow house with a window of ice; furs on the floor; a small oil lamp', ['в ледяном окне горит лампа', 'на полу лежат шкуры', 'стены светятся голубым', 'чайник тихо поёт'], true),
      place('square', 'Замёрзшее озеро|гладкое озеро среди сугробов|на замёрзшем озере|на замёрзшее озеро|a smooth frozen lake among snowdrifts; small huts with smoke; dark firs behind', ['по льду бегут синие трещины', 'дымы стоят столбом', 'позёмка чертит узоры', 'коньки поют']),
      place('secret', 'Ледяной грот|грот, где лёд прозрачен, как стекло|в ледяном гроте|к ледяному гроту|an ice cave with glassy blue walls; frozen bubbles; a warm glow inside', ['во льду застыли пузырьки', 'сосульки звенят', 'свет дробится на осколки', 'под ногами гудит глубина']),
      place('edge', 'Белый перевал|перевал, где снег дымится на ветру|на белом перевале|на белый перевал|a white mountain pass with blowing snow; leaning poles; a grey sky', ['вехи гнутся от ветра', 'следы заметает сразу', 'небо слилось с землёй', 'снег дымится на гребне']),
      place('lair', 'Ледяная крепость|крепость из ледяных глыб на краю долины|у ледяной крепости|к ледяной крепости|a fortress of ice blocks at the edge of the valley; frozen gates; long icicles', ['на воротах висят сосульки', 'за стеной гуляет ветер', 'башни блестят, как ножи', 'от стен веет холодом']),
    ],
  },
]

/** For small children: nothing that one could fall from or get lost in. */
export const MILD_PLACES: readonly Place[] = [
  place('edge', 'Цветочная тропинка|тропинка среди высоких цветов|на цветочной тропинке|на цветочную тропинку|a garden path among tall flowers; soft grass; round bushes behind', ['над цветами кружат бабочки', 'ромашки качают головами', 'тропинка пахнет мёдом', 'в траве стрекочет кузнечик']),
  place('secret', 'Тихий уголок|тихий уголок под большим листом|в тихом уголке|в тихий уголок|a quiet corner under a huge green leaf; moss; small mushrooms', ['под листом прохладно', 'на мху блестит роса', 'рядом растут грибочки', 'тут очень тихо']),
]

/** The kit whose words a text uses most; undefined when it uses none. */
export function kitFor(text: string): Kit | undefined {
  const scored = KITS.map((kit) => ({ kit, score: text.match(new RegExp(kit.keys.source, 'gi'))?.length ?? 0 }))
  const best = scored.reduce((most, next) => (next.score > most.score ? next : most))
  return best.score > 0 ? best.kit : undefined
}
