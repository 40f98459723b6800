import { readdir, readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Template } from '../nodes/story/template.ts'
import { createFilmStudio, filmOf, measureFilm, sampleWorkflow } from '../nodes/testing/film-studio.ts'
import { makePictures } from './pictures.ts'

/**
 * Measures the sample films of the gallery, or with `--pictures` makes its covers and previews anew.
 * `npm run films -- [id …] [--pictures | --lines 256 --sample 3]`
 */
const args = process.argv.slice(2)
const numberAfter = (flag: string): number | undefined => (args.includes(flag) ? Number(args[args.indexOf(flag) + 1]) : undefined)
const named = args.filter((arg, index) => !arg.startsWith('--') && !['--lines', '--sample'].includes(args[index - 1] ?? ''))
const say = (line: string) => process.stdout.write(`${line}\n`)

const all = (await readdir(import.meta.dirname)).filter((name) => existsSync(join(import.meta.dirname, name, 'template.json'))).sort()
const unknown = named.filter((id) => !all.includes(id))
if (unknown.length > 0) throw new Error(`There is no template ${unknown.join(', ')}. There are: ${all.join(', ')}.`)
for (const id of named.length > 0 ? named : all) {
  const folder = join(import.meta.dirname, id)
  const template = Template.parse(JSON.parse(await readFile(join(folder, 'template.json'), 'utf8')))
  if (args.includes('--pictures')) {
    const { cover, moments } = await makePictures(template, folder)
    say(`${id}: cover of ${Math.round(cover / 1000)} kB; preview of ${moments.join(', ')}`)
  } else await measure(template)
}

async function measure(template: Template): Promise<void> {
  const studio = await createFilmStudio()
  try {
    const sample = numberAfter('--sample')
    const began = performance.now()
    const outcome = await studio.run(sampleWorkflow(template, numberAfter('--lines') ?? 256), sample === undefined ? {} : { targets: { mode: 'fresh', sample } })
    const took = (performance.now() - began) / 1000
    const { title } = filmOf(outcome)
    const { measures, faults } = await measureFilm(outcome, studio)
    const { sound, shots, flashes, redFlashes, ducking, reading } = measures
    const longest = (spans: readonly { start: number; end: number }[]) => (spans.length === 0 ? 'none' : `${Math.max(...spans.map(({ start, end }) => end - start)).toFixed(1)} s at most, ${spans.length} times`)
    say(`\n${template.id}: ${title}, ${measures.seconds.toFixed(1)} s, made in ${took.toFixed(1)} s`)
    say(`  sound     ${sound ? `${sound.integrated} LUFS, ${sound.truePeak} dBTP, range ${sound.range} LU` : 'none'}; music ${ducking === undefined ? 'under no speech' : `${ducking.toFixed(1)} dB lower under speech`}; silence ${longest(measures.silences)}`)
    say(`  pictures  black ${longest(measures.black)}; frozen ${longest(measures.frozen)}; ${flashes.most} flashes and ${redFlashes.most} red ones a second at most`)
    say(`  shots     ${shots.count}: ${shots.shortest.toFixed(1)} s to ${shots.longest.toFixed(1)} s, median ${shots.median.toFixed(1)} s, mean ${shots.mean.toFixed(1)} s`)
    say(`  subtitles ${reading === undefined ? 'none' : `${measures.cues.length}, ${reading.toFixed(1)} characters a second at most`}`)
    for (const { rule, message, at } of faults) say(`  ! ${rule}: ${message}${at === undefined ? '' : ` at ${at.toFixed(1)} s`}`)
  } finally {
    await studio.remove()
  }
}
