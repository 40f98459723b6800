import type { player as en } from '../en/player.ts'
import type { Translation } from '../messages.ts'

export const player: Translation<typeof en> = {
  'player.empty.title': 'Пока нечего смотреть', 'player.empty.text': 'Аниматик появится здесь, как только будут нарисованы первые кадры, а фильм — когда запуск его соберёт.', 'player.animatic': 'Аниматик', 'player.animatic.text': 'Кадры длятся столько, сколько задумано, и звучат готовые голоса. Когда фильм будет собран, он займёт это место.', 'player.animatic.label': 'Аниматик: {title}',
  'player.shots': 'Кадры', 'player.play': 'Смотреть', 'player.pause': 'Пауза', 'player.position': 'Место в аниматике', 'player.frame-back': 'На кадр назад', 'player.frame-on': 'На кадр вперёд', 'player.time': '{at} из {total}', 'player.frame': 'кадр {frame}',
  'player.on-canvas': 'Показать на холсте', 'player.on-board': 'Показать на доске', 'player.not-drawn': 'Ещё не нарисован',
  'player.subtitles': 'Субтитры', 'player.download': 'Скачать', 'player.unplayable': 'Этот браузер не может показать фильм здесь. Скачайте его и откройте в другом проигрывателе.', 'player.chapters': 'Главы', 'player.stand-ins': { one: '{count} кадр заменён заставкой', few: '{count} кадра заменены заставками', many: '{count} кадров заменены заставками', other: '{count} кадра заменены заставками' },
}
