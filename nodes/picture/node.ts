import { z } from 'zod'
import { defineNode } from '../../engine/model/node-type.ts'
import { all, gives } from '../../engine/model/ports.ts'
import { Component, ComponentKind, Picture } from '../values/index.ts'

/** A picture of one's own that shows how a character, location or prop looks. */
export const pictureNode = defineNode({
  type: 'picture',
  version: 1,
  title: 'Picture',
  category: 'own files',
  summary: 'Your own picture of a character, location or prop. Wire it to Components, and whoever has this name looks like this instead of being drawn.',
  params: z.object({
    picture: Picture.omit({ layout: true }).optional().meta({ accept: ['image'] }).describe('The picture: drop an image here, or choose one'),
    name: z.string().max(120).default('').meta({ from: 'file name' }).describe('Whom or what it shows: the name in the scenes, without the @'),
    kind: ComponentKind.default('character').describe('What it shows'),
    visual: z.string().max(2000).default('').describe('How it looks, in words, for models that see no pictures; empty has the words written'),
    voice: z.string().max(200).default('').meta({ when: { kind: ['character'] } }).describe('How it sounds when it speaks: age, pitch, temper; empty has that chosen'),
  }),
  inputs: { more: all(Component, { unordered: true }).optional() },
  outputs: { components: gives.many(Component, { by: 'plan' }) },
  needs: {},
  reads: { plan: { params: '*', more: '*' } },
  expects: 1,
})
