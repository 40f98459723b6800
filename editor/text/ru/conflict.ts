import type { conflict as en } from '../en/conflict.ts'
import type { Translation } from '../messages.ts'

export const conflict: Translation<typeof en> = {
  'conflict.title': 'Изменено и здесь, и в другом месте.', 'conflict.text': { one: '{count} место изменено с обеих сторон. Выберите, что считать верным: все остальные правки обеих сторон остаются, а до выбора ничего не сохраняется.', few: '{count} места изменены с обеих сторон. Выберите, что считать верным: все остальные правки обеих сторон остаются, а до выбора ничего не сохраняется.', many: '{count} мест изменено с обеих сторон. Выберите, что считать верным: все остальные правки обеих сторон остаются, а до выбора ничего не сохраняется.', other: '{count} места изменены с обеих сторон. Выберите, что считать верным: все остальные правки обеих сторон остаются, а до выбора ничего не сохраняется.' },
  'conflict.mine': 'Здесь', 'conflict.theirs': 'В другом месте', 'conflict.more': { one: 'и ещё {count}', few: 'и ещё {count}', many: 'и ещё {count}', other: 'и ещё {count}' },
  'conflict.keep-mine': 'Оставить моё', 'conflict.take-theirs': 'Взять чужое', 'conflict.keep-both': 'Оставить оба: моё — копией', 'conflict.copy-name': '{name} (копия)',
  'conflict.left': 'Ваша версия графа, изменённого и в другом месте, сохранена копией.', 'conflict.merged': 'Правки из другого места учтены.', 'conflict.open': 'Две версии этого графа ждут вашего выбора.', 'conflict.open-hint': 'Выберите сверху, какая считается; потом продолжайте.',
  'conflict.name': 'Название фильма', 'conflict.wire': 'Связь в {node}, {port}', 'conflict.decided': 'Что решено: {title}', 'conflict.parts': 'Список частей: {title}', 'conflict.group': 'Группа', 'conflict.note': 'Заметка', 'conflict.place': 'Место узла {node}',
  'conflict.removed': 'убрано или нет', 'conflict.unset': 'ничего', 'conflict.changed': 'изменено', 'conflict.from': 'от {node}', 'conflict.at': 'в точке {x}, {y}',
}
