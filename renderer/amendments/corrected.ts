import type { z } from 'zod'
import { amendments } from '../../shared/amendments.ts'

export const correctedSchema = amendments.make.input.required({ actions: true })
export type Corrected = z.input<typeof correctedSchema>
