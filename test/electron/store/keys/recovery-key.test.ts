import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newRecoveryKey, readRecoveryKey } from '../../../../electron/store/keys/recovery-key.ts'

describe('the recovery key', () => {
  it('reads back as the secret it was made from', () => {
    for (let i = 0; i < 50; i++) {
      const { text, secret } = newRecoveryKey()
      expect(readRecoveryKey(text)?.equals(secret)).toBe(true)
    }
  })

  it('is two halves of ten groups of four, without letters that look alike', () => {
    const half = '(?:[0-9A-HJKMNP-TV-Z]{4}-){9}[0-9A-HJKMNP-TV-Z]{4}'
    expect(newRecoveryKey().text).toMatch(new RegExp(`^${half} ${half}$`))
  })

  it('takes both halves in either order, and neither alone, twice, or with another key’s', () => {
    const { text, secret } = newRecoveryKey()
    const [health = '', council = ''] = text.split(' ')
    const [otherHealth = '', otherCouncil = ''] = newRecoveryKey().text.split(' ')
    expect(readRecoveryKey(`${council} ${health}`)?.equals(secret)).toBe(true)
    for (const half of [health, council, `${health} ${health}`, `${council} ${council}`])
      expect(readRecoveryKey(half)).toBeNull()
    for (const mixed of [`${otherHealth} ${council}`, `${health} ${otherCouncil}`])
      expect(readRecoveryKey(mixed)?.equals(secret)).toBe(false)
  })

  it('in one piece, as an earlier Accord printed it, is still read', () => {
    const printed = '2P67-QQD9-4MX0-YTV5-9AK3-ZPFF-X21S-X76E-9A6S-ANY5'
    expect(readRecoveryKey(printed)?.toString('hex')).toBe('158c7bdda9253a0f6b654aa63fd9efe8839e9cce')
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
          if (text[at] === '-' || text[at] === ' ' || text[at] === letter) return
          expect(readRecoveryKey(text.slice(0, at) + letter + text.slice(at + 1))).toBeNull()
        },
      ),
    )
  })

  it.each(['', 'hello', '0000-0000', 'ÄÖÜ', 'A'.repeat(500)])('refuses %j', (text) => {
    expect(readRecoveryKey(text)).toBeNull()
  })
})
