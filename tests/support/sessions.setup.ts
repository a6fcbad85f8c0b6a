import { expect, test } from '@playwright/test'
import { makeSessions } from './session-files'

test('every demo account signs in', () => {
  expect(makeSessions()).toBe('')
})
