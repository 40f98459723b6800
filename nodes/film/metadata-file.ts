export interface Chapter { title: string; start: number; end: number }

/** Tags and chapters (times in seconds) in ffmpeg's metadata format. It has no limit of length, unlike an argument. */
export function toMetadataFile(tags: Readonly<Record<string, string>>, chapters: readonly Chapter[] = []): string {
  const pairs = Object.entries(tags).map(([key, value]) => `${escaped(key)}=${escaped(value)}\n`)
  const parts = chapters.map(({ title, start, end }) =>
    `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${Math.round(start * 1000)}\nEND=${Math.round(end * 1000)}\ntitle=${escaped(title)}\n`)
  return `;FFMETADATA1\n${pairs.join('')}${parts.join('')}`
}

function escaped(text: string): string {
  return text.replaceAll('\0', '').replace(/[=;#\\\n]/g, '\\$&')
}
