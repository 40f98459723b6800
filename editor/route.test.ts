import { expect, test } from 'vitest'
import { briefPath, homePath, toRoute, workflowPath } from './route.ts'

test('every path leads back to its page', () => {
  expect(toRoute(homePath)).toEqual({ page: 'home' })
  expect(toRoute(workflowPath('a/b c'))).toEqual({ page: 'workflow', id: 'a/b c' })
  expect(toRoute(briefPath('first-film'))).toEqual({ page: 'brief', template: 'first-film' })
})

test('an address that is not understood is the gallery', () => {
  expect(toRoute('')).toEqual({ page: 'home' })
  expect(toRoute('#/w/')).toEqual({ page: 'home' })
  expect(toRoute('#/w/%E0%A4%A')).toEqual({ page: 'home' })
})
