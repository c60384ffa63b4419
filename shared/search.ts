import { z } from 'zod'
import { everyone, query } from './kernel/op.ts'
import { OptionalLine } from './kernel/text.ts'

export interface Hit {
  readonly kind: 'person' | 'case' | 'meeting' | 'action'
  readonly id: string
  readonly title: string
  readonly note: string
}

export const search = {
  find: query<readonly Hit[]>()(
    z.strictObject({ text: OptionalLine(100), limit: z.int().min(1).max(50).default(20) }),
    everyone,
  ),
}
