import { describe, expect, it } from 'vitest'
import { readFacts, readTold } from '../facts.ts'
import { pluralVerb, sentences, tidy } from '../render.ts'
import { toCyrillic, toLatin } from '../words/translit.ts'
import { adjective, readAdjective } from './adjective.ts'
import type { Case } from './noun.ts'
import { decline, declineName, genderOf, readPhrase } from './phrase.ts'

const CASES: readonly Case[] = ['и', 'р', 'д', 'в', 'т', 'п']
const all = (text: string) => { const phrase = readPhrase(text); return phrase && CASES.map((to) => decline(phrase, to)).join(' / ') }

describe('Russian declension', () => {
  it('declines adjectives with their nouns, alive or not, hard and soft', () => {
    expect(all('маленькая серая сова с белым пером')).toBe('маленькая серая сова с белым пером / маленькой серой совы с белым пером / маленькой серой сове с белым пером / маленькую серую сову с белым пером / маленькой серой совой с белым пером / маленькой серой сове с белым пером')
    expect(all('рыжий лисёнок')).toBe('рыжий лисёнок / рыжего лисёнка / рыжему лисёнку / рыжего лисёнка / рыжим лисёнком / рыжем лисёнке')
    expect(all('медный фонарь')).toBe('медный фонарь / медного фонаря / медному фонарю / медный фонарь / медным фонарём / медном фонаре')
    expect(all('последняя звезда')).toBe('последняя звезда / последней звезды / последней звезде / последнюю звезду / последней звездой / последней звезде')
    expect(all('большое зеркальце')).toBe('большое зеркальце / большого зеркальца / большому зеркальцу / большое зеркальце / большим зеркальцем / большом зеркальце')
    expect(all('лисья нора')).toBe('лисья нора / лисьей норы / лисьей норе / лисью нору / лисьей норой / лисьей норе')
    expect(all('волшебные часы')).toBe('волшебные часы / волшебных часов / волшебным часам / волшебные часы / волшебными часами / волшебных часах')
    expect(all('мальчик-часовщик')).toContain('мальчиком-часовщиком')
    expect(all('дочь пекаря')).toBe('дочь пекаря / дочери пекаря / дочери пекаря / дочь пекаря / дочерью пекаря / дочери пекаря')
  })

  it('declines names, and leaves those that have one form', () => {
    const names = (name: string, gender: 'м' | 'ж') => CASES.map((to) => declineName(name, gender, to)).join(' ')
    expect(names('Тиша', 'м')).toBe('Тиша Тиши Тише Тишу Тишей Тише')
    expect(names('Лев', 'м')).toBe('Лев Льва Льву Льва Львом Льве')
    expect(names('Мадам Пика', 'ж')).toBe('Мадам Пика Мадам Пики Мадам Пике Мадам Пику Мадам Пикой Мадам Пике')
    expect(names('Старый Том', 'м')).toBe('Старый Том Старого Тома Старому Тому Старого Тома Старым Томом Старом Томе')
    for (const [name, gender] of [['Бо', 'м'], ['Мими', 'ж'], ['Элис', 'ж']] as const) expect(new Set(CASES.map((to) => declineName(name, gender, to)))).toEqual(new Set([name]))
    expect(['Миша', 'Мира', 'Игорь', 'Лео'].map(genderOf)).toEqual(['м', 'ж', 'м', 'м'])
  })

  it('knows the plural of verbs', () => {
    expect(['сияет', 'светит', 'поёт', 'возвращается', 'держит', 'лежит', 'кружится', 'исчезает', 'молчит'].map(pluralVerb)).toEqual(['сияют', 'светят', 'поют', 'возвращаются', 'держат', 'лежат', 'кружатся', 'исчезают', 'молчат'])
  })

  it('does not take for an adjective what is none', () => {
    expect(readAdjective('сова')).toBeUndefined()
    const shining = readAdjective('светящийся')
    expect(shining && adjective(shining, 'ж', false, 'в')).toBe('светящуюся')
  })
})

describe('reading a brief in Russian', () => {
  it('tells name, kind, looks and clause', () => {
    expect(readTold('Мира, маленькая сова, которая боится темноты')).toMatchObject({ name: 'Мира', gender: 'ж', line: 'маленькая сова', clause: 'боится темноты' })
    expect(readTold('Мадам Пика — ворчливая сорока, которая прячет фонари')).toMatchObject({ name: 'Мадам Пика', line: 'ворчливая сорока', clause: 'прячет фонари' })
    expect(readTold('старый ёж Колючка')).toMatchObject({ name: 'Колючка', line: 'старый ёж', gender: 'м' })
    expect(readTold('Одинокий лисёнок находит друга')).toMatchObject({ name: undefined, line: 'одинокий лисёнок' })
    expect(readTold('ручей слишком широкий')).toBeUndefined()
  })

  it('takes what is nobody for a thing in the way', () => {
    const brief = { title: '', logline: '', language: 'ru', audience: '3-4' as const, nonVerbal: false }
    expect(readFacts({ ...brief, answers: { antagonist: 'ручей слишком широкий', friend: 'нет' } })).toMatchObject({ foe: undefined, obstacle: 'ручей слишком широкий', alone: true })
  })

  it('writes names in the other script', () => {
    expect([toCyrillic('Mira'), toCyrillic('Tock'), toCyrillic('Madame Pica'), toLatin('ёжик')]).toEqual(['Мира', 'Ток', 'Мадаме Пика', 'yozhik'])
  })
})

describe('Russian sentences', () => {
  it('end with their speech and not within it', () => {
    expect(sentences('@Тиша шепчет: «Кто там? Ау!» Никто не отвечает. «Иду, — говорит @Тиша. — Ждите». Темно.')).toEqual(['@Тиша шепчет: «Кто там? Ау!»', 'Никто не отвечает.', '«Иду, — говорит @Тиша. — Ждите».', 'Темно.'])
    expect(sentences('«Смотрите!» — кричит она. Тихо.')).toEqual(['«Смотрите!» — кричит она.', 'Тихо.'])
  })

  it('have the prepositions and capitals that belong', () => {
    expect(tidy('с сверчком в воде .  он идёт')).toBe('Со сверчком в воде. Он идёт')
    expect(tidy('о Ане и о ней')).toBe('Об Ане и о ней')
  })
})
