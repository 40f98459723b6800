import { ReelError } from '../../engine/model/errors.ts'
import { idsOf, marked } from '../story/mentions.ts'
import { isNarrator } from '../story/narrator.ts'
import { speechLine } from '../story/script-text.ts'
import { slug } from '../story/slug.ts'
import { beatAt, beatsOf } from '../story/structures.ts'
import type { Mention, Scene } from '../values/index.ts'
import { moodIn, weatherIn } from '../story/air.ts'
import { readHeading } from './heading.ts'
import { titled, wordOf } from './names.ts'
import { peopleOf } from './people.ts'
import type { Element, Script } from './script.ts'

const MOST_SCENES = 400

interface Chapter { heading: string; number?: string; section: string; synopsis: string; elements: Element[] }

/** The scenes of a screenplay, in order, each with the names in it. Throws `bad-input` when there are more than can be filmed. */
export function toScenes(script: Script, { isScript }: { isScript: boolean }): Scene[] {
  const chapters = chaptersOf(script.elements)
  if (chapters.length > MOST_SCENES) throw new ReelError('bad-input', `The screenplay has ${chapters.length} scenes; at most ${MOST_SCENES} can be read.`, { hint: 'Give it in parts, one file for each act.' })
  const people = peopleOf(script.elements)
  const beats = beatsOf('classic', chapters.length) ?? []
  const met = new Set<string>()
  let time: Scene['time'] = 'noon'
  let weather: Scene['weather'] = 'clear'
  return chapters.map(({ heading, section, synopsis, elements }, at) => {
    const setting = readHeading(heading)
    const raw = elements.flatMap((element) => ('text' in element ? [element.text] : element.kind === 'speech' ? element.said.map((said) => said.text) : [])).join('\n')
    // What goes on from the scene before has its weather too.
    const outdoors = weatherIn(raw) ?? (setting.time === undefined ? weather : 'clear')
    if (!setting.isInside) weather = outdoors
    time = setting.time ?? time
    const speakers = new Set(elements.flatMap((element) => (element.kind === 'speech' ? [slug(element.speaker)] : [])))
    const here = people.filter((role) => speakers.has(slug(role.name)) || elements.some((element) => element.kind === 'action' && wordOf(role.name).test(element.text)))
    const place: Mention[] = setting.place === '' ? [] : [{ name: setting.place, kind: 'location', line: placeLine(setting) }]
    const mentions = [...here.filter(({ name }) => slug(name) !== slug(setting.place)), ...place].map((mention) => {
      const isNew = !met.has(slug(mention.name))
      met.add(slug(mention.name))
      return isNew ? mention : { ...mention, line: '' }
    })
    const text = textOf(elements, mentions)
    return {
      title: synopsis !== '' && synopsis.length <= 60 ? synopsis.replace(/[.]$/, '') : setting.place || (heading === '' ? `Scene ${at + 1}` : titled(heading)),
      beat: section || beatAt(beats, at + 1)?.name || 'scene',
      text: text || `${setting.place === '' ? 'Nothing' : `@${setting.place}`}.`,
      time, weather: setting.isInside ? 'indoors' : outdoors, ...moodIn(raw), palette: '', mentions, ...idsOf(mentions),
      ...(isScript ? { isScript: true } : {}),
    }
  })
}

const placeLine = ({ place, isInside }: { place: string; isInside: boolean }): string => `${place}, ${isInside ? 'seen from inside' : 'outdoors'}.`

function chaptersOf(elements: readonly Element[]): Chapter[] {
  const chapters: Chapter[] = []
  let section = ''
  const before: Element[] = []
  for (const element of elements) {
    const last = chapters.at(-1)
    if (element.kind === 'heading') chapters.push({ heading: element.text, section, synopsis: '', elements: before.splice(0) })
    else if (element.kind === 'section') section = titled(element.text)
    else if (element.kind === 'synopsis' && last) last.synopsis ||= element.text
    // A transition says how what comes after it begins, be that another scene.
    else if (element.kind === 'transition') before.push(element)
    else if (last) last.elements.push(...before.splice(0), element)
    else if (element.kind === 'action' || element.kind === 'speech') chapters.push({ heading: '', section, synopsis: '', elements: [...before.splice(0), element] })
  }
  return chapters.filter(({ elements: own, heading }) => heading !== '' || own.some(({ kind }) => kind === 'action' || kind === 'speech'))
}

/** A scene as running text: a paragraph for each piece of action, and `@Name: words` for each speech. */
function textOf(elements: readonly Element[], mentions: readonly Mention[]): string {
  const names = mentions.map(({ name }) => name).sort((a, b) => b.length - a.length)
  return elements.flatMap((element) => {
    if (element.kind === 'speech') {
      const said = element.said.filter(({ kind }) => kind !== 'direction').map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' ')
      const how = [element.extension, ...element.said.flatMap(({ kind, text }) => (kind === 'direction' ? [text] : []))].filter(Boolean)
      return said === '' ? [] : [speechLine({ speaker: isNarrator(element.speaker) ? 'Narrator' : titled(element.speaker), how, words: said })]
    }
    if (element.kind === 'transition') return [`> ${element.text}`]
    if (element.kind !== 'action' && element.kind !== 'lyric') return []
    const plain = element.text.replace(/\s+/g, ' ').trim().replaceAll('@', '')
    return plain === '' ? [] : [names.reduce((text, name) => marked(text.replace(wordOf(name), name), name) ?? text, plain)]
  }).join('\n\n')
}
