/** What stands around an open workflow. */
export const workflow = {
  'workflow.name': 'Name of the workflow', 'workflow.loading': 'the workflow', 'workflow.view': 'View', 'workflow.run': 'Run', 'workflow.run-hint': 'Show what will be done, then run ({key})',
  'workflow.saved': 'Saved', 'workflow.saving': 'Saving…', 'workflow.not-saved': 'Not saved',
} as const
