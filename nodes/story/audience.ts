import type { Brief } from '../values/index.ts'

const RULES: Record<Brief['audience'], string> = {
  '2-3': 'For children of 2 and 3: one thing at a time, at most two characters together, everyday wishes, nothing frightening, a warm end. No danger a child could imitate.',
  '3-4': 'For children of 3 and 4: one thing at a time, at most two main characters together, only mild trouble that is soothed within the same scene, a happy end. No danger a child could imitate, no brands, no writing that must be read.',
  '5-7': 'For children of 5 to 7: simple causes, kind humour, short suspense that ends well, opponents who can be forgiven. No cruelty, no danger a child could imitate.',
  '8-12': 'For children of 8 to 12: real obstacles and real feelings, suspense without gore, courage and wit before force.',
  all: 'For all ages: nothing a family would not watch together.',
  '16+': 'For young adults and adults: darker tones are welcome when the story earns them; violence is never shown for its own sake.',
}

/** What a writer must mind for an audience, in sentences. */
export function audienceRules(audience: Brief['audience']): string {
  return RULES[audience]
}
