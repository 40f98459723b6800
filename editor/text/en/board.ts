export const board = {
  'board.table': 'Table', 'board.cards': 'Cards', 'board.layout': 'Layout of the board',
  'board.empty.title': 'Nothing to lay out yet', 'board.empty.text': 'The board shows the scenes of the film as rows and its shots as cards, once they have been written. Press Run: the story is planned first, and each row appears as soon as it is there.', 'board.empty.run': 'Plan and run',
  'board.scene-number': 'Scene {number}', 'board.shots': { one: '{count} shot', other: '{count} shots' }, 'board.scenes': { one: '{count} scene', other: '{count} scenes' },
  'board.waiting': 'Not planned yet', 'board.edited': 'Edited', 'board.source-changed': 'Edited, source changed', 'board.new': 'New', 'board.loading': 'the board',
  'board.insert': 'Insert after', 'board.split': 'Split', 'board.merge': 'Merge with the next', 'board.up': 'Move up', 'board.down': 'Move down', 'board.delete': 'Delete', 'board.actions': 'Change {title}',
  'board.split-here': 'Split where the cursor is', 'board.nothing-to-split': 'There is too little text to split. Put the cursor between two sentences.',
  'board.new-scene': 'New scene', 'board.new-scene-text': 'What happens?', 'board.new-shot': 'What is seen?', 'board.open': 'Open {title}', 'board.line': 'What {speaker} says',
} as const
