import type { home as en } from '../en/home.ts'
import type { Translation } from '../messages.ts'

export const home: Translation<typeof en> = {
  'home.start': 'Начать фильм', 'home.lead': 'Ответьте на несколько вопросов: из ответов получатся история, картинки, голоса и фильм. Потом можно изменить всё.',
  'home.templates': 'шаблоны', 'home.films': 'ваши фильмы', 'home.your-films': 'Ваши фильмы', 'home.empty-workflow': 'С чистого листа', 'home.show-all': 'Показать все: {count}', 'home.import': 'Открыть файл', 'home.import-title': 'Открыть файл схемы либо сделанный здесь фильм или картинку',
  'home.none': 'Здесь хранятся начатые фильмы. Выберите шаблон выше: он уже заполнен, и до первого фильма — два щелчка. Файл схемы или сделанный здесь фильм можно просто перетащить на эту страницу.',
  'home.scenes': { one: '{count} сцена', few: '{count} сцены', many: '{count} сцен', other: '{count} сцены' }, 'home.shots': { one: '{count} кадр', few: '{count} кадра', many: '{count} кадров', other: '{count} кадра' }, 'home.under-a-minute': 'меньше минуты', 'home.about-minutes': { one: 'около {count} минуты', few: 'около {count} минут', many: 'около {count} минут', other: 'около {count} минуты' },
  'home.needs-nothing': 'Бесплатно · без ключей и без сети', 'home.price': '{price} на выбранных моделях', 'home.takes': 'займёт около {time}',
  'home.actions': 'Действия: {name}', 'home.rename': 'Переименовать', 'home.new-name': 'Название фильма', 'home.export': 'Сохранить в файл', 'home.versions': 'Версии', 'home.delete': 'Удалить', 'home.deleted': '«{name}» удалён.', 'home.changed': 'изменён {when}', 'home.not-run': 'Ещё не запускался', 'home.drop': 'Отпустите, чтобы открыть как свой фильм',
  'home.imported': 'Файл {name} открыт.', 'home.too-large': 'Файл {name} слишком велик.', 'home.too-large-hint': 'Файл может занимать не больше {most} МБ.', 'home.no-workflow': 'В файле {name} нет схемы.', 'home.no-workflow-hint': 'Нужен файл схемы (JSON) либо сделанный здесь фильм или картинка: в них записан их рецепт.',
  'versions.title': 'Версии: {name}', 'versions.lead': 'Версия хранит схему такой, какая она сейчас, под своим именем. Восстановленная версия становится самой новой; то, что она заменит, останется, только если тоже было сохранено.', 'versions.name': 'Имя версии', 'versions.example': 'До новой концовки', 'versions.keep': 'Сохранить версию',
  'versions.none': 'Сохранённых версий пока нет. Сохраните одну перед большой переделкой.', 'versions.restore': 'Восстановить', 'versions.restored': 'Версия «{name}» восстановлена.', 'versions.loading': 'версии',
}
