/** When the same workflow was edited in two places. */
export const conflict = {
  'conflict.title': 'Changed here and somewhere else.', 'conflict.text': { one: 'One thing was changed in both places. Choose what counts: all other edits of both sides are kept, and nothing is saved until then.', other: '{count} things were changed in both places. Choose what counts: all other edits of both sides are kept, and nothing is saved until then.' },
  'conflict.mine': 'Here', 'conflict.theirs': 'Elsewhere', 'conflict.more': { one: 'and {count} more', other: 'and {count} more' },
  'conflict.keep-mine': 'Keep mine', 'conflict.take-theirs': 'Take theirs', 'conflict.keep-both': 'Keep both: mine as a copy', 'conflict.copy-name': '{name} (copy)',
  'conflict.left': 'Your version of the workflow that was changed elsewhere is kept as a copy.', 'conflict.merged': 'What was changed elsewhere has been taken in.', 'conflict.open': 'Two versions of this workflow wait for your choice.', 'conflict.open-hint': 'Choose above which one counts; then go on.',
  'conflict.name': 'Name of the film', 'conflict.wire': 'Wire into {node}, {port}', 'conflict.decided': 'What was decided about {title}', 'conflict.parts': 'List of parts of {title}', 'conflict.group': 'A group', 'conflict.note': 'A note', 'conflict.place': 'Place of {node}',
  'conflict.removed': 'removed, or not there', 'conflict.unset': 'nothing', 'conflict.changed': 'changed', 'conflict.from': 'from {node}', 'conflict.at': 'at {x}, {y}',
} as const
