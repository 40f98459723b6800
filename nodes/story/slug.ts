/** The id of a component from its name: lower case, words joined by `-`, letters of every script kept. */
export function slug(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 64) || 'unnamed'
}
