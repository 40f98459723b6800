import type { Body } from './kinds.ts'

/** What puppets look like when nobody said it: Russian | English. Colours are masculine nominatives. */
const pairs = (text: string): readonly (readonly [ru: string, en: string])[] => text.split(';').map((entry) => {
  const [ru = '', en = ''] = entry.split('|')
  return [ru.trim(), en.trim()] as const
})

export const COLOURS: Record<Body, readonly (readonly [string, string])[]> = {
  beast: pairs('рыжий|rust-red;серый|grey;белый|white;бурый|brown;золотистый|golden'), hoofed: pairs('серый|grey;белый|white;рыжий|chestnut;чёрный|black'),
  bird: pairs('серый|grey;белый|white;синий|blue;чёрный|black;пёстрый|speckled'), swimmer: pairs('синий|blue;серебристый|silver;зелёный|green;розовый|pink'),
  tiny: pairs('зелёный|green;красный|red;золотистый|golden;синий|blue'), person: pairs('рыжий|red-haired;кудрявый|curly-haired;веснушчатый|freckled;темноволосый|dark-haired;светловолосый|fair-haired'),
  machine: pairs('медный|brass;жестяной|tin;синий|blue-enamelled'),
}
/** Colours that everyone expects of a kind. */
export const NATURAL: Readonly<Record<string, string>> = { сорока: 'чёрно-белый', ворона: 'чёрный', ворон: 'чёрный', галка: 'чёрный', чайка: 'белый', пингвинёнок: 'чёрно-белый', снеговик: 'белый', жаба: 'зелёный', лягушонок: 'зелёный', кузнечик: 'зелёный', краб: 'красный', филин: 'бурый', воробей: 'бурый', воробушек: 'бурый', мышонок: 'серый', волк: 'серый', волчица: 'серый', медведь: 'бурый', рысь: 'рыжий', лиса: 'рыжий', лисёнок: 'рыжий', белочка: 'рыжий', ёжик: 'серый', морж: 'бурый', тюлень: 'серый', крот: 'чёрный', росомаха: 'бурый', енотик: 'серый' }
/** After "в", in the prepositional. */
export const CLOTHES = pairs('синем шарфе|a blue scarf;красном плаще|a red cloak;жёлтой куртке|a yellow jacket;зелёном жилете|a green waistcoat;полосатом свитере|a striped sweater;клетчатом фартуке|a checked apron;вязаной шапке|a knitted cap;сером пальто|a grey coat')
export const SMALL_CLOTHES = pairs('красном шарфике|a little red scarf;жёлтой шапочке|a little yellow cap;синем галстуке|a blue tie;зелёной ленточке|a green ribbon')
export const FOE_CLOTHES = pairs('длинном чёрном плаще|a long black cloak;высоком сером воротнике|a high grey collar;тёмно-зелёном камзоле|a dark green doublet;помятом цилиндре|a crumpled top hat')
/** After "с", in the instrumental. */
export const MARKS: Record<Body, readonly (readonly [string, string])[]> = {
  beast: pairs('белым ухом|one white ear;тёмной полоской на носу|a dark stripe on the nose;белым кончиком хвоста|a white tip of the tail;светлым пятном на груди|a pale spot on the chest'),
  hoofed: pairs('белой звёздочкой на лбу|a white star on the forehead;светлым копытцем|one pale hoof'), bird: pairs('белым пером в хвосте|one white tail feather;красным пятнышком на груди|a red spot on the breast;взъерошенным хохолком|a ruffled crest'),
  swimmer: pairs('круглым пятном на боку|a round spot on the side;золотой чешуйкой|one golden scale'), tiny: pairs('золотой полоской на спинке|a golden stripe on the back;одним кривым усиком|one bent feeler'),
  person: pairs('щербинкой в улыбке|a gap between the front teeth;чернильным пятном на щеке|an ink spot on the cheek;одной косичкой|a single braid'), machine: pairs('круглым окошком в груди|a round window in the chest;вмятиной в виде сердца|a heart-shaped dent'),
}

export const NAMES = {
  м: ['Тим', 'Лёва', 'Кузя', 'Фома', 'Гоша', 'Пим', 'Мирон', 'Савва', 'Ромка', 'Яшка', 'Егорка', 'Боря', 'Зёма', 'Нил', 'Данко'],
  ж: ['Мира', 'Тася', 'Уля', 'Дина', 'Лика', 'Варя', 'Рада', 'Соня', 'Веста', 'Поля', 'Зоя', 'Ева', 'Нюша', 'Катя'],
  foeм: ['Гром', 'Шорох', 'Клык', 'Сумрак', 'Кряж', 'Буран', 'Хмур'], foeж: ['Мгла', 'Заноза', 'Стужа', 'Полынь', 'Крапива', 'Ночка'],
  rascalм: ['Прыг', 'Шустрик', 'Чих'], rascalж: ['Трещотка', 'Егоза', 'Непоседа'],
} as const
