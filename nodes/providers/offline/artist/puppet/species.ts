import type { Ink } from '../color.ts'

/** Proportions of a body that is 100 high from sole to crown, ears above that. `chest`, `waist`, `hip` are half widths. */
export interface Frame {
  head: number
  /** Width of the head against its height. */
  wide: number
  neck: number
  legs: number
  arms: number
  chest: number
  waist: number
  hip: number
  /** Thickness of a leg; arms are a little thinner. */
  limb: number
}

/** How a kind of creature is cut from paper. */
export interface Species {
  id: string
  words: string
  cover: 'fur' | 'feathers' | 'scales' | 'skin' | 'metal' | 'snow' | 'cloth'
  body: Ink
  /** Belly, muzzle, inner face. */
  pale: Ink
  ears: 'pointed' | 'round' | 'long' | 'floppy' | 'tufts' | 'big' | 'side' | 'none'
  head: 'wedge' | 'round' | 'wide' | 'box' | 'egg' | 'long' | 'toad' | 'shaggy' | 'ghost' | 'fish' | 'whale' | 'puffs' | 'star' | 'thing'
  muzzle: 'snout' | 'round' | 'beak' | 'hooked' | 'bill' | 'grill' | 'trunk' | 'pig' | 'long' | 'carrot' | 'none'
  tail: 'bushy' | 'thin' | 'stub' | 'spiked' | 'fan' | 'flat' | 'ringed' | 'plume' | 'tuft' | 'none'
  extra?: 'mane' | 'antlers' | 'horns' | 'spines' | 'mask' | 'stripe' | 'panda' | 'antenna' | 'shell' | 'crest' | 'disks' | 'wattle' | 'horn' | 'feelers' | 'ossicones' | 'buttons' | 'fangs'
  wings?: 'arms' | 'bat' | 'gauze'
  frame: Frame
  /** The figure is all head: the face is on its body. */
  whole?: true
  /** Has nothing to stand on and floats. */
  floats?: true
  /** Height against a grown person. */
  height: number
}
