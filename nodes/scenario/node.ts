import { z } from 'zod'
import { ArtifactRef } from '../../engine/model/artifact.ts'
import { defineNode } from '../../engine/model/node-type.ts'
import { gives } from '../../engine/model/ports.ts'
import { AgeBand, Brief, BriefFields, Scene } from '../values/index.ts'

const FORMATS = ['.yaml', '.yml'] as const
const MOST_LETTERS = 200_000

/** A film that is planned shot by shot already: who and what is in it with the prompts for their pictures, and a prompt for each shot. */
export const scenarioNode = defineNode({
  type: 'scenario',
  version: 1,
  title: 'Scenario',
  category: 'own files',
  summary: 'Reads a scenario (YAML) of elements with their prompts and scenes with their shots. Shots are filmed as they are written.',
  params: z.object({
    text: z.string().max(MOST_LETTERS).default('').meta({ accept: FORMATS, format: 'code' }).describe('The scenario: elements with name and prompt, scenes with shots; @Name where an element is seen'),
    file: ArtifactRef.optional().meta({ accept: FORMATS }).describe('A long scenario as a file; it is read instead of the text'),
    language: z.string().max(20).default('').describe('Language of the film as a tag such as en or ru; empty for the scenario’s own'),
    audience: AgeBand.default('all'),
    style: BriefFields.shape.style.max(500).default(''),
  }),
  inputs: {},
  outputs: { scenes: gives.many(Scene, { by: 'plan' }), brief: gives.one(Brief, { by: 'gather' }) },
  needs: {},
  reads: { plan: { params: ['text', 'file'] }, gather: { params: ['text', 'file', 'language', 'audience', 'style'] } },
  expects: 8,
})
