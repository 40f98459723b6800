export * from './media.ts'
export * from './story.ts'
export * from './pictures.ts'
