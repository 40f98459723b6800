export const inspector = {
  'inspector.model.of': 'Model for {capability}', 'inspector.model.default': 'The one the film uses', 'inspector.model.option': '{model} · {price}', 'inspector.model.off': '{model} · not ready', 'inspector.model.unknown': '{model} · not known here', 'inspector.model.price': '{price} for a typical call. {readiness}', 'inspector.model.loading': 'the models',
  'inspector.capability.text': 'text', 'inspector.capability.image': 'pictures', 'inspector.capability.video': 'film', 'inspector.capability.speech': 'voices', 'inspector.capability.music': 'music',
  'inspector.range': '{min} to {max}.', 'inspector.range.min': 'At least {min}.', 'inspector.range.max': 'At most {max}.',
  'inspector.next': 'At the next run', 'inspector.next.run': 'It is made again: {reason}', 'inspector.next.maybe': 'It may be made again: {reason}', 'inspector.next.reuse': 'It is found again and nothing is made.', 'inspector.next.blocked': 'It cannot be made: {reason}', 'inspector.next.skip': 'It is left out: {reason}',
} as const
