import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newRecoveryKey, readRecoveryKey } from '../../../electron/store/recovery-key.ts'

describe('the recovery key', () => {
  it('reads back as the secret it was made from', () => {
    for (let i = 0; i < 50; i++) {
      const { text, secret } = newRecoveryKey()
      expect(readRecoveryKey(text)?.equals(secret)).toBe(true)
    }
  })

  it('is ten groups of four, without letters that look alike', () => {
    expect(newRecoveryKey().text).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){9}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  it('forgives spaces, small letters, and O, I and L for 0 and 1', () => {
    const { text, secret } = newRecoveryKey()
    const typed = text.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(readRecoveryKey(typed)?.equals(secret)).toBe(true)
  })

  it('notices any one wrong character', () => {
    const { text } = newRecoveryKey()
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: text.length - 1 }),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (at, letter) => {
          if (text[at] === '-' || text[at] === letter) return
          expect(readRecoveryKey(text.slice(0, at) + letter + text.slice(at + 1))).toBeNull()
        },
      ),
    )
  })

  it.each(['', 'hello', '0000-0000', 'ÄÖÜ', 'A'.repeat(500)])('refuses %j', (text) => {
    expect(readRecoveryKey(text)).toBeNull()
  })
})
