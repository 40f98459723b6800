/**
 * Under `npm start`, ends this process when npm is ended: npm passes SIGTERM to a shell, and the shell passes it to nobody,
 * so that a server would stay behind on its port.
 */
export function endWithParent() {
  if (!process.env['npm_lifecycle_event'] || process.platform === 'win32') return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
