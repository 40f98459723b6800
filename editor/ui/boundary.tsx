import { Component } from 'react'
import type { ReactNode } from 'react'
import { toProblem } from '../api/problem.ts'
import { Failure } from './notice.tsx'

/** What fails inside is said in its place; all around it, and what is not saved yet, stays. */
export class Boundary extends Component<{ children: ReactNode }, { thrown: unknown; hasFailed: boolean }> {
  override state = { thrown: undefined as unknown, hasFailed: false }

  static getDerivedStateFromError(thrown: unknown) {
    return { thrown, hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? <Failure problem={toProblem(this.state.thrown)} onRetry={() => this.setState({ hasFailed: false })} /> : this.props.children
  }
}
