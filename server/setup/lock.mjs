import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { at, say } from './project.mjs'

const BEAT = 2_000
const STALE = 30_000

/**
 * Does `work` while no other process of this checkout is inside `withLock`, and waits its turn with one line said.
 * A lock whose holder died is taken over: at once when it ran on this machine, else when its heartbeat stops.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [folder]
 * @returns {Promise<T>}
 */
export async function withLock(work, folder = at('dist', '.lock')) {
  mkdirSync(at('dist'), { recursive: true })
  for (let turn = 0; !taken(folder); turn++) {
    if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true })
    else {
      if (turn === 0) say('Waiting for another set-up of this checkout to finish …')
      await wait(300)
    }
  }
  writeFileSync(`${folder}/holder`, `${hostname()} ${process.pid}`)
  const beat = setInterval(() => utimesSync(folder, new Date(), new Date()), BEAT)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
function taken(folder) {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} folder */
function isAbandoned(folder) {
  try {
    if (Date.now() - statSync(folder).mtimeMs > STALE) return true
    const [host, pid] = readFileSync(`${folder}/holder`, 'utf8').split(' ')
    return host === hostname() && !isAlive(Number(pid))
  } catch {
    return false // being made or removed this very moment
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
