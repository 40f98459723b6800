import type { commands as en } from '../en/commands.ts'
import type { Translation } from '../messages.ts'

export const commands: Translation<typeof en> = {
  'command.group.edit': 'Правка', 'command.group.graph': 'Схема', 'command.group.view': 'Вид', 'command.group.run': 'Запуск', 'command.group.help': 'Справка',
  'command.undo': 'Отменить', 'command.redo': 'Повторить', 'command.copy': 'Копировать', 'command.cut': 'Вырезать', 'command.paste': 'Вставить', 'command.paste-wired': 'Вставить с входящими связями',
  'command.duplicate': 'Удвоить', 'command.delete': 'Удалить', 'command.heal': 'Удалить и соединить соседей', 'command.select-all': 'Выделить всё', 'command.select-none': 'Снять выделение',
  'command.add': 'Добавить узел', 'command.connect': 'Соединить…', 'command.unwire': 'Убрать связи выделенного', 'command.auto-connect': 'Соединить выделенные узлы', 'command.rename': 'Переименовать узел',
  'command.group': 'Сгруппировать', 'command.ungroup': 'Разгруппировать', 'command.collapse': 'Свернуть или развернуть', 'command.mute': 'Выключить или включить', 'command.bypass': 'В обход или нет', 'command.note': 'Добавить заметку', 'command.tidy': 'Навести порядок',
  'command.fit': 'Показать всё', 'command.fit-selection': 'Показать выделенное', 'command.actual-size': 'Полный размер', 'command.zoom-in': 'Ближе', 'command.zoom-out': 'Дальше', 'command.minimap': 'Показать или скрыть карту',
  'command.go-up': 'К узлу выше', 'command.go-down': 'К узлу ниже', 'command.go-left': 'К узлу, который читают', 'command.go-right': 'К узлу, который читает',
  'command.nudge': 'Сдвинуть выделенное', 'command.view-canvas': 'Холст', 'command.view-board': 'Доска', 'command.view-review': 'Просмотр', 'command.view-progress': 'Ход работы', 'command.view-film': 'Фильм',
  'command.plan': 'План и запуск', 'command.run-to': 'План запуска до выделенного', 'command.stop': 'Остановить запуск', 'command.palette': 'Все команды', 'command.keys': 'Сочетания клавиш', 'command.theme': 'Светлая или тёмная', 'command.close': 'Закрыть открытое',
  'palette.label': 'Все команды', 'palette.find': 'Что нужно сделать?', 'palette.none': 'Команды «{words}» нет.', 'palette.off': 'Здесь нельзя',
  'keys.title': 'Сочетания клавиш', 'keys.lead': 'Всё можно сделать без мыши. Все команды, с клавишами и без, — в палитре ({key}).', 'keys.or': 'или', 'keys.close': 'Закрыть',
  'keys.mouse': 'Мышью', 'mouse.add': 'Добавить узел', 'mouse.add.how': 'двойной щелчок по холсту', 'mouse.wire': 'Связь с новым узлом', 'mouse.wire.how': 'отпустите связь на пустом месте', 'mouse.insert': 'Вставить узел в связь', 'mouse.insert.how': 'бросьте его на связь',
  'mouse.cut': 'Разрезать связи', 'mouse.cut.how': '{mod} и правая кнопка, поперёк связей', 'mouse.frame': 'Выделить рамкой', 'mouse.frame.how': 'Shift и протянуть',
}
