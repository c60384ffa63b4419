import { demonstrationPassphrase, makeDemonstration } from '../../electron/demonstration/make.ts'
import { readKeyring } from '../../electron/store/keys/files.ts'
import { unlockWithPassphrase } from '../../electron/store/keys/keyring.ts'
import { Store } from '../../electron/store/app/service.ts'
import { scratch } from './scratch.ts'

export const guide = { login: 'amara', name: 'Amara Nwosu', passphrase: demonstrationPassphrase }

export interface Demonstration {
  readonly dataDir: string
  /** The meeting whose agenda is out. */
  readonly openMeetingId: string
  /** The meeting in progress, and a case that it hears. */
  readonly roomMeetingId: string
  readonly caseId: string
}

/** The demonstration panel, as it is when someone first opens it. */
export async function demonstration(): Promise<Demonstration> {
  const dataDir = scratch('demonstration')
  const store = new Store(dataDir)
  try {
    await makeDemonstration(store, 'panel', 'listed', () => undefined)
    const { db } = store.desk().store
    const meetings = await db.selectFrom('meeting').select(['id', 'state']).execute()
    const idOf = (state: string): string => meetings.find((one) => one.state === state)?.id ?? ''
    const { caseId } = await db
      .selectFrom('agendaItem')
      .select('caseId')
      .where('meetingId', '=', idOf('in_progress'))
      .where('caseId', 'is not', null)
      .orderBy('position')
      .executeTakeFirstOrThrow()
    return {
      dataDir,
      openMeetingId: idOf('open'),
      roomMeetingId: idOf('in_progress'),
      caseId: caseId ?? '',
    }
  } finally {
    await store.close()
  }
}

/** The key of the store in a folder whose members share one passphrase. */
export async function keyOf(dataDir: string): Promise<Buffer> {
  const keyring = readKeyring(dataDir)
  if (!keyring) throw new Error(`${dataDir} has no store`)
  return (await unlockWithPassphrase(keyring, guide.login, guide.passphrase, null)).storeKey
}
