import { z } from 'zod'
import { command, everyone, query, task } from './kernel/op.ts'
import { Line, Version } from './kernel/text.ts'
import type { Side } from './kernel/text.ts'

/** A list of keys as a file holds it, read by its own schema (electron/proof/key-list.ts). Some thousand keys fit. */
const ListText = z.string().max(2_000_000)

/**
 * What a list says of a key next to the list of the same agency that was taken in before: `changed` is another key of
 * somebody who had one, `ended` one that signs nothing more, `gone` one that the new list leaves out.
 */
export type KeyNews = 'new' | 'same' | 'changed' | 'ended' | 'gone'

/** Public, and by its sum only. */
export interface ListedKey {
  readonly memberId: string
  readonly name: string
  /** Their job; empty where the list does not say. */
  readonly role: string
  readonly keySha256: string
  /** Of its sum, to be compared by voice. */
  readonly words: readonly string[]
  /** UTC instants; null: still in use. */
  readonly madeAt: string
  readonly endedAt: string | null
}

/** One agency's keys. */
export interface ListOfKeys {
  readonly side: Side
  readonly agencyName: string
  readonly odsCode: string
  readonly keys: readonly ListedKey[]
  /** Of the whole list. */
  readonly words: readonly string[]
  readonly text: string
}

/** Who was asked whether it is their list, who asked them, and when. */
export interface Compared {
  readonly askedOf: string
  readonly confirmedBy: string
  readonly confirmedAt: string
}

export interface TakenKeys extends ListOfKeys, Compared {
  readonly id: string
  readonly version: number
}

/** What was taken in for that agency before, and by which list it was replaced; the latest first. */
export interface EarlierKeys extends Compared {
  readonly side: Side
  readonly agencyName: string
  readonly words: readonly string[]
  readonly endedAt: string
}

export interface KeyBook {
  /** This panel's own, a list for each agency that has a signatory; health first. */
  readonly own: readonly ListOfKeys[]
  readonly taken: readonly TakenKeys[]
  readonly earlier: readonly EarlierKeys[]
}

/** A list before anybody has said that it is theirs. */
export interface ProposedKeys extends ListOfKeys {
  readonly news: readonly { readonly key: ListedKey; readonly is: KeyNews }[]
  /** What is taken in for that agency now. */
  readonly before: (Compared & Pick<TakenKeys, 'version'>) | null
}

export interface WrittenKeys {
  readonly folderName: string
  readonly files: readonly string[]
}

/**
 * Whose keys sign. Each agency takes in the sums of the other's once, from a file, compared by voice; a pack that other
 * keys signed is then told apart.
 */
export const keys = {
  book: query<KeyBook>()(z.strictObject({}), everyone),
  /** What a list says, beside what is taken in for that agency. Keeps nothing; `invalid{keys}` where it is no list. */
  propose: query<ProposedKeys>()(z.strictObject({ text: ListText }), ['coordinator', 'signatory']),
  /** Takes a list in after it was compared. `version` is of the list that it replaces, null where there is none. */
  confirm: command<TakenKeys>()(
    z.strictObject({ text: ListText, askedOf: Line(200), version: Version.nullable() }),
    ['coordinator', 'signatory'],
    { about: ({ id }) => id, did: 'Took in an agency’s keys' },
  ),
  /** From a file chosen in a dialog, as `propose`. */
  read: task<ProposedKeys>()(z.strictObject({}), ['coordinator', 'signatory']),
  /** This panel's own lists, a file for each agency, into a folder chosen in a dialog. */
  write: task<WrittenKeys>()(z.strictObject({}), ['coordinator', 'signatory'], {
    did: 'Saved this panel’s keys',
  }),
}
