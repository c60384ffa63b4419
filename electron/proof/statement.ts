import { longDate } from '../../shared/kernel/dates.ts'
import type { Statement } from '../../shared/records.ts'
import { canonicalJson } from './jcs.ts'

/** What a signatory agrees to; shown before the passphrase is asked for, and part of what is signed. */
export const agreeWords = [
  'I have read, or heard read back, the records listed here.',
  'They say what was decided and why, who disagreed, and what each agency pays.',
  'I answer for my agency, and I have its authority to do so.',
  'Where my position is “agree”, I agree with the decision.',
  'Where it is “dissent”, I disagree; the record says so in my own words, and I sign it as a true record of what was decided.',
  'A record is not changed after this: a change makes a new version, which is signed again.',
].join(' ')

/** What whoever signs by a key that came with a recovery says of it; `since`: the day that it was made. */
export const renewedWords = (since: string): string =>
  `My key: since ${longDate(since)}, renewed by recovery; the other agency has confirmed it.`

const renewed =
  /^ My key: since [A-Z][a-z]+day \d{1,2} [A-Z][a-z]+ \d{4}, renewed by recovery; the other agency has confirmed it\.$/

/** Whether these are words that a signatory was shown: nothing after them, or where their key is from. */
export const isAgreeWords = (words: string): boolean =>
  words.startsWith(agreeWords) &&
  (words.length === agreeWords.length || renewed.test(words.slice(agreeWords.length)))

/** What a signatory signs to withdraw an earlier statement. The record and the earlier signature are kept. */
export function voidWords(reason: string): string {
  return `${withdrawn}${reason}`
}

const withdrawn = 'I withdraw my earlier signature on the records listed here. The reason: '

/** What is added where a correction waits: the version that both signed stands until both have signed the next one. */
export const onceReplaced =
  'This counts once both agencies have signed the version that replaces it; until then the earlier one stands.'

/** Whether words withdraw a signature for when a correction is agreed, and not at once. */
export const isOnceReplaced = (words: string): boolean =>
  words.startsWith(withdrawn) && words.endsWith(` ${onceReplaced}`)

/** All of a statement but its words: `reason` (why it is withdrawn) belongs to a void one only. */
export type StatementParts = Omit<Statement, 'schema' | 'kind' | 'statement'> &
  (
    | { readonly kind: 'agree'; readonly renewedOn?: string | null }
    | { readonly kind: 'void'; readonly reason: string }
  )

/** The statement and the exact text to sign: sign the UTF-8 bytes of `json`, and keep that text. */
export function buildStatement(parts: StatementParts): {
  readonly statement: Statement
  readonly json: string
} {
  if (parts.items.length === 0) throw new TypeError('a statement names at least one record')
  const named = new Set(parts.items.map((item) => `${item.recordId} ${item.recordVersion}`))
  if (named.size !== parts.items.length) throw new TypeError('a statement names each record once')
  const statement: Statement = {
    schema: 'accord/sign-off@1',
    kind: parts.kind,
    meeting: parts.meeting,
    signer: parts.signer,
    items: parts.items.toSorted(byRecord),
    statement: parts.kind === 'void' ? voidWords(parts.reason) : wordsOf(parts.renewedOn ?? null),
    claimedAt: parts.claimedAt,
    auditHead: parts.auditHead,
  }
  return { statement, json: canonicalJson(statement) }
}

const wordsOf = (renewedOn: string | null): string =>
  renewedOn === null ? agreeWords : `${agreeWords} ${renewedWords(renewedOn)}`

type Item = Statement['items'][number]

// The order in which a store happens to list records must not change what is signed.
function byRecord(a: Item, b: Item): number {
  if (a.recordId !== b.recordId) return a.recordId < b.recordId ? -1 : 1
  return a.recordVersion - b.recordVersion
}
