import { describe, expect, it } from 'vitest'
import { fingerprintWordList } from '../../../electron/proof/fingerprint-word-list.ts'
import {
  fingerprintWords,
  meetingFingerprint,
  recordFingerprint,
} from '../../../electron/proof/fingerprint.ts'
import { sha256Hex } from '../../../electron/proof/jcs.ts'

const digests = (seed: string) => ({
  decisionSha256: sha256Hex(`d${seed}`),
  healthSha256: sha256Hex(`h${seed}`),
  socialCareSha256: sha256Hex(`s${seed}`),
})

describe('the list of fingerprint words', () => {
  it('has one word for each byte, in the order that printed fingerprints rely on', () => {
    expect(fingerprintWordList).toHaveLength(256)
    expect(new Set(fingerprintWordList).size).toBe(256)
    expect(sha256Hex(fingerprintWordList.join(' '))).toBe(
      'adaab2b103571e78ef08b1389a755ad2d091cac35743ea67426bb4733fb6f866',
    )
  })

  it('is made of short plain words, no two of which differ in fewer than three letters', () => {
    const close = fingerprintWordList.flatMap((word, index) =>
      fingerprintWordList.slice(index + 1).filter((other) => distance(word, other) < 3),
    )
    expect(close).toEqual([])
    expect(fingerprintWordList.filter((word) => !/^[a-z]{3,10}$/.test(word))).toEqual([])
  })
})

describe('fingerprints', () => {
  it('are a word for each of the first four bytes', () => {
    expect(fingerprintWords(`00ff0001${'0'.repeat(56)}`)).toEqual(['acorn', 'zinc', 'acorn', 'almond'])
  })

  it('of a record are those of its decision, so that both packs show the same', () => {
    const digest = sha256Hex('decision')
    expect(recordFingerprint(digest)).toEqual(fingerprintWords(digest))
  })

  it('of a meeting do not depend on the order of the records, nor on anything but their digests', () => {
    const [a, b] = [digests('1'), digests('2')]
    const plus = { ...b, position: 'dissent', recordVersion: 9 }
    expect(meetingFingerprint([a, b])).toEqual(meetingFingerprint([plus, a]))
  })

  it.each(['decisionSha256', 'healthSha256', 'socialCareSha256'] as const)(
    'of a meeting change with %s',
    (field) => {
      const [a, b] = [digests('1'), digests('2')]
      expect(meetingFingerprint([a, { ...b, [field]: sha256Hex('x') }])).not.toEqual(
        meetingFingerprint([a, b]),
      )
    },
  )

  it('refuse what is not a digest', () => {
    expect(() => fingerprintWords('abcd')).toThrow('not a SHA-256 digest')
  })
})

/** Levenshtein. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1]
    for (const [at, other] of [...b].entries()) {
      const swap = (row[at] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(swap, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
