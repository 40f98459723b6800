import type { Point } from '../document/layout.ts'

type Line = readonly [Point, Point]

/** On which side of a line a point lies; one on the line counts to one side, so that no line slips through a corner. */
const isLeft = ([a, b]: Line, { x, y }: Point) => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) < 0

const doCross = (one: Line, other: Line): boolean => isLeft(one, other[0]) !== isLeft(one, other[1]) && isLeft(other, one[0]) !== isLeft(other, one[1])

const linesOf = (points: readonly Point[]): Line[] => points.slice(1).map((point, index) => [points[index] ?? point, point])

/** Whether two lines through points cross anywhere. Lines along each other do not. */
export function crosses(one: readonly Point[], other: readonly Point[]): boolean {
  const lines = linesOf(other)
  return linesOf(one).some((line) => lines.some((each) => doCross(line, each)))
}
