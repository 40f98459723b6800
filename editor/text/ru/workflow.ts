import type { workflow as en } from '../en/workflow.ts'
import type { Translation } from '../messages.ts'

export const workflow: Translation<typeof en> = {
  'workflow.name': 'Название схемы', 'workflow.loading': 'схему', 'workflow.view': 'Вид', 'workflow.run': 'Запуск', 'workflow.run-hint': 'Показать, что будет сделано, и запустить ({key})',
  'workflow.saved': 'Сохранено', 'workflow.saving': 'Сохраняем…', 'workflow.not-saved': 'Не сохранено',
}
