import type { common as en } from '../en/common.ts'
import type { Translation } from '../messages.ts'

export const common: Translation<typeof en> = {
  'common.all-films': 'Все фильмы', 'common.brand': 'Reelgraph: все фильмы', 'common.theme': 'Переключить светлую и тёмную тему', 'common.settings': 'Настройки',
  'common.loading': 'Загружаем {what}…', 'common.try-again': 'Ещё раз', 'common.dismiss': 'Скрыть', 'common.undo': 'Вернуть', 'common.save': 'Сохранить', 'common.cancel': 'Отмена', 'common.remove': 'Убрать', 'common.untitled': 'Без названия',
  'common.free': 'Бесплатно', 'common.unknown': 'Неизвестно', 'common.or-more': '{price} или больше', 'common.range': 'от {from} до {to}',
  'common.just-now': 'только что', 'common.minutes-ago': { one: '{count} минуту назад', few: '{count} минуты назад', many: '{count} минут назад', other: '{count} минуты назад' }, 'common.hours-ago': { one: '{count} час назад', few: '{count} часа назад', many: '{count} часов назад', other: '{count} часа назад' },
  'task.pending': 'Ждёт', 'task.running': 'В работе', 'task.review': 'На просмотр', 'task.done': 'Готово', 'task.reused': 'Взято готовое', 'task.failed': 'Не вышло', 'task.blocked': 'Остановлено', 'task.skipped': 'Пропущено', 'task.cancelled': 'Отменено',
  'run.queued': 'В очереди', 'run.running': 'Идёт', 'run.waiting': 'Ждёт вашего просмотра', 'run.paused': 'На паузе', 'run.succeeded': 'Завершён', 'run.partial': 'Завершён с ошибками', 'run.failed': 'Не удался', 'run.cancelling': 'Отменяется', 'run.cancelled': 'Отменён',
  'problem.unreachable': 'Сервер не отвечает.', 'problem.unreachable-hint': 'Проверьте, работает ли Reelgraph, и попробуйте ещё раз.', 'problem.internal': 'В редакторе что-то пошло не так.', 'problem.internal-hint': 'Перезагрузите страницу: всё сохранённое на месте.',
  'problem.status': 'Сервер ответил: {status}.', 'problem.look-at-log': 'Попробуйте ещё раз; если повторится, загляните в журнал сервера.',
  'common.close': 'Закрыть', 'value.yes': 'Да', 'value.no': 'Нет', 'value.full-size': 'Открыть в полный размер',
  'fn.plan': 'План', 'fn.run': 'Результат', 'fn.gather': 'Собранное', 'flag.edited': 'Изменено', 'flag.source-changed': 'Изменено, источник другой', 'flag.locked': 'Закреплено', 'flag.stale': 'Устарело', 'flag.fallback': 'Другая модель',
}
