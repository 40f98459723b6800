import { z } from '@hono/zod-openapi'
import { toWorkflow } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'

/** A workflow as it is sent: of any version that can be read, checked as documents are. */
export const Document = z.unknown().transform(toWorkflow).pipe(z.custom<Workflow>()).openapi({ type: 'object', description: 'A workflow document ("format": "reelgraph/workflow")' })
