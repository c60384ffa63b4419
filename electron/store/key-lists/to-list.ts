import type { KeyNews, ListOfKeys, ListedKey, ProposedKeys } from '../../../shared/keys.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { tidyLine } from '../../../shared/kernel/text.ts'
import { fingerprintWords } from '../../proof/fingerprint.ts'
import { KeyList, keyListText, keyListWords } from '../../proof/key-list.ts'

/** Fails with `invalid{keys}` where the text is no list of keys. */
export function readKeyList(text: string): KeyList {
  try {
    const list = KeyList.parse(JSON.parse(text))
    if (shown(list).every(isPlain)) return list
  } catch {
    // Said as for a list whose words could be read otherwise than they are written.
  }
  throw invalid({ keys: 'not a list of keys' })
}

const shown = ({ agencyName, odsCode, keys }: KeyList): string[] => [
  agencyName,
  odsCode,
  ...keys.flatMap(({ name, role = '' }) => [name, role]),
]

function isPlain(text: string): boolean {
  const tidied = tidyLine(text)
  return 'text' in tidied && tidied.text === text
}

export const toList = (list: KeyList): ListOfKeys => ({
  side: list.side,
  agencyName: list.agencyName,
  odsCode: list.odsCode,
  keys: list.keys.map(toKey),
  words: keyListWords(list),
  text: keyListText(list),
})

const toKey = ({ role = '', ...key }: KeyList['keys'][number]): ListedKey => ({
  ...key,
  role,
  words: fingerprintWords(key.keySha256),
})

/** Each key of the new list, then those that only the earlier one has. */
export function newsOf(now: ListOfKeys, before: ListOfKeys | null): ProposedKeys['news'] {
  const gone = (before?.keys ?? []).filter((key) => !now.keys.some((one) => isSame(one, key)))
  return [
    ...now.keys.map((key) => ({ key, is: newsOfKey(key, before) })),
    ...gone.map((key) => ({ key, is: 'gone' as const })),
  ]
}

const isSame = (a: ListedKey, b: ListedKey): boolean =>
  a.memberId === b.memberId && a.keySha256 === b.keySha256

function newsOfKey(key: ListedKey, before: ListOfKeys | null): KeyNews {
  const earlier = before?.keys.find((one) => isSame(one, key))
  if (earlier !== undefined) return key.endedAt !== null && earlier.endedAt === null ? 'ended' : 'same'
  return before?.keys.some(({ memberId }) => memberId === key.memberId) === true ? 'changed' : 'new'
}
