import { chromaOf, inkOfLab, labOf, type Ink } from './color.ts'

/** Colour words of colour scripts, as the dyes a paper mill would use for them. */
const DYES: Record<string, Ink> = {
  red: '#b8433a', crimson: '#a3333c', scarlet: '#c4452f', ruby: '#9f2f47', maroon: '#6f3036', burgundy: '#6d2c39', wine: '#6e2f44', rust: '#a8552f', brick: '#a5523e', blood: '#8c2b2b', cherry: '#b03a48', vermilion: '#cc4b2c', cinnabar: '#c2452f', terracotta: '#b8694a', sienna: '#a05a38', russet: '#94502f',
  orange: '#d9813a', ember: '#dd6b2c', amber: '#dc9a3c', copper: '#b4703f', bronze: '#96743f', ginger: '#c2752f', apricot: '#e3a873', peach: '#e9b08c', coral: '#dd7360', salmon: '#dc8a76', tangerine: '#de7f2e', pumpkin: '#cf7430', flame: '#e06a2a', persimmon: '#d8622f', clay: '#ad7654', cinnamon: '#9c5f3c',
  yellow: '#e2b948', gold: '#d6a53c', golden: '#d6a53c', mustard: '#c3962f', honey: '#d9a446', straw: '#dfc27c', marigold: '#e3a02f', saffron: '#e0a130', lemon: '#e6d268', butter: '#ecd794', sunflower: '#e5b033', ochre: '#bf8c3c', wheat: '#dcc08a', maize: '#e2c063', brass: '#b4924a', sulphur: '#d8cf5c', candle: '#edc074', lamplight: '#efbc68', sunlight: '#f0cd78',
  green: '#5f8a55', moss: '#74834a', olive: '#83824a', sage: '#93a588', mint: '#9ccbb0', emerald: '#3f8a66', jade: '#579978', forest: '#3f6346', fern: '#6a8f4f', pine: '#37594a', lime: '#a2b555', leaf: '#6f9650', grass: '#77994c', celadon: '#a9c4a4', verdigris: '#5f9c8c', ivy: '#4c6b48', pear: '#b3b765', reed: '#8f9460', lichen: '#a3ab8a', bottle: '#31574a',
  blue: '#4a75a3', slate: '#5d6f83', navy: '#2f3d63', indigo: '#41407a', azure: '#5a9bc9', cobalt: '#365fa6', sky: '#86b9d8', teal: '#3f8487', turquoise: '#55a9a3', cyan: '#63b3bd', sapphire: '#335a9c', denim: '#4f6d90', midnight: '#1f2a4d', ice: '#c3dce6', steel: '#7b8fa3', sea: '#4f8d97', ocean: '#356f8c', petrol: '#2e5f6d', ink: '#2a2f4a', cornflower: '#6d8fce', aqua: '#6fbfbf', storm: '#566478', powder: '#a8c4d6', prussian: '#2a4a6b', glacier: '#b5d3dc',
  purple: '#75518c', violet: '#7a62a6', plum: '#6b3f63', lavender: '#a596c4', lilac: '#b5a0c8', mauve: '#a5879b', magenta: '#a6497f', aubergine: '#4a2f4b', heather: '#9a86a8', amethyst: '#8d6bb0', grape: '#5f4378', orchid: '#b07ab0', twilight: '#4a4678', mulberry: '#7d3f5f', fuchsia: '#b8478a', wisteria: '#9d92c6',
  pink: '#dd97a5', rose: '#cd7f8a', blush: '#e6b8ac', fuschia: '#b8478a', raspberry: '#a83f5d', flamingo: '#e08f95', shell: '#ead0c2', dusty_rose: '#bd8a8c',
  white: '#f3eee2', cream: '#efe2c4', ivory: '#efe7d3', bone: '#e3d9c4', pearl: '#e5e1da', snow: '#eef1f2', chalk: '#e9e6dd', milk: '#f0eadc', oat: '#dcc7a0', linen: '#e4d8c2', parchment: '#e2d0a8', sand: '#d8bf94', vanilla: '#efdfb5', paper: '#e8dec8', moon: '#dfe3e0', alabaster: '#ece7dc',
  grey: '#8c8d92', gray: '#8c8d92', ash: '#a6a29e', ashen: '#a6a29e', silver: '#b6bcc3', stone: '#a39b8e', smoke: '#8b8a8f', pewter: '#7d828a', lead: '#6d7178', charcoal: '#45454f', graphite: '#4c4f58', fog: '#bfc4c6', mist: '#c6ccce', dove: '#aaa7a6', concrete: '#9c9a97', iron: '#5f626a', granite: '#79777c', flint: '#696a6e', soot: '#33333b', pebble: '#9d968d',
  black: '#2e2d37', ebony: '#332a2d', coal: '#2f2f38', jet: '#2a2a33', onyx: '#34343f', obsidian: '#2b2a38', tar: '#302b2c', raven: '#2c2f3d',
  brown: '#7d573c', tan: '#bf9c6c', beige: '#d6c09c', chocolate: '#5f4232', chestnut: '#794a34', umber: '#64503c', sepia: '#7b6043', walnut: '#65493a', coffee: '#614a3c', mahogany: '#6b3a2f', caramel: '#b57f47', bark: '#6a5242', earth: '#7c6248', mud: '#77664f', hazel: '#93713f', fawn: '#bd9d78', leather: '#8a6040', oak: '#a07c50', peat: '#4f4236', toffee: '#9c6b3c', khaki: '#a3986a', biscuit: '#d0ab7a',
}

const TURNS: Record<string, (lab: ReturnType<typeof labOf>) => ReturnType<typeof labOf>> = {
  dusty: muted, dull: muted, faded: muted, smoky: muted, muted, washed: muted, dirty: muted,
  pale: pale, light: pale, soft: pale, milky: pale, bright: vivid, vivid, hot: vivid, electric: vivid, brilliant: vivid, neon: vivid,
  deep, dark: deep, inky: deep, burnt: deep, warm: (lab) => ({ ...lab, a: lab.a + 0.012, b: lab.b + 0.025 }), cold: (lab) => ({ ...lab, a: lab.a - 0.01, b: lab.b - 0.03 }), cool: (lab) => ({ ...lab, b: lab.b - 0.02 }),
}

function muted({ L, a, b }: ReturnType<typeof labOf>) { return { L, a: a * 0.6, b: b * 0.6 } }
function pale({ L, a, b }: ReturnType<typeof labOf>) { return { L: L + (0.92 - L) * 0.45, a: a * 0.75, b: b * 0.75 } }
function vivid({ L, a, b }: ReturnType<typeof labOf>) { return { L: L + 0.04, a: a * 1.25, b: b * 1.25 } }
function deep({ L, a, b }: ReturnType<typeof labOf>) { return { L: L * 0.74, a: a * 1.05, b: b * 1.05 } }

/** The colours of an act: those that lead, and the one that stands out among them. */
export interface Script { leads: Ink[]; accent: Ink | undefined }

/** Reads a colour script such as “slate blue, ash grey, one ember orange”. Words that name no colour are passed over. */
export function scriptOf(text: string): Script {
  const found = text.toLowerCase().split(/[,;.:/+]|\band\b|\bwith\b|\bagainst\b|\bover\b/).flatMap((part) => {
    const ink = dyeIn(part)
    return ink ? [{ ink, marked: /\b(?:one|single|accent|touch|spark|flash|dash|hint|splash|glint|pop)\b/.test(part) }] : []
  })
  const marked = found.find((one) => one.marked) ?? (found.length > 2 ? found.reduce((best, one) => (chromaOf(labOf(one.ink)) > chromaOf(labOf(best.ink)) ? one : best)) : undefined)
  const leads = found.filter((one) => one !== marked).map(({ ink }) => ink)
  return { leads: leads.length > 0 ? leads : marked ? [marked.ink] : [], accent: marked?.ink }
}

/** The colour of one phrase: its colour words mixed, turned by words such as “dusty” or “deep”. */
function dyeIn(phrase: string): Ink | undefined {
  const words = phrase.replaceAll(/[-–]/g, ' ').match(/[a-z]+/g) ?? []
  const labs = words.flatMap((word) => { const ink = DYES[word] ?? DYES[word.replace(/(?:ish|y|en)$/, '')]; return ink ? [labOf(ink)] : [] })
  if (labs.length === 0) return undefined
  const mean = labs.reduce((sum, { L, a, b }) => ({ L: sum.L + L / labs.length, a: sum.a + a / labs.length, b: sum.b + b / labs.length }), { L: 0, a: 0, b: 0 })
  return inkOfLab(words.reduce((lab, word) => TURNS[word]?.(lab) ?? lab, mean))
}
