import type Database from 'better-sqlite3'
import { auditHead } from '../../electron/store/audit/head.ts'
import { pathTo } from '../../electron/store/kernel/nodes.ts'
import { leafHash, nodeHash } from '../../electron/proof/trail/tree.ts'
import { newId } from '../../shared/kernel/ids.ts'
import { inTurns, timed } from './measure.ts'
import type { Measured } from './measure.ts'
import { keyOf } from './panels.ts'
import type { Demonstration } from './panels.ts'
import { openRaw } from './raw-store.ts'
import { copyOf, noted, prepared } from './statements.ts'

/** 2.4 million take two minutes to make, and are measured with `--large`. */
const entries = process.argv.includes('--large') ? 2_400_000 : 240_000
const turns = 20

/** The head and one proof of a trail as long as some years of one panel make it. */
export async function trails({ dataDir }: Demonstration): Promise<Measured[]> {
  const raw = openRaw(copyOf(dataDir), await keyOf(dataDir))
  const size = fill(raw, entries)
  const { db, runsOf } = await noted(raw)
  const place = Math.floor(size / 3)
  const asked = [
    ['the trail’s head', () => auditHead(db)],
    ['a proof', () => pathTo(db, place, size)],
  ] as const
  const measured: Measured[] = []
  for (const [what, work] of asked) {
    const { runs } = await runsOf<unknown>(work)
    const again = prepared(raw, runs)
    const taken = await inTurns(
      turns,
      () => timed(work),
      () => timed(again),
    )
    const floorIs = `its ${runs.length} statements raw; goal 1 ms`
    measured.push({
      what: `${what}, at ${size.toLocaleString('en-GB')} entries`,
      unit: 'ms',
      ...taken,
      floorIs,
    })
  }
  await db.destroy()
  return measured
}

/** Goes on from what is there, with every node that is whole, and past every command: as many as a trail is long. */
function fill(raw: Database.Database, upTo: number): number {
  const entry = raw.prepare(
    `insert into audit (seq, at, clock, memberId, operation, entityId, prev, hash)
     values (?, '2026-11-20T10:00:00.000Z', null, ?, 'cases.update', ?, ?, ?)`,
  )
  const node = raw.prepare('insert into auditNode (seq, level, hash) values (?, ?, ?)')
  const { last } = raw.prepare<[], { last: number }>('select max(seq) as last from audit').get() ?? {
    last: 0,
  }
  const wholes = wholesUpTo(raw, last)
  const memberId = newId()
  raw.exec('begin')
  for (let seq = last + 1; seq <= upTo; seq++) {
    const hash = leafHash(Buffer.from(String(seq)))
    entry.run(seq, memberId, memberId, hash.toString('hex'), hash.toString('hex'))
    let whole = leafHash(hash)
    for (let level = 0; seq % 2 ** (level + 1) === 0; level++) {
      whole = nodeHash(wholes[level] ?? whole, whole)
      node.run(seq, level + 1, whole)
    }
    wholes[levelOf(seq)] = whole
  }
  raw.exec('commit')
  return upTo
}

/** How often a number is even. */
const levelOf = (seq: number): number => {
  let level = 0
  while (seq % 2 ** (level + 1) === 0) level++
  return level
}

/** The last whole subtree of each level: what the next ones are made on. */
function wholesUpTo(raw: Database.Database, last: number): Buffer[] {
  const wholes: Buffer[] = []
  for (const { level, hash } of raw
    .prepare<[number], { level: number; hash: Buffer }>(
      'select level, hash from auditNode where seq <= ? order by seq',
    )
    .all(last))
    wholes[level] = hash
  const [odd] = raw
    .prepare<[number], { hash: string }>(
      'select hash from audit where seq <= ? and seq % 2 = 1 order by seq desc limit 1',
    )
    .all(last)
  if (odd) wholes[0] = leafHash(Buffer.from(odd.hash, 'hex'))
  return wholes
}
