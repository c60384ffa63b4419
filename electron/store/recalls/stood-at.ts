import { whichStands } from '../facts/which-stands.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'
import type { VersionSays } from './left-copy.ts'

type StoodAt = (ofRecord: readonly VersionSays[], at: string) => VersionSays | undefined

/**
 * Which version of a record stood at an instant, for what is made from that without saying which; the first where nothing
 * was frozen by then.
 */
export async function selectStoodAt(db: ReadDb, versions: readonly VersionSays[]): Promise<StoodAt> {
  const given = await agreedOf(db, versions)
  return (ofRecord, at) => {
    const made = ofRecord.filter(({ row }) => row.frozenAt <= at)
    const signed = given.filter((one) => one.at <= at)
    const [standing] = whichStands(
      made.map(({ row }) => row),
      signed,
    ).values()
    const stood = standing?.stands.recordVersion
    return made.find(({ row }) => row.recordVersion === stood) ?? ofRecord[0]
  }
}

/** Signatures under these records, with when each was given. */
const agreedOf = (db: ReadDb, versions: readonly VersionSays[]) =>
  eachRun([...new Set(versions.map(({ row }) => row.id))], (run) =>
    db
      .selectFrom('signOffItem')
      .innerJoin('signOff', 'signOff.id', 'signOffItem.signOffId')
      .select(['signOffItem.recordId', 'signOffItem.recordVersion', 'signOff.side'])
      .select(['signOff.annualLimitPence', 'signOff.at'])
      .where('signOffItem.recordId', 'in', run)
      .where('signOff.kind', '=', 'agree')
      .execute(),
  )
