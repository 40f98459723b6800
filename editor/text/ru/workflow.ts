import type { workflow as en } from '../en/workflow.ts'
import type { Translation } from '../messages.ts'

export const workflow: Translation<typeof en> = {
  'workflow.name': 'Название схемы', 'workflow.loading': 'схему', 'workflow.view': 'Вид', 'workflow.run': 'Запуск', 'workflow.run-hint': 'Показать, что будет сделано, и запустить ({key})',
  'workflow.saved': 'Сохранено', 'workflow.saving': 'Сохраняем…', 'workflow.not-saved': 'Не сохранено',
  'workflow.conflict': 'Эту схему изменили в другом месте. Ваши последние правки ещё не сохранены.', 'workflow.keep-copy': 'Оставить мою как копию', 'workflow.load-newer': 'Загрузить новую', 'workflow.copy': '{name} (копия)',
}
