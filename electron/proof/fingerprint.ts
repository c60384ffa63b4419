import { fingerprintWordList } from './fingerprint-word-list.ts'
import { sha256Hex } from './jcs.ts'

/** What a meeting froze for one record: the three digests that every statement lists for it. */
export interface FrozenDigests {
  readonly decisionSha256: string
  readonly healthSha256: string
  readonly socialCareSha256: string
}

/**
 * The first four bytes of a digest, a word for each, from a fixed list of 256: `amber kettle north willow`.
 * An aid for comparing two copies by eye or over the telephone. It carries 32 bits, so it finds mistakes;
 * only the whole digest and the signatures show that nobody made a second text to fit.
 */
export function fingerprintWords(digestHex: string): readonly string[] {
  if (!/^[0-9a-f]{64}$/.test(digestHex)) throw new TypeError('not a SHA-256 digest in hex')
  return Array.from(Buffer.from(digestHex.slice(0, 8), 'hex'), (byte) => fingerprintWordList[byte] ?? '')
}

/** Printed on every page of a record, the same in both agencies' packs: the digest is that of `decision.json`. */
export function recordFingerprint(decisionSha256: string): readonly string[] {
  return fingerprintWords(decisionSha256)
}

/**
 * Shown on the sign-off sheet: of all that the meeting froze, whoever signs it and whether they agree or dissent.
 * The digest is that of the lines `decision health socialCare`, sorted, joined by line feeds.
 */
export function meetingFingerprint(items: readonly FrozenDigests[]): readonly string[] {
  const lines = items.map((item) => `${item.decisionSha256} ${item.healthSha256} ${item.socialCareSha256}`)
  return fingerprintWords(sha256Hex(lines.toSorted().join('\n')))
}
