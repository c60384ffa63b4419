import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { findLimit, limitOf } from '../../../renderer/form/limits.ts'
import { Line, OptionalLine, Said, Text } from '../../../shared/kernel/text.ts'

const schema = z
  .strictObject({
    plain: z.string().max(7),
    words: Text(4000),
    said: Said(2000),
    line: Line(120),
    trimmed: z.string().max(9).trim().toLowerCase(),
    perhaps: OptionalLine(80).nullable().optional(),
    usual: OptionalLine(60).default(''),
    either: z.union([z.literal(''), z.string().max(12), z.string().max(30)]),
    endless: z.string(),
    day: z.iso.date(),
    count: z.int().max(3),
    state: z.enum(['open', 'done']),
    body: z.object({ views: z.array(z.object({ text: Text(300) })), notes: z.record(z.string(), Text(50)) }),
  })
  .refine(() => true)
  .transform((all) => all)

describe('how much a field takes', () => {
  test.for([
    ['plain', 7],
    ['words', 4000],
    ['said', 2000],
    ['line', 120],
    ['trimmed', 9],
    ['perhaps', 80],
    ['usual', 60],
    ['either', 30],
    ['body.views.3.text', 300],
    ['body.notes.anything', 50],
  ] as const)('is what the schema of %s says', ([path, limit]) => {
    expect(findLimit(schema, path)).toBe(limit)
  })

  test.for(['endless', 'day', 'count', 'state', 'body', 'body.views', 'nowhere', 'plain.deeper'])(
    'is not said of %s',
    (path) => {
      expect(findLimit(schema, path)).toBeUndefined()
    },
  )

  test('is no less than what the schema takes, and no more', () => {
    const { shape } = z.object({ line: Line(120) })
    const limit = findLimit(z.object(shape), 'line') ?? 0
    expect(shape.line.safeParse('x'.repeat(limit)).success).toBe(true)
    expect(shape.line.safeParse('x'.repeat(limit + 1)).success).toBe(false)
  })

  test('is a fault where a field that must have one has none', () => {
    expect(limitOf(schema, 'words')).toBe(4000)
    expect(() => limitOf(schema, 'endless')).toThrow('No limit is known for endless')
  })
})
