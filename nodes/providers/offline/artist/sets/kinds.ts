import { cave, beach, desert, forest, heights, jungle, meadow, moonscape, mountain, river, snowfield, swamp, undersea } from './nature.ts'
import { hall, theatre } from './halls.ts'
import type { Ink } from '../color.ts'
import type { Flat, Site } from './kit.ts'
import { room } from './room.ts'
import { ROOMS } from './rooms.ts'
import { bridge, camp, castle, deck, farm, garden, harbour, lighthouse, playground, rooftop, ruins, station, town, village } from './settled.ts'

/** A kind of place: the words that name it, whether it has a roof, and the nouns that furnish it. */
export interface Kind { id: string; words: RegExp; indoors?: true; things?: string; /** Colour of the ground and what grows on it. */ dye?: Ink; /** Says little: any other kind that a place names goes first. */ weak?: true; build(site: Site): Flat[] }

const inside = (id: keyof typeof ROOMS, words: RegExp, things: string): Kind => ({ id, dye: ROOMS[id].wall, words, indoors: true, things, build: (site) => room(site, ROOMS[id]) })
const hollow = (id: string, words: RegExp, build: Kind['build']): Kind => ({ id, words, indoors: true, build })
const outside = (id: string, dye: Ink, words: RegExp, build: Kind['build']): Kind => ({ id, dye, words, build })

/** What each place is made from. Of the kinds whose words a place says, the first word said decides; of two at one word, the first here. */
export const KINDS: readonly Kind[] = [
  outside('undersea', '#3f8f9c', /\b(undersea|underwater|under the sea|seabed|ocean floor|bottom of the (?:sea|ocean|lake)|coral\w*|reefs?|kelp)\b/, undersea),
  hollow('cave', /\b(cave\w*|cavern\w*|grotto|mine|mineshaft|tunnel|underground|den|burrow|lair|tidecave)\b/, cave),
  inside('bakery', /\b(bakery|bakehouse|bake ?shop|pastry|patisserie|baker's)\b/, 'bread croissant pretzel baguette pie cupcake jar bread bagel'),
  inside('kitchen', /\b(kitchen|pantry|scullery|galley|canteen)\b/, 'pot teapot jar cheese carrot garlic cup pot bread'),
  inside('tavern', /\b(tavern|inn|pub|restaurant|dining|cafe|café|saloon|alehouse|bar)\b/, 'cup bottle candle bread cheese plate'),
  inside('library', /\b(library|archive|bookshop|scriptorium|bookstore)\b/, 'globe scroll candle hourglass book lantern'),
  inside('study', /\b(study|reading room)\b/, 'globe scroll candle hourglass book'),
  inside('classroom', /\b(classroom|school ?room|school|lecture)\b/, 'book globe pencil notebook ruler'),
  inside('laboratory', /\b(laborator\w+|lab|alchem\w+)\b/, 'test-tube alembic jar microscope book'),
  inside('hospital', /\b(hospital|clinic|infirmary|ward|sickroom)\b/, 'jar bottle flower cup'),
  inside('forge', /\b(forge|smithy|blacksmith\w*|foundry)\b/, 'hammer axe shield wrench sword'),
  inside('clockwork', /\b(clock ?loft|clock ?tower|clockwork|clockmaker\w*|watchmaker\w*)\b/, 'watch clock gear hourglass'),
  inside('engine', /\b(engine room|boiler|factory|regulator\w*|power ?station|machine hall)\b/, 'gear wrench toolbox'),
  inside('workshop', /\b(workshop|garage|studio|workbench|toyshop|tinker\w*|shed|hangar|toy ?shelf|atelier)\b/, 'hammer gear wrench clock toolbox saw lantern'),
  inside('observatory', /\b(observatory|planetarium)\b/, 'globe scroll telescope book'),
  inside('shop', /\b(shop|store|apothecary|pharmacy|boutique)\b/, 'jar potion basket teapot candle lantern box flower'),
  hollow('theatre', /\b(theat(?:re|er)|stage of|opera|circus|puppet stage|auditorium)\b/, theatre),
  inside('museum', /\b(museum|gallery|exhibition)\b/, 'painting vase statue mask'),
  hollow('hall', /\b(throne\w*|great hall|hall|palace|church|cathedral|chapel|ballroom|court|chamber|monastery|temple)\b/, hall),
  inside('dungeon', /\b(dungeon|prison|jail|cell|crypt)\b/, 'chain bone bucket'),
  inside('cellar', /\b(cellar|basement|vault|warehouse|cellarvault|storeroom)\b/, 'bottle jar candle lantern cheese'),
  inside('attic', /\b(attic|garret|atticroom)\b/, 'teddy-bear trunk lantern picture book kite'),
  inside('loft', /\b(loft|hayloft|netloft|stableloft|boathouse)\b/, 'rope lantern bucket basket'),
  inside('spaceship', /\b(spaceship|space station|starship|rocket|cockpit|control room|space ?craft|capsule|airlock|glass dome)\b/, 'satellite robot wrench'),
  inside('train', /\b(train carriage|train compartment|inside (?:a|the) train|carriage|compartment|railway car|wagon|train)\b/, 'suitcase bag book'),
  inside('cabin', /\b(ship'?s? cabin|captain'?s? cabin|below deck|submarine)\b/, 'compass map lantern bottle'),
  inside('tower', /\b(tower room|top room|(?:room|top) (?:of|in) (?:a|the) tower|turret)\b/, 'book candle scroll hourglass'),
  inside('nursery', /\b(nursery|playroom|kindergarten|children'?s room)\b/, 'teddy-bear kite ball drum doll book'),
  inside('bedroom', /\b(bedroom|bedchamber|dormitory|bed)\b/, 'book lamp clock candle teddy-bear flower'),
  inside('tent', /\b(inside (?:a|the) tent|patched ?tent|tent sewn)\b/, 'lantern teapot basket'),
  inside('hut', /\b(hut|log cabin|cottage interior|shack|lodge|cabin)\b/, 'teapot basket candle jar book lantern'),
  inside('office', /\b(office|bureau|bank|town hall|headquarters|police)\b/, 'book telephone scroll envelope'),
  inside('underpass', /\b(underpass|subway|metro|sewer)\b/, 'box'),
  inside('corridor', /\b(corridor|hallway|stairwell|staircase|passage|entrance hall|tall ?house|floors)\b/, 'vase candle'),
  inside('flat', /\b(flat|apartment)\b/, 'flower lamp teapot picture book'),
  { ...inside('home', /\b(living room|parlou?r|home|house interior|interior|indoors|room|inside)\b/, 'book flower lamp teapot picture clock candle cup'), weak: true },
  outside('rooftop', '#9a7f86', /\b(roof ?tops?|roofs|flat roof|terrace above|chimneys|chain ?lift|lift platform|roof ?garden)\b/, rooftop),
  outside('lighthouse', '#6f86a0', /\b(lighthouse)\b/, lighthouse),
  outside('deck', '#8a7a6a', /\b(deck of|ship'?s deck|deck|aboard|pirate ship|galleon|on board)\b/, deck),
  outside('harbour', '#5f8799', /\b(harbou?rs?|docks?|pier|port|quay|wharf|jetty|marina|boats?|ships?)\b/, harbour),
  outside('station', '#a08f86', /\b(station|platform|railway|rails)\b/, station),
  outside('playground', '#c9a86a', /\b(playground|school ?yard|sandbox|swings?)\b/, playground),
  outside('garden', '#7f9a5c', /\b(gardens?|park|orchard|vineyard|courtyard garden|greenhouse|terrace)\b/, garden),
  outside('bridge', '#b09a78', /\b(bridges?)\b/, bridge),
  outside('ruins', '#b8a67c', /\b(ruins?|ruined|pillars|stonehenge|standing stones|arch|temple|frost ?hall|milestone)\b/, ruins),
  outside('castle', '#8a8799', /\b(castle|fortress|fort|keep|citadel|stronghold|battlement\w*|rampart\w*|tower|gate|walls of|drawbridge)\b/, castle),
  outside('farm', '#b5a055', /\b(farm\w*|barn|stables?|windmill|mill|watermill|wheat|haystack|corn ?field)\b/, farm),
  outside('village', '#c79f70', /\b(village|hamlet|cottages?|market\w*|square|plaza|settlement|houses|fair|bazaar|well terrace)\b/, village),
  outside('town', '#a88a86', /\b(town|city|street|alley|lane|avenue|boulevard|canal|tram|downtown|suburb|crossroads|skyscrapers?|pavement|scrap ?yard|yard)\b/, town),
  outside('camp', '#6f8a62', /\b(camp\w*|tents?|bivouac)\b/, camp),
  outside('jungle', '#4a8a58', /\b(jungle|rainforest|waterfall)\b/, jungle),
  outside('swamp', '#7d8058', /\b(swamp|marsh|bog|fen|moor|mire|bayou)\b/, swamp),
  outside('forest', '#5f8a58', /\b(forest|woods?|woodland|grove|trees|thicket|clearing|glade|pines?|oaks?|beech|ferns?|bramble|hollow)\b/, forest),
  outside('moon', '#a39c98', /\b(moon|planet|crater\w*|asteroid|comet|mars|outer space|space)\b/, moonscape),
  outside('snowfield', '#b9cde0', /\b(snowfield|snow ?fields?|tundra|arctic|polar|north pole|glacier|ice ?fields?|frozen|snowy plain|iceberg)\b/, snowfield),
  outside('beach', '#d8b87c', /\b(beach|shore|coast|island|isle|sea|ocean|bay|lagoon|shingle|spit|wreck|tide|waves?)\b/, beach),
  outside('river', '#6a9a80', /\b(rivers?|stream|brook|lake|pond|ford|creek|bank of|riverbank)\b/, river),
  outside('mountain', '#8890a8', /\b(mountains?|peaks?|cliffs?|summit|ridge|pass|alps|volcano|crag|ravine|canyon|gorge|rim)\b/, mountain),
  outside('desert', '#dba85c', /\b(deserts?|dunes?|sands?|wasteland|oasis|savannah?|steppe|badlands|date palms)\b/, desert),
  { ...outside('clouds', '#e0c8c0', /\b(clouds?|sky|heavens?|stars|air)\b/, heights), weak: true },
  { ...outside('meadow', '#86a358', /\b(hills?|meadow\w*|fields?|valley|road|path|countryside|pasture|plain|hillside|grass\w*|way)\b/, meadow), weak: true },
]
