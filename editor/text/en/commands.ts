/** Names of commands, as the palette, the shortcut sheet and tooltips show them. */
export const commands = {
  'command.group.edit': 'Edit', 'command.group.graph': 'Graph', 'command.group.view': 'View', 'command.group.run': 'Run', 'command.group.help': 'Help',
  'command.undo': 'Undo', 'command.redo': 'Redo', 'command.copy': 'Copy', 'command.cut': 'Cut', 'command.paste': 'Paste', 'command.paste-wired': 'Paste with the wires that led in',
  'command.duplicate': 'Duplicate', 'command.delete': 'Delete', 'command.heal': 'Delete and join what it was between', 'command.select-all': 'Select all', 'command.select-none': 'Select nothing',
  'command.add': 'Add a node', 'command.connect': 'Connect…', 'command.unwire': 'Remove the wires of the selection', 'command.auto-connect': 'Connect the selected nodes', 'command.rename': 'Rename the node',
  'command.group': 'Group', 'command.ungroup': 'Ungroup', 'command.collapse': 'Collapse or open', 'command.mute': 'Mute or unmute', 'command.bypass': 'Bypass or not', 'command.note': 'Add a note', 'command.tidy': 'Tidy up',
  'command.fit': 'Show all', 'command.fit-selection': 'Show the selection', 'command.actual-size': 'Full size', 'command.zoom-in': 'Zoom in', 'command.zoom-out': 'Zoom out', 'command.minimap': 'Show or hide the map',
  'command.go-up': 'Go to the node above', 'command.go-down': 'Go to the node below', 'command.go-left': 'Go to the node that is read', 'command.go-right': 'Go to the node that reads',
  'command.nudge': 'Move the selection', 'command.view-canvas': 'Canvas', 'command.view-board': 'Board', 'command.view-progress': 'Progress', 'command.view-film': 'Film', 'command.view-review': 'Review',
  'command.plan': 'Plan and run', 'command.run-to': 'Plan a run up to the selection', 'command.stop': 'Stop the run', 'command.palette': 'All commands', 'command.keys': 'Keyboard shortcuts', 'command.theme': 'Light or dark', 'command.close': 'Close what is open',
  'palette.label': 'All commands', 'palette.find': 'What do you want to do?', 'palette.none': 'No command is called “{words}”.', 'palette.off': 'Not possible here',
  'keys.title': 'Keyboard shortcuts', 'keys.lead': 'Everything can be done without a mouse. All commands, with and without a key, are in the palette ({key}).', 'keys.or': 'or', 'keys.close': 'Close',
  'keys.mouse': 'With the mouse', 'mouse.add': 'Add a node', 'mouse.add.how': 'double-click the canvas', 'mouse.wire': 'Wire to a new node', 'mouse.wire.how': 'let the wire go on empty canvas', 'mouse.insert': 'Put a node into a wire', 'mouse.insert.how': 'drop it on the wire',
  'mouse.cut': 'Cut wires', 'mouse.cut.how': '{mod} and the right button, across them', 'mouse.frame': 'Select by a frame', 'mouse.frame.how': 'Shift and drag',
} as const
