import type { board as en } from '../en/board.ts'
import type { Translation } from '../messages.ts'

export const board: Translation<typeof en> = {
 'board.table': 'Таблица', 'board.cards': 'Карточки', 'board.layout': 'Вид доски',
  'board.empty.title': 'Пока нечего раскладывать', 'board.empty.text': 'На доске сцены фильма стоят строками, а кадры — карточками, как только они написаны. Нажмите «Запуск»: сначала складывается план истории, и каждая строка появляется, едва готова.', 'board.empty.run': 'План и запуск',
 'board.scene-number': 'Сцена {number}', 'board.shots': { one: '{count} кадр', few: '{count} кадра', many: '{count} кадров', other: '{count} кадра' }, 'board.scenes': { one: '{count} сцена', few: '{count} сцены', many: '{count} сцен', other: '{count} сцены' },
  'board.waiting': 'Ещё не спланировано', 'board.edited': 'Изменено', 'board.source-changed': 'Изменено, источник другой', 'board.new': 'Новое', 'board.loading': 'доску',
  'board.insert': 'Вставить после', 'board.split': 'Разделить', 'board.merge': 'Соединить со следующей', 'board.up': 'Выше', 'board.down': 'Ниже', 'board.delete': 'Удалить', 'board.actions': 'Изменить: {title}',
  'board.split-here': 'Разделить у курсора', 'board.nothing-to-split': 'Текста слишком мало. Поставьте курсор между двумя предложениями.',
  'board.new-scene': 'Новая сцена', 'board.new-scene-text': 'Что происходит?', 'board.new-shot': 'Что видно?', 'board.open': 'Открыть: {title}', 'board.line': 'Что говорит {speaker}',
}
