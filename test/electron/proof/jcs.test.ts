import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, sha256Hex } from '../../../electron/proof/jcs.ts'

class Dated {
  readonly at = 1
}

describe('canonical JSON', () => {
  it('orders keys by UTF-16 code units, as RFC 8785 §3.2.3 does', () => {
    const sample = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
    const keys = canonicalJson(sample)
    expect(keys).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}')
  })

  it('writes letters as they are, without byte order mark or final newline', () => {
    expect(canonicalJson({ a: 'é🌱' })).toBe('{"a":"é🌱"}')
  })

  it.each([
    ['a fraction', { pounds: 1.5 }, 'not a whole number'],
    ['a number too large to be exact', { pence: 2 ** 53 }, 'not a whole number'],
    ['not a number', { n: Number.NaN }, 'not a whole number'],
    ['undefined in an object', { a: undefined }, 'not JSON'],
    ['undefined in an array', { a: [undefined] }, 'not JSON'],
    ['a hole in an array', { a: Object.assign([1], { length: 3 }) }, 'not JSON at /a/1'],
    ['a lone surrogate in a text', { a: '\ud83d' }, 'surrogate'],
    ['a lone surrogate in a key', { '\ude00': 1 }, 'surrogate'],
    ['a date', { at: new Date(0) }, 'not JSON'],
    ['an instance of a class', { a: new Dated() }, 'not JSON'],
    ['an object that writes itself', { a: { toJSON: () => 'other' } }, 'not JSON'],
    ['a function', { a: () => 1 }, 'not JSON'],
    ['nothing at all', undefined, 'not JSON'],
  ])('refuses %s', (_, value, why) => {
    expect(() => canonicalJson(value)).toThrow(why)
  })

  it('names the place and never the text', () => {
    expect(() => canonicalJson({ person: { age: 1.5 } })).toThrow('/person/age')
  })

  it('gives the same text for the same content, whatever the order of its keys', () => {
    const content = fc.jsonValue({ noUnicodeString: false, maxDepth: 3 }).filter(isWhole)
    fc.assert(
      fc.property(content, (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(reversed(value))).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })
})

describe('sha256Hex', () => {
  it('hashes a text as its UTF-8 bytes', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256Hex('é')).toBe(sha256Hex(new TextEncoder().encode('é')))
  })
})

function isWhole(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value)
  return typeof value !== 'object' || value === null || Object.values(value).every(isWhole)
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, reversed(part)]),
  )
}
