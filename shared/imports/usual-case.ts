/**
 * A name that a system wrote in capitals, as people write it: "RÓZSA" is "Rózsa", "O'BRIEN-SMITH" "O'Brien-Smith", "VAN
 * DER BERG" "van der Berg", "MCDONALD" "McDonald". A name with a small letter in it is as its owner writes it, and a
 * single letter or a pair of them ("J", "NG") is left alone where it may be initials. Null: nothing to change.
 */
export function usualCase(name: string, part: 'familyName' | 'givenName'): string | null {
  if (!/\p{Lu}/u.test(name) || /\p{Ll}/u.test(name)) return null
  const isWord = name.split(/[^\p{L}\p{M}]+/u).some((word) => [...word].length > shortest)
  if (!isWord && part === 'givenName') return null
  const words = name.split(/(\s+)/u)
  const last = words.findLastIndex((word) => word.trim() !== '')
  const usual = words
    .map((word, index) =>
      part === 'familyName' && index < last && isParticle(word) ? small(word) : inUsual(word),
    )
    .join('')
  return usual === name ? null : usual
}

// "AJ" and "JP" are what somebody is called; longer words are not.
const shortest = 2

const particles = new Set([
  'VAN',
  'VON',
  'DER',
  'DEN',
  'DE',
  'TE',
  'TEN',
  'TER',
  'ZU',
  'LA',
  'LE',
  'DU',
  'DOS',
  'DAS',
  'DA',
  'DI',
  'DEL',
  'DELLA',
  'BIN',
  'BINT',
  'IBN',
  'Y',
])
const isParticle = (word: string): boolean => particles.has(word)

const small = (text: string): string => text.toLocaleLowerCase('en-GB')
const first = (text: string): string => {
  const [letter = '', ...rest] = text
  return letter + small(rest.join(''))
}

/** One word, each of its parts by itself; of a person with one letter, that letter. */
function inUsual(word: string): string {
  return word.replace(/[\p{L}\p{M}]+/gu, (part, at: number) => {
    const isAfterApostrophe = /['’‘ʼ`´]/.test(word[at - 1] ?? '')
    const before = isAfterApostrophe ? (word.slice(0, at - 1).match(/[\p{L}\p{M}]+$/u)?.[0] ?? '') : ''
    // "SA'AD", "D'SOUZA": a new name begins after one letter, and after none.
    if (isAfterApostrophe && [...before].length > 1) return small(part)
    if (/^MC\p{L}{3,}/u.test(part)) return `Mc${first(part.slice(2))}`
    return first(part)
  })
}
