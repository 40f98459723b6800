import type { inspector as en } from '../en/inspector.ts'
import type { Translation } from '../messages.ts'

export const inspector: Partial<Translation<typeof en>> = {
  'inspector.model.of': 'Модель: {capability}', 'inspector.model.default': 'Та же, что у всего фильма', 'inspector.model.off': '{model} · не готова', 'inspector.model.unknown': '{model} · здесь неизвестна', 'inspector.model.price': 'Обычный вызов: {price}. {readiness}', 'inspector.model.loading': 'модели',
  'inspector.capability.text': 'текст', 'inspector.capability.image': 'рисунки', 'inspector.capability.video': 'видео', 'inspector.capability.speech': 'голоса', 'inspector.capability.music': 'музыка',
  'inspector.range': 'От {min} до {max}.', 'inspector.range.min': 'Не меньше {min}.', 'inspector.range.max': 'Не больше {max}.',
  'inspector.next': 'В следующем прогоне', 'inspector.next.run': 'Будет сделано заново: {reason}', 'inspector.next.maybe': 'Может быть сделано заново: {reason}', 'inspector.next.reuse': 'Будет взято готовое, ничего не делается.', 'inspector.next.blocked': 'Сделать нельзя: {reason}', 'inspector.next.skip': 'Будет пропущено: {reason}',
}
