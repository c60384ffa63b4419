import type { Swept } from '../../../shared/releases.ts'
import { slot } from '../kernel/shelf.ts'

/** What this opening threw away of departures that were cut short. */
export const sweptAtOpening = slot<readonly Swept[]>(() => [])
