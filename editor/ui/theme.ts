type Theme = 'light' | 'dark'

const KEY = 'reelgraph.theme'
const isTheme = (text: string | null): text is Theme => text === 'light' || text === 'dark'

function chosen(): Theme | undefined {
  const kept = localStorage.getItem(KEY)
  return isTheme(kept) ? kept : undefined
}

/** Shows the theme that was chosen, or else the system's. */
export function applyTheme(): void {
  const theme = chosen()
  if (theme) document.documentElement.dataset['theme'] = theme
  else delete document.documentElement.dataset['theme']
}

export function toggleTheme(): void {
  const now = chosen() ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  localStorage.setItem(KEY, now === 'dark' ? 'light' : 'dark')
  applyTheme()
}
