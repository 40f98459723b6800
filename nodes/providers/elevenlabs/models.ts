import { defineModels, type ModelInfo } from '../kit/model.ts'

const SEEN = { source: 'survey that cites ElevenLabs’ API prices', asOf: '2026-06' }
const VOICES = [
  { id: '21m00Tcm4TlvDq8ikWAM', words: 'female adult calm narrator' }, { id: 'JBFqnCBsd6RMkjVDRZzb', words: 'male old warm narrator storyteller' }, { id: 'EXAVITQu4vr4xnSDxMaL', words: 'female young soft bright' },
  { id: 'TX3LPaxmHKxFdv7VOQHJ', words: 'male young lively' }, { id: 'pqHfZKP75CvOlQylNhV4', words: 'male old deep wise' }, { id: 'jBpfuIE2acCO8z3wKNLl', words: 'child young light high playful' }, { id: 'XB0fDUnXU5powFXDhCwa', words: 'female adult low elegant' },
]
const speech = { capability: 'speech' as const, limits: { concurrency: 3 }, seed: true, voices: VOICES }

/** ElevenLabs’ models; the voices are those that every account has. */
export const ELEVENLABS_MODELS: ModelInfo[] = defineModels([
  { ...speech, id: 'elevenlabs/eleven_multilingual_v2', name: 'eleven_multilingual_v2', title: 'Eleven Multilingual v2', promptChars: 10_000, prices: [{ unit: 'thousand-characters', usd: 0.1, ...SEEN }] },
  { ...speech, id: 'elevenlabs/eleven_v3', name: 'eleven_v3', title: 'Eleven v3', promptChars: 3000, prices: [{ unit: 'thousand-characters', usd: 0.1, ...SEEN }] },
  { ...speech, id: 'elevenlabs/eleven_flash_v2_5', name: 'eleven_flash_v2_5', title: 'Eleven Flash v2.5', promptChars: 40_000, prices: [{ unit: 'thousand-characters', usd: 0.05, ...SEEN }] },
])
