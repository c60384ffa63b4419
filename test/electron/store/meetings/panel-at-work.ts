import { newId } from '../../../../shared/kernel/ids.ts'
import type { Role } from '../../../../shared/kernel/op.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import { confirmWaiting } from '../../../support/confirm-waiting.ts'
import { openTestStore } from '../test-store.ts'
import type { TestClock, TestStore } from '../test-store.ts'

interface Seat {
  readonly login: string
  readonly name: string
  readonly title: string
  readonly role: Role
  readonly side: Side | null
  readonly annualLimitPence: number | null
}

/** Who sits on the test panel. The council's signatory may sign up to £10,000, health's up to £50,000. */
export const seats = {
  chair: {
    login: 'chidi',
    name: 'Chidi Amara',
    title: 'Panel chair',
    role: 'chair',
    side: 'health',
    annualLimitPence: null,
  },
  doctor: {
    login: 'dilys',
    name: 'Dilys Prosser',
    title: 'Consultant psychiatrist',
    role: 'signatory',
    side: 'health',
    annualLimitPence: 5_000_000,
  },
  manager: {
    login: 'marta',
    name: 'Marta Novak',
    title: 'Head of adult services',
    role: 'signatory',
    side: 'socialCare',
    annualLimitPence: 1_000_000,
  },
  worker: {
    login: 'winston',
    name: 'Winston Hale',
    title: 'Social worker',
    role: 'member',
    side: 'socialCare',
    annualLimitPence: null,
  },
  peer: {
    login: 'pia',
    name: 'Pia Lund',
    title: 'Peer member',
    role: 'member',
    side: null,
    annualLimitPence: null,
  },
} as const satisfies Record<string, Seat>
export type SeatName = keyof typeof seats

export const passphraseOf = (name: SeatName): string => `${seats[name].login} signs by the river`

export interface PanelAtWork extends TestStore {
  readonly ids: Readonly<Record<SeatName, string>>
}

/**
 * A panel with its members. `signing` members are added with a passphrase and a key of their own, as a coordinator adds
 * them; the others without a login, because a passphrase takes a second to make.
 */
export async function openPanel(
  signing: readonly SeatName[] = [],
  options: TestClock = {},
): Promise<PanelAtWork> {
  const test = await openTestStore(options)
  const ids: Record<string, string> = {}
  for (const [name, seat] of Object.entries(seats) as [SeatName, Seat][]) {
    const id = signing.includes(name)
      ? (
          await test.call('panels.addMember', {
            ...seat,
            role: seat.role,
            registration: '',
            passphrase: passphraseOf(name),
          })
        ).id
      : await addSeat(test, seat)
    ids[name] = id
  }
  await confirmWaiting(test)
  return { ...test, ids: ids as Record<SeatName, string> }
}

export async function addSeat(test: TestStore, seat: Seat): Promise<string> {
  const id = newId()
  const { db } = test.store.desk().store
  await db
    .insertInto('member')
    .values({ id, version: 1, registration: '', active: 1, ...seat })
    .execute()
  const panel = await db.selectFrom('panel').select('id').orderBy('id').executeTakeFirstOrThrow()
  await db
    .insertInto('panelSeat')
    .values({ id: newId(), version: 1, panelId: panel.id, memberId: id })
    .execute()
  return id
}

/** How many rows a table has: for what a refusal must leave alone. */
export async function count(
  test: TestStore,
  table:
    | 'agendaItem'
    | 'record'
    | 'signOff'
    | 'signOffItem'
    | 'proposalTakenBack'
    | 'decision'
    | 'audit'
    | 'release'
    | 'action',
): Promise<number> {
  const { db } = test.store.desk().store
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return row.rows
}
