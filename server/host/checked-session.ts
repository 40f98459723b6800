import { artifactsIn } from '../../engine/model/artifact.ts'
import type { Artifacts } from '../../engine/model/artifact.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { ReelError } from '../../engine/model/errors.ts'
import type { Digest } from '../../engine/model/ids.ts'
import { Session } from '../../engine/session.ts'
import type { SessionSetup } from '../../engine/session.ts'
import { outputsOf } from './outputs.ts'

/** How many times a run looks for lost files again after it made some. */
const ROUNDS = 3

export interface Checking {
  artifacts: Artifacts
  /** Files that somebody asked for and that were not there; what is made again is taken off. */
  missed: Set<Digest>
}

/** A session that, before it ends, makes sure that the files of its outputs can be read, and makes again what is lost. */
export class CheckedSession extends Session {
  private readonly document: Workflow
  private readonly checking: Checking

  constructor(workflow: Workflow, setup: SessionSetup, checking: Checking) {
    super(workflow, setup)
    this.document = workflow
    this.checking = checking
  }

  override async work(onIdle?: () => void, tick?: () => void): Promise<void> {
    for (let round = 0; ; round++) {
      await super.work(onIdle, tick)
      if (this.isCancelled || round === ROUNDS || !(await this.dropLost())) return
    }
  }

  /** True when something was lost that this session can make again. */
  private async dropLost(): Promise<boolean> {
    const { artifacts, missed } = this.checking
    let found = false
    for (const digest of [...missed]) if (this.lost(digest)) found = missed.delete(digest)
    for (const digest of new Set(outputsOf(this.document, this).flatMap((output) => artifactsIn(output.fields)))) {
      try {
        await artifacts.file(digest)
      } catch (error) {
        if (!(error instanceof ReelError) || error.code !== 'lost-artifact') throw error
        if (this.lost(digest)) found = true
      }
    }
    return found
  }
}
