import { describe, expect, it } from 'vitest'
import type { ImageRequest } from '../capabilities.ts'
import { sampleDepiction } from '../providers/offline/artist/sample-depictions.ts'
import { picture } from '../testing/samples.ts'
import { dialectOf } from './dialect.ts'
import { fitPicture } from './fit-picture.ts'
import { lintClip, lintPicture } from './lint.ts'

const named = (...names: string[]) => names.map((name) => ({ name, picture: picture() }))
const order = (more: Partial<ImageRequest> = {}): ImageRequest => ({ prompt: 'Ember stands on the pier. Grey light falls. Nobody else is there.', depiction: sampleDepiction({ description: 'Ember stands on the wet pier and lifts the brass lantern over her head' }), references: named('the set', 'Ember'), width: 8, height: 8, style: '', ...more })

describe('a picture’s request for a model', () => {
  it('binds each reference to its name, in the order in which they are sent', () => {
    const { request } = fitPicture(order(), dialectOf({ references: 4 }))
    expect(request.prompt).toContain('image 1 = the set, image 2 = Ember')
    expect(request.references.map(({ name }) => name)).toEqual(['the set', 'Ember'])
  })
  it('drops the last references when there is no room, and names only those that are sent', () => {
    const { request, dropped } = fitPicture(order({ references: named('the set', 'Ember', 'Nim', 'Lantern') }), dialectOf({ references: 2 }))
    expect(dropped).toEqual(['Nim', 'Lantern'])
    expect(request.prompt).not.toContain('image 3')
    expect(request.references).toHaveLength(2)
  })
  it('sends only pictures of characters to a model that takes no others, and says what is left out', () => {
    const dialect = dialectOf({ references: 1, takes: 'characters' })
    const asked = order({ references: named('the set', 'Ember', 'Lantern') })
    expect(fitPicture(asked, dialect)).toMatchObject({ dropped: ['the set', 'Lantern'], request: { references: [{ name: 'Ember' }] } })
    expect(lintPicture(asked, dialect).map(({ code, message }) => [code, message])).toEqual([['unusable-reference', 'The model takes pictures of characters only: the set, Lantern will be told in words only.']])
  })
  it('says what must not be seen in the model’s way', () => {
    const of = (negative: string) => fitPicture(order({ references: [] }), dialectOf({ negative })).request
    expect(of('field')).toMatchObject({ prompt: order().prompt, negative: 'lettering, captions, logos, watermarks, frames' })
    expect(of('in-text').prompt).toMatch(/No lettering, captions, logos, watermarks or frames\.$/)
    expect(of('rewrite').prompt).toMatch(/is free of lettering/)
    expect(of('rewrite').negative).toBeUndefined()
  })
  it('gives way at the end of a sentence, never in the bindings', () => {
    const { request } = fitPicture(order(), dialectOf({ promptChars: 230 }))
    expect(request.prompt.length).toBeLessThanOrEqual(230)
    expect(request.prompt).toMatch(/^Ember stands on the pier\./)
    expect(request.prompt).toContain('image 2 = Ember')
    expect(request.prompt).not.toMatch(/Nobody else i?s?$/m)
  })
})

describe('what is said before a picture is sent', () => {
  const codes = (more: Partial<ImageRequest>, dialect = {}) => lintPicture(order(more), dialectOf(dialect)).map(({ code }) => code)
  it('is nothing when all is well', () => {
    expect(codes({})).toEqual([])
  })
  it('names words that cannot be seen, and thin descriptions', () => {
    const [vague, thin] = lintPicture(order({ depiction: sampleDepiction({ description: 'An epic, beautiful scene' }) }), dialectOf({}))
    expect(vague).toMatchObject({ code: 'vague-words', message: '“epic”, “beautiful” cannot be seen; say what can.' })
    expect(thin).toMatchObject({ code: 'thin-description' })
  })
  it('names references that are too many, or missing, and prompts that are too long', () => {
    expect(codes({ references: named('the set', 'Ember', 'Lantern') }, { references: 2 })).toEqual(['too-many-references'])
    expect(codes({ references: named('the set') })).toEqual(['missing-reference'])
    expect(codes({}, { promptChars: 10 })).toEqual(['too-long'])
  })
})

describe('what is said before a clip is sent', () => {
  const clip = { depiction: order().depiction, seconds: 4.5, prompt: 'Ember turns. The camera pans slowly to the left and comes to rest.' }
  it('calls a length that the model cannot make an error', () => {
    expect(lintClip(clip, dialectOf({ durations: [5, 10] }))).toMatchObject([{ level: 'error', code: 'unsupported-duration' }])
    expect(lintClip({ ...clip, seconds: 5 }, dialectOf({ durations: [5, 10] }))).toEqual([])
  })
  it('warns of two camera moves', () => {
    expect(lintClip({ ...clip, prompt: `${clip.prompt} The camera rises smoothly.` }, dialectOf({}))).toMatchObject([{ code: 'several-moves' }])
  })
})
