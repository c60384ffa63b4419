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
  // A dialog that keeps by a function what is typed in it is seen too.
  guard(
    'renderer/front-line/choose-two.tsx',
    'value={pick(side, values)}',
    'value={pick(side, values)} onChange={(id) => setChosen({ ...chosen, [side]: id })}',
    'test/renderer/one-form.test.ts',
  ),
  // Whoever stopped it is not told that it was refused.
  guard(
    'renderer/data/run.ts',
    "if (!reply.ok && reply.error.kind !== 'cancelled')",
    'if (!reply.ok)',
    'test/renderer/data/run.test.ts',
  ),
]
