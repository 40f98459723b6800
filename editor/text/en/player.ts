export const player = {
  'player.empty.title': 'Nothing to play yet', 'player.empty.text': 'The animatic appears here as soon as the first shots are drawn, and the film when the run has joined it.', 'player.animatic': 'Animatic', 'player.animatic.text': 'Stills of the shots for as long as they are planned, with the voices there are. The film takes its place when it is joined.', 'player.animatic.label': 'Animatic of {title}',
  'player.shots': 'Shots', 'player.play': 'Play', 'player.pause': 'Pause', 'player.position': 'Place in the animatic', 'player.frame-back': 'One frame back', 'player.frame-on': 'One frame on', 'player.time': '{at} of {total}', 'player.frame': 'frame {frame}',
  'player.on-canvas': 'Show on the canvas', 'player.on-board': 'Show on the board', 'player.not-drawn': 'Not drawn yet',
  'player.subtitles': 'Subtitles', 'player.download': 'Download', 'player.unplayable': 'This browser cannot play the film here. Download it and open it in another player.', 'player.chapters': 'Chapters', 'player.stand-ins': { one: '{count} shot is a stand-in', other: '{count} shots are stand-ins' },
} as const
