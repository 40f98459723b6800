import type { PaidModel, Plan } from '../../engine/model/plan.ts'
import type { FieldProblem } from './inputs.ts'
import { callers } from './model-problems.ts'
import type { ModelProblem } from './model-problems.ts'
import { RequestError } from './problem.ts'

/** What is known of a run before it is admitted. */
export interface Candidate {
  missing: readonly FieldProblem[]
  models: readonly ModelProblem[]
  paid: readonly PaidModel[]
  budgetUsd: number | undefined
  /** Only if all of it fits the budget. */
  isWhole: boolean
  /** Worked out only where something depends on it. */
  plan: () => Promise<Plan>
}

interface Obstacle extends FieldProblem {
  /** What it says when it is the only one of its kind. */
  summary: string
  hint: string
}

/**
 * Admits a run as a whole or refuses it as a whole, before anything is called, with every reason at once: answers that are
 * missing, models that cannot be called, prices that are unknown under a budget, a budget that cannot be enough, and paid
 * models that nobody has agreed to pay for (these alone are `unaccepted`; all else is `invalid`).
 */
export async function admit({ missing, models, paid, budgetUsd, isWhole, plan }: Candidate): Promise<void> {
  const obstacles: Obstacle[] = missing.map((field) => ({ ...field, summary: missing.length === 1 ? 'An answer is missing.' : `${missing.length} answers are missing.`, hint: 'Answer what is missing, then run again.' }))
  const unaccepted = paid.filter(({ isAccepted }) => !isAccepted)
  const hindered = models.filter(({ notice }) => notice !== true)
  const known = hindered.length || unaccepted.length || budgetUsd !== undefined ? await plan() : undefined
  if (known) {
    const calling = callers(known)
    obstacles.push(...modelObstacles(hindered.filter(({ node }) => calling.has(node))))
    if (budgetUsd !== undefined) obstacles.push(...priceObstacles(paid.filter(({ nodes }) => nodes.some((node) => calling.has(node)))))
    if (budgetUsd !== undefined && isWhole) obstacles.push(...budgetObstacles(known, budgetUsd))
  }
  const consents = known ? unaccepted.filter(({ nodes }) => nodes.some((node) => isMaybeCalling(known, node))).map(consentObstacle) : []
  const all = [...obstacles, ...consents]
  const [first] = all
  if (!first) return
  const isOneKind = all.every(({ summary }) => summary === first.summary)
  const message = isOneKind ? first.summary : `Nothing was called: ${all.length} things stand in the way. ${first.message}`
  throw new RequestError(obstacles.length ? 'invalid' : 'unaccepted', message, { fields: all.map(({ path, message: told }) => ({ path, message: told })), hint: first.hint })
}

const isMaybeCalling = ({ nodes }: Plan, node: string): boolean => {
  const counts = nodes[node]
  return counts !== undefined && (counts.run + counts.maybe + counts.blocked > 0 || counts.reuse + counts.skip === 0)
}

function modelObstacles(problems: readonly ModelProblem[]): Obstacle[] {
  const [first] = problems
  const those = problems.length === 1 ? 'a model that is needed' : `${problems.length} models that are needed`
  return problems.map(({ node, capability, message, hint }) => ({
    path: `workflow.nodes.${node}.models.${capability}`, message: hint === undefined ? message : `${message} ${hint}`,
    summary: `Nothing was called: ${those} cannot be called. ${first?.message}`, hint: first?.hint ?? 'Choose another model for this step.',
  }))
}

/** Under a budget a call of unknown price can never be made, so what depends on it would never be finished. */
function priceObstacles(paid: readonly PaidModel[]): Obstacle[] {
  return paid.filter(({ usd }) => usd.max === null).map(({ model, nodes }) => ({
    path: 'budgetUsd', message: `The price of ${model} is unknown, so ${nodes.join(', ')} cannot be kept within a budget.`,
    summary: `Nothing was called: the price of ${model} is unknown, so it cannot be kept within a budget.`, hint: 'Enter its price in Settings, or run without a budget.',
  }))
}

function budgetObstacles({ usd }: Plan, budgetUsd: number): Obstacle[] {
  if (usd.min <= budgetUsd) return []
  const message = `It costs at least $${usd.min.toFixed(2)}, and the budget is $${budgetUsd.toFixed(2)}.`
  return [{ path: 'budgetUsd', message, summary: `Nothing was called. ${message}`, hint: 'Raise the budget, ask for less, or run as far as the budget goes.' }]
}

function consentObstacle({ model, capability, usd }: PaidModel): Obstacle {
  const price = usd.max === null ? 'an unknown price' : usd.min === usd.max ? `about $${trimmed(usd.max)}` : `$${trimmed(usd.min)} to $${trimmed(usd.max)}`
  return {
    path: 'acceptPaid', message: `${model} (${capability}) costs ${price} a call.`,
    summary: 'Nothing was called: this is the first use of models that cost money.', hint: 'Agree to pay for them once: it is remembered for this installation.',
  }
}

const trimmed = (usd: number): string => usd.toFixed(usd < 0.1 ? 4 : 2)
