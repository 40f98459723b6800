import type { Place } from './kit.ts'

/** What any place of a sort is like, for places that a brief names and no world holds. Details are whole clauses. */
export interface Ground { keys: RegExp; at: Place['at']; indoors: boolean; /** A country holds many places; anything else is one place with a few corners. */ country: boolean; details: readonly string[] }

export const GROUNDS: readonly Ground[] = [
  { keys: /\b(?:town|village|city|harbour|harbor|port|street|settlement|market|suburb)s?$/i, at: 'in', indoors: false, country: true,
    details: ['crooked lanes run down between the houses', 'steps are worn hollow in the middle', 'a weathercock turns on the highest roof', 'doors stand a hand’s breadth open'] },
  { keys: /\b(?:forest|wood|woods|valley|meadow|country|coast|island|kingdom|land|desert|mountains?|planet|steppe|jungle|moor|savanna|swamp|sea|ocean|realm|isle)s?$/i, at: 'in', indoors: false, country: true,
    details: ['a path winds on and out of sight', 'grass bends and stands up again', 'a flat stone lies beside the path', 'birds go over from one side to the other'] },
  { keys: /\b(?:orchard|garden|grove|park|vineyard|greenhouse)$/i, at: 'in', indoors: false, country: false,
    details: ['branches cross overhead like a net', 'a ladder leans against an old trunk', 'windfall fruit lies in the grass', 'leaves whisper from row to row', 'bark curls away in silver strips'] },
  { keys: /\b(?:tree|oak|willow|pine|beech)s?$/i, at: 'under', indoors: false, country: false,
    details: ['leaves whisper overhead', 'roots make a row of small seats', 'one low branch reaches right down', 'spots of light lie in the grass'] },
  { keys: /\b(?:brook|stream|river|lake|pond|well|spring|fountain|canal|ditch|puddle|waterfall)s?$/i, at: 'at', indoors: false, country: false,
    details: ['water slides by with a soft sound', 'reeds lean over the bank', 'wet stones shine', 'small rings run out to the far side'] },
  { keys: /\b(?:hill|mountain|cliff|ridge|dune|rock|roof|bridge|wall|pier|quay|raft)s?$/i, at: 'on', indoors: false, country: false,
    details: ['one can see a long way from here', 'the grass lies flat where the wind has combed it', 'loose stones click underfoot', 'the path goes steeply up'] },
  { keys: /\b(?:tower|lighthouse|castle|windmill|mill|palace|temple|bell tower)$/i, at: 'at', indoors: false, country: false,
    details: ['steps wind up out of sight', 'a heavy door hangs a little open', 'small windows look out on every side', 'swallows have built under the ledge', 'every step has its own echo'] },
  { keys: /\b(?:kitchen|attic|room|cellar|library|workshop|house|bakery|school|classroom|theatre|museum|shop|hut|cabin|barn|ship|boat|train|station|hospital|cave|nursery|cupboard|drawer|basement|inn|hall)$/i, at: 'in', indoors: true, country: false,
    details: ['shelves reach right up to the ceiling', 'dust turns in a beam of light', 'a board creaks under every step', 'a row of hooks waits by the door', 'one pane has a crack like a star'] },
]

const OTHER: Ground = { keys: /$/, at: 'at', indoors: false, country: false, details: ['one path leads in and the same path leads out', 'everything here has its own shadow', 'something creaks and is quiet again', 'the ground is worn smooth by many feet'] }

/** The sort of place a noun phrase names; one without a sort of its own when it is unknown. */
export const groundOf = (noun: string): Ground => knownGround(noun) ?? OTHER
export const knownGround = (noun: string): Ground | undefined => GROUNDS.find(({ keys }) => keys.test(noun.replace(/\sof\s.*$/, '')))

/** Corners that any single place has; `{place}` is what it is called. */
export const CORNERS: readonly Place[] = [
  { role: 'home', at: 'in', name: 'SnugCorner', indoors: true, line: 'a snug corner of the {place}, just big enough for one bed', details: ['a patched blanket hangs over the entrance', 'a row of small treasures stands on a ledge', 'one crack lets in a finger of light', 'the bed keeps the shape of one sleeper'] },
  { role: 'secret', at: 'in', name: 'HiddenNook', indoors: false, line: 'a hidden nook of the {place} where nobody ever looks', details: ['cobwebs hang across the entrance', 'the dust shows not one footprint', 'something glimmers at the very back', 'every sound is swallowed'] },
  { role: 'edge', at: 'at', name: 'OuterWall', indoors: false, line: 'a low stone wall at the outer edge of the {place}', details: ['moss has filled the cracks', 'one stone is missing at the top', 'far-off lights go on and off', 'the wall is just high enough to sit on'] },
  { role: 'lair', at: 'at', name: 'FarEnd', indoors: false, line: 'the far end of the {place}, where the shadows are thickest', details: ['a crooked fence shuts off the way', 'shadows lie one on top of another', 'cold air creeps along the ground', 'a single shutter bangs'] },
]
