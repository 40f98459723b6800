export const brief = {
  'brief.loading': 'the questions', 'brief.no-template': 'There is no template “{id}”.', 'brief.no-template-hint': 'Go back to the gallery and choose another.', 'brief.create': 'Create without running', 'brief.make': 'Make the film', 'brief.starting': 'Starting…',
  'brief.optional': '(optional)', 'brief.example': 'For example', 'brief.faults': { one: '{count} answer needs another look.', other: '{count} answers need another look.' },
  'brief.needs-answer': 'This question needs an answer.', 'brief.choose': 'Choose one of the answers.', 'brief.too-long': { one: 'At most {most} characters; this has {count}.', other: 'At most {most} characters; this has {count}.' },
  'brief.takes': 'What it takes', 'brief.price': 'Price', 'brief.time': 'Time', 'brief.size': 'Size', 'brief.time-unknown': 'Known after the first film', 'brief.planning': 'Reckoning…', 'brief.steps-unknown': 'Price and time of what the first steps decide are known once they are made.',
} as const
