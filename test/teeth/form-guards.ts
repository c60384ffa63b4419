import { guard, line } from './guard.ts'
import type { Guard } from './guard.ts'

/** What the one form holds. */
export const formGuards: readonly Guard[] = [
  // What someone else changed and cannot be shown is not written over.
  guard(
    'renderer/form/meanwhile.ts',
    "version: texts.length === changed.length && typeof version === 'number' ? version : null",
    "version: typeof version === 'number' ? version : null",
    'test/renderer/form/meanwhile.test.ts',
  ),
  line(
    'renderer/form/limits.ts',
    "  if (type === 'string') return (schema as z.ZodString).maxLength ?? undefined\n",
    'test/renderer/form/limits.test.ts',
  ),
]
