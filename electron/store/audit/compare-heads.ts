import type { HeldHead, TrailCompared } from '../../../shared/audit.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { readTrail } from './check-trail.ts'
import type { TrailReading } from './check-trail.ts'

interface Held {
  readonly origin: string
  readonly root: string
  /** Null: no number of entries can be read. */
  readonly size: number | null
}

function readHead(text: string): Held {
  const [origin = '', count = '', root = ''] = text.trim().split(/\r?\n/)
  return { origin, root, size: /^[1-9]\d{0,9}$/.test(count) ? Number(count) : null }
}

/**
 * The trail, and heads that were held elsewhere, on a pack or a file, against it as it is: the same root must come out over
 * as many entries as there were then, from the entries themselves. Only this shows that a trail was cut short or written
 * anew.
 */
export async function compareHeads(
  db: ReadDb,
  checkpoints: readonly string[],
  reading: Pick<TrailReading, 'inTurn' | 'onProgress'> = {},
): Promise<TrailCompared> {
  const held = checkpoints.map(readHead)
  const sizes = new Set(held.flatMap(({ size }) => size ?? []))
  const { roots, ...checked } = await readTrail(db, { ...reading, sizes })
  const { inTurn = (work) => work() } = reading
  const { id } = await inTurn(() =>
    db.selectFrom('panel').select('id').orderBy('id').executeTakeFirstOrThrow(),
  )
  return {
    ...checked,
    held: held.map(({ origin, size, root }): HeldHead => {
      if (size === null) return { origin, size, finding: 'unreadable' }
      if (origin !== `accord/audit/${id}`) return { origin, size, finding: 'other' }
      const own = roots.get(size)
      if (own === undefined) return { origin, size, finding: 'cut' }
      return { origin, size, finding: own === root ? 'sound' : 'rewritten' }
    }),
  }
}
