import type { canvas as en } from '../en/canvas.ts'
import type { Translation } from '../messages.ts'

const nodes = { one: '{count} узел', few: '{count} узла', many: '{count} узлов', other: '{count} узла' }

export const canvas: Translation<typeof en> = {
  'canvas.label': 'Холст', 'canvas.loading': 'холст', 'canvas.add': 'Добавить', 'canvas.tools': 'Инструменты', 'canvas.map': 'Карта схемы',
  'canvas.empty.title': 'Пустой холст', 'canvas.empty.text': 'Щёлкните дважды где угодно или нажмите {key}, чтобы добавить первый узел. Большинство фильмов начинается с узла Brief. Потом протяните связь от разъёма справа к разъёму того же цвета.',
  'canvas.empty.drop': 'Сюда можно перетащить файл схемы, фильм с рецептом, картинку или сценарий.',
  'node.unknown': 'Неизвестный вид, оставлен как есть', 'node.muted': 'Выключен', 'node.bypassed': 'В обход', 'node.review': 'Просмотр', 'node.stale': 'Возможно, устарел', 'node.count': '{done}/{total}',
  'port.gives': 'даёт', 'port.one': 'читает одно значение', 'port.all': 'читает весь набор', 'port.each': 'обрабатывает каждый элемент отдельно', 'port.along': 'читает запись, которая относится к элементу', 'port.some': 'читает записи, названные элементом', 'port.previous': 'читает предыдущую запись',
  'port.gives-one': 'даёт одно значение', 'port.gives-many': 'даёт набор', 'port.optional': 'можно не подключать', 'port.title': '{name}: {value}, {mode}', 'port.title-optional': '{name}: {value}, {mode}; можно не подключать',
  'port.mode.all': 'все', 'port.mode.each': 'каждый', 'port.mode.along': 'вдоль', 'port.mode.some': 'часть', 'port.mode.previous': 'прежний', 'port.mode.many': 'набор',
  'wire.says': '{from} → {to}', 'wire.self': 'Узел не может читать сам себя.', 'wire.circle': 'Получится круг: узел делал бы своё из самого себя.', 'wire.same-side-out': 'Оба конца отдают. Закончите связь у разъёма слева от узла.', 'wire.same-side-in': 'Оба конца читают. Начните с разъёма справа от узла.',
  'add.label': 'Добавить узел', 'add.find': 'Найти узел', 'add.fits-from': 'Что может прочесть {port}', 'add.fits-to': 'Что даёт {port}', 'add.none': 'Узла «{words}» нет.', 'add.none-fits': 'Ни один вид узла не подходит к этому разъёму.',
  'connect.label': 'Соединить: {title}', 'connect.find': 'Найти разъём или узел', 'connect.none': 'Пока соединить не с чем.', 'connect.gives': '{port} → {other}, {otherPort}', 'connect.reads': '{port} ← {other}, {otherPort}', 'connect.replaces': 'вместо прежней связи',
 'connect.not': 'Соединить их нельзя: свободные разъёмы не подходят друг к другу.',
  'group.new': 'Группа', 'group.title': 'Название группы', 'group.collapse': 'Свернуть группу', 'group.expand': 'Развернуть группу', 'group.count': nodes, 'group.says': 'Группа {title}', 'group.off': 'Выкл.',
 'note.text': 'Текст заметки', 'note.placeholder': 'Напишите заметку…',
  'paste.nothing': 'Здесь нет ничего, что можно вставить.', 'paste.hint': 'Сначала скопируйте узлы или текст файла схемы.', 'paste.blocked': 'Браузер не даёт странице прочесть скопированное.', 'paste.blocked-hint': 'Разрешите это странице или скопируйте ещё раз и повторите.',
  'paste.unknown': { one: '{count} узел здесь неизвестен. Он оставлен как есть.', few: '{count} узла здесь неизвестны. Они оставлены как есть.', many: '{count} узлов здесь неизвестны. Они оставлены как есть.', other: '{count} узла здесь неизвестны. Они оставлены как есть.' }, 'copied': { one: 'Скопирован {count} узел', few: 'Скопировано {count} узла', many: 'Скопировано {count} узлов', other: 'Скопировано {count} узла' },
  'drop.here': 'Отпустите, чтобы использовать здесь', 'drop.workflow': 'Файл {name} открыт как отдельная схема.', 'drop.inserted': { one: 'Из файла добавлен {count} узел.', few: 'Из файла добавлено {count} узла.', many: 'Из файла добавлено {count} узлов.', other: 'Из файла добавлено {count} узла.' },
  'drop.too-large': 'Файл {name} слишком велик: {size}, а можно не больше {most}.', 'drop.too-large-hint': 'Уменьшите его или дайте только нужную часть.', 'drop.unknown': 'С файлом {name} здесь ничего не сделать.', 'drop.unknown-hint': 'Перетащите схему (JSON), сделанный здесь фильм или картинку, изображение, сценарий текстом (Fountain, FDX, TXT) или план по кадрам (YAML).',
  'drop.bad-json': '{name} — не схема: {why}', 'drop.bad-json-hint': 'Ничего не изменилось. Файл схемы начинается с "format": "reelgraph/workflow".', 'drop.no-recipe': 'В файле {name} нет рецепта.', 'drop.no-recipe-hint': 'Схему несут в себе только сделанные здесь фильмы и картинки.',
  'drop.wired': 'Файл {name} сохранён, помещён в {title} и подключён к {to}.', 'drop.no-text': '{name} — не текст, который можно прочесть.', 'drop.no-text-hint': 'Сохраните его в UTF-8 и перетащите снова. Ничего не изменилось.',
  'drop.damaged': '{name} — картинка, которую нельзя показать: она повреждена или неизвестного вида.', 'drop.damaged-hint': 'Сохраните её как PNG или JPEG и перетащите снова. Ничего не изменилось.', 'drop.too-many': 'Взяты только первые {most} файлов.',
  'drop.svg': '{name} — это SVG: в нём может быть программа, поэтому он не используется.', 'drop.svg-hint': 'Сохраните его как PNG и перетащите снова.', 'drop.empty': 'Файл {name} пуст.', 'drop.no-place': 'Здесь нет узла, который принимает {what}.', 'drop.no-place-hint': 'Файл не использован, ничего не изменилось.',
  'drop.folder': 'Папку перетащить нельзя.', 'drop.screenplay': 'сценарий', 'drop.media': 'фильм или звук', 'drop.stored': 'Файл {name} сохранён и помещён в {title}.',
}
