/** What stands around an open workflow. */
export const workflow = {
  'workflow.name': 'Name of the workflow', 'workflow.loading': 'the workflow', 'workflow.view': 'View', 'workflow.run': 'Run', 'workflow.run-hint': 'Show what will be done, then run ({key})',
  'workflow.saved': 'Saved', 'workflow.saving': 'Saving…', 'workflow.not-saved': 'Not saved',
  'workflow.conflict': 'This workflow was changed somewhere else. Your latest edits are not saved yet.', 'workflow.keep-copy': 'Keep mine as a copy', 'workflow.load-newer': 'Load the newer version', 'workflow.copy': '{name} (copy)',
} as const
