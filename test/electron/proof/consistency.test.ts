import { describe, expect, it } from 'vitest'
import {
  consistencyRanges,
  isContinuedBy,
  leafHash,
  nodeHash,
  treeRoot,
} from '../../../electron/proof/trail/tree.ts'
import { referenceLeaves as leaves } from '../../support/documents/reference-leaves.ts'

// The roots and proofs that the reference implementation of RFC 6962 is tested with.
const roots: Readonly<Record<number, string>> = {
  1: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  2: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  5: '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  6: '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  8: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
}
const vectors: readonly [number, number, readonly string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
]

const proof = (all: readonly Buffer[], first: number): Buffer[] =>
  consistencyRanges(first, all.length).map(({ start, end }) => treeRoot(all.slice(start, end)))
const head = (all: readonly Buffer[], size: number) => ({ size, root: treeRoot(all.slice(0, size)) })

describe('a proof that a trail only went on', () => {
  it.each(vectors)('is as in the reference implementation: %i to %i', (first, size, path) => {
    const all = leaves.slice(0, size)
    expect(proof(all, first).map((hash) => hash.toString('hex'))).toEqual(path)
    const root = (of: number) => ({ size: of, root: Buffer.from(roots[of] ?? '', 'hex') })
    expect(
      isContinuedBy(
        root(first),
        root(size),
        path.map((hash) => Buffer.from(hash, 'hex')),
      ),
    ).toBe(true)
  })

  // PROOF and SUBPROOF as RFC 6962 §2.1.2 writes them, over the leaves themselves.
  const subproof = (m: number, all: readonly Buffer[], isWhole: boolean): Buffer[] => {
    if (m === all.length) return isWhole ? [] : [treeRoot(all)]
    let k = 1
    while (k * 2 < all.length) k *= 2
    return m <= k
      ? [...subproof(m, all.slice(0, k), isWhole), treeRoot(all.slice(k))]
      : [...subproof(m - k, all.slice(k), false), treeRoot(all.slice(0, k))]
  }

  it('leads from every tree to every later one, and from none that is another', () => {
    const many = Array.from({ length: 34 }, (_, at) => Buffer.from(`entry ${at}`))
    for (let size = 1; size <= many.length; size++) {
      const all = many.slice(0, size)
      for (let first = 1; first <= size; first++) {
        const path = proof(all, first)
        expect(path).toEqual(subproof(first, all, true))
        const [old, now] = [head(all, first), head(all, size)]
        expect(isContinuedBy(old, now, path)).toBe(true)
        const other = many.with(0, Buffer.from('another'))
        expect(isContinuedBy(head(other, first), now, path)).toBe(false)
        expect(isContinuedBy(old, head(other.slice(0, size), size), path)).toBe(false)
        expect(isContinuedBy(old, now, [...path, leafHash(Buffer.from('more'))])).toBe(false)
        expect(isContinuedBy(old, now, path.slice(0, -1))).toBe(first === size)
        expect(isContinuedBy(now, old, path)).toBe(first === size)
      }
    }
  })

  it('takes no size for another', () => {
    const all = leaves
    expect(isContinuedBy({ ...head(all, 6), size: 5 }, head(all, 8), proof(all, 6))).toBe(false)
    expect(isContinuedBy({ ...head(all, 6), size: 0 }, head(all, 8), proof(all, 6))).toBe(false)
    const two = nodeHash(leafHash(all[0] as Buffer), leafHash(all[1] as Buffer))
    expect(isContinuedBy({ size: 1, root: two }, head(all.slice(0, 2), 2), [])).toBe(false)
  })
})
