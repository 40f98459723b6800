import { expect, it } from 'vitest'
import { endWords } from './end-card.ts'

it('says the default end card in the language of the film, and leaves other words alone', () => {
  expect([endWords('The End'), endWords('The End', 'ru-RU'), endWords('The End', 'fi'), endWords('Fin', 'ru'), endWords('', 'ru')]).toEqual(['The End', 'Конец', 'The End', 'Fin', ''])
})
