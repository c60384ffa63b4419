import { z } from 'zod'
import { Said } from './kernel/text.ts'

/** "10:00", local time. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as 10:00')

/** When a meeting really began and ended; an end that is earlier than the beginning was after midnight. */
export const RealTimes = z.strictObject({ startedAt: Time, endedAt: Time, reason: Said(500) })
export type RealTimes = z.output<typeof RealTimes>
