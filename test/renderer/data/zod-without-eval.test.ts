import '../../../renderer/data/zod-without-eval.ts'
import { expect, test } from 'vitest'
import { z } from 'zod'

test('zod compiles no schema in a window: its own settings say so', () => {
  expect(z.config().jitless).toBe(true)
})
