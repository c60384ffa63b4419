import type { WebFrameMain } from 'electron'
import { notAllowed } from '../shared/kernel/reply.ts'
import { rateLimit } from './rate-limit.ts'
import { isOurs } from './windows/policy.ts'
import { isOnlySeen } from './windows/web-preferences.ts'
import type { WindowKind } from './windows/web-preferences.ts'

export interface Caller {
  readonly frame: Pick<WebFrameMain, 'parent' | 'url'> | null
  readonly kind: WindowKind | undefined
  readonly contentsId: number
}

// Ten keys a second, each of which has a room ask a dozen things again, are no flood.
const withinRate = rateLimit({ perSecond: 200, burst: 600 })

/** Only the top frame of a window that the factory made, on our own origin, and no more often than a person could want. */
export function checkCaller({ frame, kind, contentsId }: Caller): void {
  if (!frame || frame.parent !== null || kind === undefined || isOnlySeen(kind) || !isOurs(frame.url))
    throw notAllowed('sender')
  if (!withinRate(contentsId)) throw notAllowed('rate')
}
