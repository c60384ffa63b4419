import type {
  BackupExamined,
  BackupStatus,
  KeptStore,
  StoreDamage,
  StoreFault,
} from '../../shared/backups.ts'
import { dateAndTime } from '../../shared/kernel/dates.ts'
import type { OlderStore } from '../../shared/session.ts'
import { sizeWords } from '../words/size-words.ts'
import { plural } from '../words/time-words.ts'

export const entriesWords = (entries: number): string => plural(entries, 'entry', 'entries')

const faultWords: Readonly<Record<StoreFault, string>> = {
  schema: 'its tables or the guards on them are not those that Accord makes',
  links: 'rows point to others that are not there',
  trail: 'its audit trail is not whole',
  records: 'a signed record is not what was frozen',
  signatures: 'a signature does not fit what it signs',
}

/** Why a backup is not put in place. */
export const faultsInWords = (faults: readonly StoreFault[]): string =>
  `It was read through, and ${faults.map((fault) => faultWords[fault]).join('; ')}.`

/** What would be missing, or that nothing would be. */
export function lacksInWords({ lacks, replaces }: BackupExamined): string {
  if (!lacks)
    return replaces
      ? 'Nothing that is known of is missing from it.'
      : 'There is no store here to compare it with.'
  return `${entriesWords(lacks.entries)} that are known of are not in it: what was done between ${dateAndTime(lacks.from)} and ${dateAndTime(lacks.until)}.`
}

/** An older store, said at the door. */
export const olderInWords = ({ missing, at, otherHistory, acknowledged }: OlderStore): string =>
  otherHistory
    ? `It has as many entries as the one that was open here on ${dateAndTime(at)}, but not the same ones.`
    : `It has ${entriesWords(missing)} fewer than ${acknowledged ? 'were acknowledged here' : 'there were'} on ${dateAndTime(at)}.`

/** What is damaged, and what is whole. */
export function damageInWords({ badPages, pages, damaged, tables }: StoreDamage): string {
  const found =
    badPages > 0
      ? `${badPages} of ${plural(pages, 'page', 'pages')} of its file ${badPages === 1 ? 'is' : 'are'} not what was written. `
      : ''
  if (damaged.length === 0) return `${found}All ${tables} tables can be read: nothing is lost so far.`
  const whole = tables - damaged.length
  return `${found}Part of what stands in ${damaged.join(', ')} is affected; the other ${plural(whole, 'table is', 'tables are')} whole.`
}

/** The newest backup that was read again just now. */
export const lastWholeInWords = ({ lastWhole }: StoreDamage): string =>
  lastWhole
    ? `The backup of ${dateAndTime(lastWhole.madeAt)}, with ${entriesWords(lastWhole.entries)}, was read again and is whole.`
    : 'No backup that can be reached from here is whole: look for one at a second place.'

/** At the door, before anybody is in. */
export const damagedAtInWords = (at: string): string =>
  `Part of this store was found damaged on ${dateAndTime(at)}. It opens, and says what is whole.`

/** How well the store is kept, in one sentence. */
export function keptInWords({ backups, second }: BackupStatus): string {
  const latest = backups[0]
  if (!latest) return 'There is no backup yet. One is made each time Accord is locked.'
  const there =
    second === null
      ? 'All of them are on this computer.'
      : second.reachable
        ? `A copy is in “${second.name}”.`
        : `“${second.name}” is not there just now.`
  return `The latest is of ${dateAndTime(latest.madeAt)}. ${there}`
}

/** "2 older stores are kept beside this one, 1.3 GB". */
export const keptStoresWords = (kept: readonly KeptStore[]): string =>
  `${plural(kept.length, 'older store is', 'older stores are')} kept beside this one, ${sizeWords(kept.reduce((sum, { bytes }) => sum + bytes, 0))}`
