import { timeOfDay } from '../../shared/kernel/dates.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import type { Call, OpName, Output } from '../../shared/contract.ts'
import type { Who } from '../../shared/session.ts'
import type { Desk } from '../store/kernel/desk.ts'
import type { Vault } from '../store/kernel/handler.ts'
import type { Founding } from './founding.ts'
import type { Script } from './script-at.ts'

/** Members act on it at times of the story, through the same operations as a panel's own members. */
export interface Stage {
  /** What happens on it, and when. */
  readonly script: Script
  /** Runs one operation as this member. A refusal is a fault of the story and is thrown. */
  readonly call: <N extends OpName>(login: string, name: N, input: Call<N>) => Promise<Output<N>>
  /** What runs beside the operations (previews, packs), as this member, at the time of the story. */
  readonly desk: (login: string) => Desk
  readonly memberId: (login: string) => string
  readonly learnMember: (who: Who) => void
  /** Time never goes back: what runs late simply starts late. */
  readonly setClock: (at: Date) => void
}

/** A clock time in the United Kingdom on a calendar date. */
export function londonTime(date: string, time: string): Date {
  const utc = new Date(`${date}T${time}:00Z`)
  // In summer the clock reads an hour later than UTC.
  return timeOfDay(utc.toISOString()) === time ? utc : new Date(utc.getTime() - 3_600_000)
}

export function createStage(store: Founding, coordinator: Who, script: Script): Stage {
  const known = new Map<string, Who>([[coordinator.login, coordinator]])
  let clock = 0
  const whoIs = (login: string): Who => {
    const who = known.get(login)
    if (who === undefined) throw new Error(`no member ${login}`)
    return who
  }
  const remembered = new Map<string, Buffer>()
  const desk = (login: string): Desk => {
    const { vault, ...rest } = store.desk()
    return { ...rest, vault: remembering(vault, remembered), who: whoIs(login), now: new Date(clock) }
  }
  return {
    script,
    call: async (login, name, input) => {
      // People type; a few seconds pass between one thing and the next.
      clock += 4000
      const reply = await store.exclusively(() => store.dispatch(desk(login), name, input))
      if (reply.ok) return reply.value as never
      if (reply.error.kind === 'storage' || reply.error.kind === 'locked') throw new Failure(reply.error)
      throw new Error(`the story breaks at ${name} by ${login}: ${JSON.stringify(reply.error)}`)
    },
    desk,
    memberId: (login) => whoIs(login).memberId,
    learnMember: (who) => void known.set(who.login, who),
    setClock: (at) => {
      clock = Math.max(clock, at.getTime())
    },
  }
}

/** Deriving a key takes a third of a second by design; the story's members sign often, so each is derived once. */
function remembering(vault: Vault, roots: Map<string, Buffer>): Vault {
  const keep = async (login: string, deriving: Promise<Buffer>): Promise<Buffer> => {
    const root = await deriving
    roots.set(login, Buffer.from(root))
    return root
  }
  return {
    // Nobody guesses in a story.
    tried: (_login, attempt) => attempt(),
    rootKey: (login, passphrase) => {
      const known = roots.get(login)
      return known ? Promise.resolve(Buffer.from(known)) : keep(login, vault.rootKey(login, passphrase))
    },
    admit: (member, passphrase, how) => keep(member.login, vault.admit(member, passphrase, how)),
  }
}
