import { describe, expect, it } from 'vitest'
import { demonstrationPassphrase } from '../../../electron/demonstration/make.ts'
import { isEasilyGuessed } from '../../../shared/kernel/passphrases.ts'
import { NewPassphrase } from '../../../shared/kernel/text.ts'

const cora = [
  'cora.lind',
  'Cora Lind',
  'Northgate Council',
  'Harrow Vale NHS Trust',
  'Risk panel for Northgate',
]

describe('a passphrase that is refused', () => {
  it.each([
    ['spaces', ' '.repeat(15)],
    ['one letter', 'a'.repeat(15)],
    ['one word twice', 'passwordpassword'],
    ['the same with figures for letters', 'P4$$w0rd-P4ssw0rd'],
    ['three letters again and again', 'abcabcabcabcabc'],
    ['two words in turn', 'river canal river canal'.replaceAll('river', 'ri').replaceAll('canal', 'ca')],
    ['the alphabet', 'abcdefghijklmnop'],
    ['the figures', '123456789012345'],
    ['backwards', '098765432109876'],
    ['a row of keys', 'qwertyuiopasdfgh'],
    ['keys in columns', '1qaz2wsx3edc4rfv'],
    ['a season and a year', 'Summer Summer 2026!'],
    ['a club and a year', 'LiverpoolLiverpool1'],
    ['a day and a month', 'Friday November 2026'],
    ['this program’s own name', 'accord accord accord'],
    ['a phrase that everybody knows', 'To be, or not to be'],
    ['that of the comic strip', 'correct horse battery staple'],
  ])('is common, or one thing again and again: %s', (_what, passphrase) => {
    expect(isEasilyGuessed(passphrase)).toBe(true)
    expect(NewPassphrase.safeParse(passphrase).success).toBe(false)
  })

  it.each([
    ['their sign-in name', 'cora cora cora cora'],
    ['their name and a year', 'Cora Lind 2026 2027'],
    ['their agency', 'northgate council 1'],
    ['the other agency and the panel', 'Harrow Vale risk panel'],
  ])('is made of what is known of its owner: %s', (_what, passphrase) => {
    expect(isEasilyGuessed(passphrase, cora)).toBe(true)
    expect(isEasilyGuessed(passphrase, cora)).not.toBe(
      isEasilyGuessed(`${passphrase} and eleven swifts`, cora),
    )
  })
})

describe('a passphrase that is taken', () => {
  it.each([
    demonstrationPassphrase,
    'allotment by the canal',
    'four words are enough',
    'seventeen herons on one weir',
    'cora has found the key',
    'tri gair o Gymraeg yma',
    'дощ на даху старого млина',
    '7q!Xv02-kLm9#Tz4w',
  ])('%s', (passphrase) => {
    expect(isEasilyGuessed(passphrase, cora)).toBe(false)
    expect(NewPassphrase.parse(passphrase)).toBe(passphrase)
  })
})
