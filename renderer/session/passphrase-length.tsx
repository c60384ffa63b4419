import { isEasilyGuessed } from '../../shared/kernel/passphrases.ts'
import { Small } from '../ui/index.ts'

/** The least that `NewPassphrase` takes (ASVS 5, 6.2.1). */
const least = 15

/** Strength is length, nothing else: no rule about capitals or digits, which make passphrases shorter, not stronger. */
export function PassphraseLength({ passphrase }: { readonly passphrase: string }) {
  if (passphrase.length >= least && isEasilyGuessed(passphrase))
    return <Small as="p">Long enough, but one of the first that anybody would try.</Small>
  const left = least - passphrase.length
  if (passphrase === '')
    return <Small as="p">At least {least} characters: four or five words you will remember.</Small>
  if (left > 0) return <Small as="p">{left === 1 ? 'One character more.' : `${left} characters more.`}</Small>
  return <Small as="p">Long enough{passphrase.length >= 25 ? ', and strong' : '. Longer is stronger'}.</Small>
}
