import { z } from 'zod'

/** Typed twice where it is typed at all; null where it is drawn. */
export const again = z.string().nullable()

interface Twice {
  readonly passphrase?: string | undefined
  readonly again: string | null
}

export const isSameTwice = ({ passphrase, again: second }: Twice): boolean =>
  second === null || second === passphrase

export const notTheSame = {
  path: ['again'],
  message: 'the two passphrases are not the same',
}
