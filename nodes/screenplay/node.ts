import { z } from 'zod'
import { ArtifactRef } from '../../engine/model/artifact.ts'
import { defineNode } from '../../engine/model/node-type.ts'
import { gives } from '../../engine/model/ports.ts'
import { AgeBand, Brief, BriefFields, Scene } from '../values/index.ts'

const FORMATS = ['.fountain', '.spmd', '.fdx', '.txt', 'text'] as const
/** Longer ones are stored as files of their own, so that the document stays light. */
const MOST_LETTERS = 200_000

/** Where a film begins that somebody has written already. Nothing is asked of a model: the same file gives the same scenes. */
export const screenplayNode = defineNode({
  type: 'screenplay',
  version: 1,
  title: 'Screenplay',
  category: 'own files',
  summary: 'Reads a screenplay (Fountain, Final Draft or plain text) into scenes with their people and places, word for word.',
  params: z.object({
    text: z.string().max(MOST_LETTERS).default('').meta({ accept: FORMATS }).describe('The screenplay; scenes begin with a line such as “INT. KITCHEN - NIGHT”'),
    file: ArtifactRef.optional().meta({ accept: FORMATS }).describe('A long screenplay as a file; it is read instead of the text'),
    shots: z.enum(['as written', 'directed']).default('as written').describe('As written: each paragraph and each speech is a shot, at no cost. Directed: a model breaks each scene into shots'),
    language: z.string().max(20).default('').describe('Language of the film as a tag such as en or ru; empty to tell it by the letters'),
    audience: AgeBand.default('all'),
    style: BriefFields.shape.style.max(500).default(''),
  }),
  inputs: {},
  outputs: { scenes: gives.many(Scene, { by: 'plan' }), brief: gives.one(Brief, { by: 'gather' }) },
  needs: {},
  reads: { plan: { params: ['text', 'file', 'shots'] }, gather: { params: ['text', 'file', 'language', 'audience', 'style'] } },
  expects: 20,
})
