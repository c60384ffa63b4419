import { z } from 'zod'
import { drivers, everyone, ofNoCase, task } from './kernel/op.ts'
import type { Role } from './kernel/op.ts'
import { OdsCode } from './agencies.ts'
import { Line, NewPassphrase, OptionalLine, Passphrase, Said, Side } from './kernel/text.ts'
import { panelKinds } from './panel-kinds.ts'
import { PanelAuthority } from './panels.ts'

/** Accord keeps two stores apart: the panel's own, and the demonstration panel with invented people. */
export const StoreName = z.enum(['panel', 'demonstration'])
export type StoreName = z.output<typeof StoreName>

/** Who is at the keyboard, once unlocked. */
export interface Who {
  readonly memberId: string
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly side: Side | null
}

export interface LoginName {
  readonly login: string
  readonly name: string
  readonly title: string
}

/** The key that the whole store is encrypted with: whether it is to be another, and what stands against that. */
export interface StoreKeyState {
  /** Somebody left or only observes now, came in by recovery, or said that a passphrase may be known. */
  readonly isDue: boolean
  /** Names of those who have left or only observe now, and whose passphrase still opens the store. */
  readonly left: readonly string[]
  /** For whom it can't be wrapped until they have come in once more. */
  readonly lacking: readonly string[]
  /** The printed recovery key is an early Accord's, and must be made anew first. */
  readonly recoveryLacks: boolean
}

/** Part of a store: a database without keys that could open it, or keys without the database that they open. */
export type StoreTroubled = 'keyring' | 'database'

/** The store is not the newest that is known of: what opening it would go on from. */
export interface OlderStore {
  /** Entries of the trail that were here, or are in a backup, and are not in this store. */
  readonly missing: number
  /** When they were last seen. */
  readonly at: string
  /** It has as many entries, but not the same ones. */
  readonly otherHistory: boolean
  /** They were acknowledged here, one by one: not an older copy, but the end of this one is gone. */
  readonly acknowledged: boolean
}

export interface StoreStatus {
  /** Something of a store is there; only where it is whole can anybody come in. */
  readonly exists: boolean
  readonly troubled: StoreTroubled | null
  readonly panelName: string | null
  /** When part of it was last found damaged; null where nothing was. */
  readonly damagedAt: string | null
  /** False until the printed recovery key has been typed back once. */
  readonly recoveryConfirmed: boolean
  /** One half for each agency; false: in one piece, as an earlier Accord made it. */
  readonly recoveryInHalves: boolean
  readonly logins: readonly LoginName[]
}

export interface SessionStatus {
  readonly panel: StoreStatus
  readonly demonstration: StoreStatus
  /** Null while locked. */
  readonly open: { readonly store: StoreName; readonly who: Who } | null
  /** Where this window was before it was locked, e.g. `/cases/0193…`; never a person's text. */
  readonly returnTo: string | null
  /** The store ended by itself while someone was in: whoever unlocks next is told. */
  readonly stopped: boolean
  readonly version: string
  /** Where everything of both stores lies on this computer, for people to read: no window sends it back. */
  readonly folder: string
}

export const SetUpAgency = z.strictObject({ name: Line(200), odsCode: OdsCode })

export const SetUp = z.strictObject({
  panelName: Line(200),
  /** Left out: a risk enablement panel. */
  kind: z.enum(panelKinds).optional(),
  authority: PanelAuthority,
  health: SetUpAgency,
  socialCare: SetUpAgency,
  quorumHealth: z.int().min(1).max(10),
  quorumSocialCare: z.int().min(1).max(10),
  confidentiality: Said(2000),
  member: z.strictObject({
    login: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z][a-z0-9.-]{1,30}$/, 'use 2 to 31 small letters, digits, dots or hyphens'),
    name: Line(120),
    title: Line(120),
    side: Side,
  }),
  passphrase: NewPassphrase,
})
export type SetUp = z.output<typeof SetUp>

/** Whoever comes in was told that more is known of this store than is in it (`conflict { older }`), and goes on. */
const acceptOlder = z.boolean().default(false)

const Nothing = z.strictObject({})

export const session = {
  status: task<SessionStatus>()(Nothing, 'anyone', null, ofNoCase),
  /** Makes an encrypted store with two agencies, a panel and its first member; answers the recovery key, once: health’s half, a space, the council’s. */
  setUp: task<{ recoveryKey: string }>()(SetUp, 'anyone', { did: 'Set up the panel' }),
  /** Proves that the recovery key was written down. `invalid{recoveryKey}` where it is not the one given. */
  confirmRecovery: task<void>()(z.strictObject({ recoveryKey: Line(200) }), everyone),
  /**
   * Another recovery key, answered once; it takes the place of the one before when it is typed back. For those who run the
   * panel, and whoever came in by the one before: it has one use.
   */
  renewRecoveryKey: task<{ recoveryKey: string }>()(Nothing, everyone, {
    did: 'Made a new recovery key; the one before opens nothing',
  }),
  /** Makes (first time) and opens the demonstration panel; answers the passphrase that all its members share. */
  exploreDemonstration: task<{ passphrase: string; who: Who }>()(
    z.strictObject({ login: OptionalLine(40) }),
    'anyone',
  ),
  unlock: task<Who>()(
    z.strictObject({ store: StoreName, login: Line(40), passphrase: Passphrase, acceptOlder }),
    'anyone',
  ),
  /** Opens the store with the printed recovery key and gives one member a new passphrase and a new signing key. */
  unlockWithRecovery: task<Who>()(
    z.strictObject({
      store: StoreName,
      recoveryKey: Line(200),
      login: Line(40),
      newPassphrase: NewPassphrase,
      acceptOlder,
    }),
    'anyone',
    { did: 'Unlocked with the recovery key' },
  ),
  /** Of whoever is in, who proves the old one. `notAllowed` where that is wrong; `invalid` where the new one is easily guessed. */
  changePassphrase: task<void>()(
    z.strictObject({
      passphrase: Passphrase,
      newPassphrase: NewPassphrase,
      /** Somebody may know the old one: the store gets another key as well. */
      mayBeKnown: z.boolean().default(false),
    }),
    everyone,
    { did: 'Chose a new passphrase' },
  ),
  storeKey: task<StoreKeyState>()(Nothing, everyone),
  /** Another key for the whole store, wrapped for those who are members now. `notAllowed` where somebody must come in first. */
  rekey: task<StoreKeyState>()(Nothing, drivers, {
    did: 'Gave the store another key, for those who are members now',
  }),
  lock: task<void>()(Nothing, 'anyone'),
  /** The route this window is on, so that unlocking returns to it. Paths hold ids, never words. */
  at: task<void>()(
    z.strictObject({
      route: z
        .string()
        .max(300)
        .regex(/^\/[A-Za-z0-9/_-]*$/),
    }),
    everyone,
  ),
}
