import type { Depiction } from '../../../capabilities.ts'
import type { Ink, Lab } from './color.ts'

/** The papers of a scene, measured: two for the sky, four for the set from far to near. */
export interface Tones { skyTop: Lab; skyLow: Lab; far: Lab; mid: Lab; near: Lab; front: Lab }

interface Hour {
  tones: Record<keyof Tones, Ink>
  glow: Ink
  accent: Ink
  /** Light on the puppets outdoors, and in a room. */
  ambient: Ink
  room: Ink
  /** Where the light stands: across the picture and above the horizon, 0 to 1. */
  x: number
  height: number
}

/** Each hour has a light of its own that nobody takes for another. */
export const HOURS: Record<Depiction['time'], Hour> = {
  dawn: { tones: { skyTop: '#7d9fc4', skyLow: '#ffd3b4', far: '#d3a7b0', mid: '#8d7c9f', near: '#565a80', front: '#1d2140' }, glow: '#ffe6bd', accent: '#e88a6a', ambient: '#ffe6df', room: '#ffe8dc', x: 0.7, height: 0.04 },
  morning: { tones: { skyTop: '#79bfd0', skyLow: '#fdf0c9', far: '#a5cfc0', mid: '#68a595', near: '#3f7a70', front: '#11333c' }, glow: '#fff3c9', accent: '#e0744f', ambient: '#fffaee', room: '#fff6e6', x: 0.74, height: 0.46 },
  noon: { tones: { skyTop: '#3f9dca', skyLow: '#cdeef0', far: '#86c3d0', mid: '#56a89a', near: '#4a8b68', front: '#0f3a44' }, glow: '#fffbe2', accent: '#e4603f', ambient: '#fffef8', room: '#fffaf0', x: 0.6, height: 0.8 },
  afternoon: { tones: { skyTop: '#8db9b4', skyLow: '#ffdc8f', far: '#e4b377', mid: '#b98653', near: '#82603f', front: '#2d1f27' }, glow: '#ffe49a', accent: '#c8503c', ambient: '#fff0d4', room: '#ffeed2', x: 0.27, height: 0.36 },
  dusk: { tones: { skyTop: '#37376e', skyLow: '#ff8f5c', far: '#bf5a68', mid: '#7a3f6c', near: '#452f60', front: '#150f2e' }, glow: '#ffc777', accent: '#ffb04a', ambient: '#f6cdc0', room: '#f6d2ae', x: 0.3, height: 0.05 },
  night: { tones: { skyTop: '#0b1538', skyLow: '#3c6396', far: '#30547f', mid: '#1f3c66', near: '#142a4e', front: '#050a1c' }, glow: '#f3efd2', accent: '#f2b24c', ambient: '#b9c4ea', room: '#f0cf9f', x: 0.7, height: 0.56 },
}

/** The papers of a room: by day the window lights them, after dark the lamp. */
export const ROOMS: Record<Depiction['time'], Record<keyof Tones, Ink>> = {
  dawn: { skyTop: '#7d9fc4', skyLow: '#ffd3b4', far: '#bd9488', mid: '#97706f', near: '#5f4850', front: '#191220' },
  morning: { skyTop: '#79bfd0', skyLow: '#fdf0c9', far: '#d3b283', mid: '#aa855c', near: '#6f5342', front: '#1c151b' },
  noon: { skyTop: '#3f9dca', skyLow: '#cdeef0', far: '#cdbd97', mid: '#a68f69', near: '#6f5c4a', front: '#1b181f' },
  afternoon: { skyTop: '#8db9b4', skyLow: '#ffdc8f', far: '#d19f62', mid: '#a06d3f', near: '#67412d', front: '#1d1114' },
  dusk: { skyTop: '#37376e', skyLow: '#ff8f5c', far: '#9a5a44', mid: '#763f39', near: '#4b2830', front: '#130a15' },
  night: { skyTop: '#0b1538', skyLow: '#3c6396', far: '#75492f', mid: '#56362d', near: '#362226', front: '#0a070e' },
}
