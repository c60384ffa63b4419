import type { Caller } from '../../electron/caller.ts'

let contents = 100

/** Whoever calls from a window of ours; each has its own, so that none has called too often. */
export const from = (caller: Partial<Caller> = {}): Caller => ({
  frame: { parent: null, url: 'app://accord/index.html#/' },
  kind: 'console',
  contentsId: contents++,
  ...caller,
})
export const frame = (url: string, parent: unknown = null): Caller['frame'] => ({ url, parent }) as never
