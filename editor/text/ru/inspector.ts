import type { inspector as en } from '../en/inspector.ts'
import type { Translation } from '../messages.ts'

export const inspector: Translation<typeof en> = {
  'inspector.model.of': 'Модель: {capability}', 'inspector.model.default': 'Та же, что у всего фильма', 'inspector.model.off': '{model} · не готова', 'inspector.model.unknown': '{model} · здесь неизвестна', 'inspector.model.price': 'Обычный вызов: {price}. {readiness}', 'inspector.model.loading': 'модели',
  'inspector.capability.text': 'текст', 'inspector.capability.image': 'рисунки', 'inspector.capability.video': 'видео', 'inspector.capability.speech': 'голоса', 'inspector.capability.music': 'музыка',
  'inspector.range': 'От {min} до {max}.', 'inspector.range.min': 'Не меньше {min}.', 'inspector.range.max': 'Не больше {max}.',
  'inspector.next': 'При следующем запуске', 'inspector.next.run': 'Будет сделано заново: {reason}', 'inspector.next.maybe': 'Может быть сделано заново: {reason}', 'inspector.next.reuse': 'Будет взято готовое, ничего не делается.', 'inspector.next.blocked': 'Сделать нельзя: {reason}', 'inspector.next.skip': 'Будет пропущено: {reason}',
  'inspector.model.option': '{model} · {price}',
  'inspector.label': 'Инспектор', 'inspector.node-title': 'Название узла', 'inspector.not-installed': 'Вид «{type}» здесь не установлен. Узел и его связи остаются как есть.', 'inspector.results': 'Результаты', 'inspector.settings': 'Настройки', 'inspector.remove': 'Удалить узел',
  'inspector.edited': 'Изменено вами', 'inspector.undo-edits': 'Отменить мои правки', 'inspector.all-results': 'Все результаты', 'inspector.previous': 'Предыдущий результат', 'inspector.following': 'Следующий результат', 'inspector.step': 'Шаг', 'inspector.result.loading': 'результат', 'inspector.choose-of': 'Выберите один вариант из {count}', 'inspector.parts': 'Части', 'inspector.part-count': { one: '{count} часть', few: '{count} части', many: '{count} частей', other: '{count} части' },
  'inspector.mode': 'Состояние', 'inspector.mode.on': 'Включён', 'inspector.mode.bypass': 'В обход: передаёт вход дальше', 'inspector.mode.mute': 'Выключен: не запускается', 'inspector.structured': 'Сложные параметры', 'inspector.no-params': 'У этого узла нет параметров.', 'inspector.review': 'Ждать моего просмотра', 'inspector.review.nothing': 'ничего не ждать', 'inspector.review.plan': 'плана', 'inspector.review.run': 'каждого результата', 'inspector.review.gather': 'собранного результата',
  'inspector.recipe': 'Как это сделано', 'inspector.recipe.time': 'Время', 'inspector.recipe.price': 'Цена', 'inspector.recipe.seed': 'Зерно', 'inspector.recipe.key': 'Ключ', 'inspector.retake': 'Переснять…', 'inspector.take': 'Дубль',
  'inspector.fault.number': 'Здесь нужно число.', 'inspector.fault.whole': 'Здесь нужно целое число.', 'inspector.fault.json': 'Это ещё не JSON; остаётся последнее верное значение.',
}
