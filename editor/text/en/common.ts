/** Words that stand on every page. */
export const common = {
  'common.all-films': 'All films', 'common.brand': 'Reelgraph: all films', 'common.theme': 'Switch between light and dark', 'common.settings': 'Settings',
  'common.loading': 'Loading {what}…', 'common.try-again': 'Try again', 'common.dismiss': 'Dismiss', 'common.undo': 'Undo', 'common.save': 'Save', 'common.cancel': 'Cancel', 'common.remove': 'Remove', 'common.untitled': 'Untitled',
  'common.free': 'Free', 'common.unknown': 'Unknown', 'common.or-more': '{price} or more', 'common.range': '{from} to {to}',
  'common.just-now': 'just now', 'common.minutes-ago': { one: '{count} minute ago', other: '{count} minutes ago' }, 'common.hours-ago': { one: '{count} hour ago', other: '{count} hours ago' },
  'task.pending': 'Waiting', 'task.running': 'Working', 'task.review': 'For review', 'task.done': 'Done', 'task.reused': 'Reused', 'task.failed': 'Failed', 'task.blocked': 'Blocked', 'task.skipped': 'Skipped', 'task.cancelled': 'Cancelled',
  'run.queued': 'Queued', 'run.running': 'Running', 'run.waiting': 'Waiting for your review', 'run.paused': 'Paused', 'run.succeeded': 'Finished', 'run.partial': 'Finished with failures', 'run.failed': 'Failed', 'run.cancelling': 'Cancelling', 'run.cancelled': 'Cancelled',
  'problem.unreachable': 'The server cannot be reached.', 'problem.unreachable-hint': 'Check that Reelgraph is still running, then try again.', 'problem.internal': 'Something went wrong in the editor.', 'problem.internal-hint': 'Reload the page; what was saved is kept.',
  'problem.status': 'The server answered {status}.', 'problem.look-at-log': 'Try again; if it happens again, look at the server’s log.',
  'common.close': 'Close', 'value.yes': 'Yes', 'value.no': 'No', 'value.full-size': 'Open at full size',
  'fn.plan': 'Plan', 'fn.run': 'Result', 'fn.gather': 'Joined', 'flag.edited': 'Edited', 'flag.source-changed': 'Edited, source changed', 'flag.locked': 'Kept', 'flag.stale': 'Stale', 'flag.fallback': 'Other model',
} as const
