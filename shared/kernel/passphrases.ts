/** Said of a passphrase that somebody who knows the panel would try among the first. */
export const easilyGuessed = 'too easily guessed'

// What lists of leaked passwords begin with (SecLists, NCSC), as far as it is words; longer before shorter.
const common = [
  'passphrase password passwort passw0rd pass word welcome letmein changeme default secret private',
  'administrator admin login signin computer internet samsung google facebook microsoft windows access master',
  'iloveyou loveyou lovely princess sunshine superman batman pokemon starwars monkey dragon shadow michael',
  'football baseball liverpool arsenal chelsea everton manchester united england rangers celtic charlie hello',
  'spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday',
  'january february march april june july august september october november december',
  'accord panel budget council health social care trust nhs',
]
  .join(' ')
  .split(' ')
  .toSorted((a, b) => b.length - a.length)

// Whole phrases that everybody has read somewhere.
const phrases = [
  'correcthorsebatterystaple',
  'tobeornottobe',
  'thequickbrownfox',
  'jumpsoverthelazydog',
  'maytheforcebewithyou',
  'maryhadalittlelamb',
  'twinkletwinklelittlestar',
  'loremipsumdolorsitamet',
  'onceuponatime',
  'keepcalmandcarryon',
  'godsavethequeen',
  'godsavetheking',
  'abracadabra',
  'thisismypassword',
  'thisisapassphrase',
]

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn',
]
const runs = [...rows, ...rows.map((row) => [...row].toReversed().join(''))]

const meant: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
}

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}@$]/gu, '')

const plain = (text: string): string => text.replaceAll(/[01345@$]/g, (one) => meant[one] ?? one)

/** What is left of it once everything is taken out that is guessed in one piece must still be worth guessing. */
const least = { letters: 8, different: 5 }

/**
 * Whether it is common, the same again and again, a row of keys, or made of what is known of its owner: `about` has
 * their names, their agency's and the panel's. ASVS 5, 6.1.2 and 6.2.4; length is not asked here.
 */
export function isEasilyGuessed(passphrase: string, about: readonly string[] = []): boolean {
  const known = about.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).map((word) => plain(letters(word)))
  const names = known.filter((word) => word.length >= 3).toSorted((a, b) => b.length - a.length)
  const typed = withoutRuns(letters(passphrase))
  const left = [...phrases, ...names, ...common].reduce(
    (text, word) => text.replaceAll(plain(word), ' '),
    plain(typed),
  )
  const rest = withoutRepeats(left.replaceAll(' ', ''))
  return rest.length < least.letters || new Set(rest).size < least.different
}

/** Without stretches of four and more of an alphabet or a keyboard, forwards or backwards. */
function withoutRuns(text: string): string {
  let left = ''
  for (let at = 0; at < text.length;) {
    const length = runAt(text, at)
    if (length < 4) left += text[at] ?? ''
    at += length < 4 ? 1 : length
  }
  return left
}

function runAt(text: string, at: number): number {
  let length = 1
  while (at + length < text.length && runs.some((row) => row.includes(text.slice(at, at + length + 1))))
    length += 1
  return length
}

/** "coracoracora" is "cora", "aaaab" is "ab". */
const withoutRepeats = (text: string): string => text.replaceAll(/(.+?)\1+/gu, '$1')
