export type Theme = 'light' | 'dark'

const KEY = 'reelgraph.theme'
const isTheme = (text: string | null): text is Theme => text === 'light' || text === 'dark'

/** What a person chose; undefined follows the system. */
export function chosenTheme(): Theme | undefined {
  const kept = localStorage.getItem(KEY)
  return isTheme(kept) ? kept : undefined
}

/** Shows the theme that was chosen, or else the system's. */
export function applyTheme(): void {
  const theme = chosenTheme()
  if (theme) document.documentElement.dataset['theme'] = theme
  else delete document.documentElement.dataset['theme']
}

export function toggleTheme(): void {
  const now = chosenTheme() ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  chooseTheme(now === 'dark' ? 'light' : 'dark')
}

export function chooseTheme(theme: Theme | undefined): void {
  if (theme) localStorage.setItem(KEY, theme)
  else localStorage.removeItem(KEY)
  applyTheme()
}
