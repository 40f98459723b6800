import type { brief as en } from '../en/brief.ts'
import type { Translation } from '../messages.ts'

export const brief: Translation<typeof en> = {
  'brief.loading': 'вопросы', 'brief.no-template': 'Шаблона «{id}» нет.', 'brief.no-template-hint': 'Вернитесь к галерее и выберите другой.', 'brief.create': 'Создать без запуска', 'brief.make': 'Снять фильм', 'brief.starting': 'Запускаем…',
  'brief.optional': '(необязательно)', 'brief.example': 'Например', 'brief.faults': { one: 'Проверьте {count} ответ.', few: 'Проверьте {count} ответа.', many: 'Проверьте {count} ответов.', other: 'Проверьте {count} ответа.' },
  'brief.needs-answer': 'На этот вопрос нужен ответ.', 'brief.choose': 'Выберите один из ответов.', 'brief.too-long': { one: 'Не длиннее {most} знаков; сейчас {count} знак.', few: 'Не длиннее {most} знаков; сейчас {count} знака.', many: 'Не длиннее {most} знаков; сейчас {count} знаков.', other: 'Не длиннее {most} знаков; сейчас {count} знака.' },
  'brief.takes': 'Что потребуется', 'brief.price': 'Цена', 'brief.time': 'Время', 'brief.size': 'Объём', 'brief.time-unknown': 'Станет известно после первого фильма', 'brief.planning': 'Считаем…', 'brief.steps-unknown': 'Цена и время того, что решат первые шаги, станут известны, когда они будут сделаны.',
}
