import { expect, test } from 'vitest'
import { fileName } from './export.ts'

test('a name becomes one that every file system takes', () => {
  expect(['The Fox & the Owl', '../../etc/passwd', 'Лиса и сова', '  ', 'x'.repeat(200)].map(fileName)).toEqual(['the-fox-the-owl', 'etc-passwd', 'лиса-и-сова', 'workflow', 'x'.repeat(80)])
})
