import { BaseEdge, getBezierPath } from '@xyflow/react'
import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { useRun } from '../workflow/project.ts'
import type { WireEdge } from './flow-edges.ts'

/** A wire. It flows while the node that it leads to is working on what it brings. */
export const Wire = memo(function Wire({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, style, data }: EdgeProps<WireEdge>) {
  const [path] = getBezierPath({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition })
  const isFlowing = useRun((run) => run.nodes[data?.target ?? '']?.state === 'running' && run.nodes[data?.source ?? ''] !== undefined)
  return <BaseEdge path={path} {...(style ? { style } : {})} className={`${data?.isNear ? 'is-near' : ''} ${data?.isTarget ? 'is-target' : ''} ${isFlowing ? 'is-flowing' : ''}`} interactionWidth={16} />
})
