import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { uptime } from 'node:os'
import { join } from 'node:path'

/** Which process works on which run, so that two on one data folder never do the same run. A process that is gone holds no claim. */
export class Claims {
  private readonly folder: string

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'running')
  }

  /** True when the run is now this process's. */
  async take(run: string): Promise<boolean> {
    await mkdir(this.folder, { recursive: true })
    const file = this.fileOf(run)
    const mine = await writeFile(file, String(process.pid), { flag: 'wx' }).then(() => true, () => false)
    if (mine) return true
    const owner = Number(await readFile(file, 'utf8').catch(() => ''))
    if (owner !== process.pid && isAlive(owner) && !(await isBeforeBoot(file))) return false
    await writeFile(file, String(process.pid))
    return true
  }

  async release(run: string): Promise<void> {
    await rm(this.fileOf(run), { force: true })
  }

  private fileOf(run: string): string {
    return join(this.folder, run.replace(/[^\w-]/g, '_'))
  }
}

/** A claim from before the machine was started is nobody's, whoever has its process id now. */
async function isBeforeBoot(file: string): Promise<boolean> {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: 0 }))
  return mtimeMs < Date.now() - uptime() * 1000 - 1000
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
