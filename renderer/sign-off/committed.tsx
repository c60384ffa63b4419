import { formatPence } from '../../shared/kernel/money.ts'
import type { SignOffItem, Signatory } from '../../shared/sign-off.ts'
import { LimitBar, Small } from '../ui/index.ts'
import { theSide } from '../words/agencies.ts'
import styles from './sign-off.module.css'

type Amounts = Pick<SignOffItem, 'healthPence' | 'socialCarePence'>
type Signer = Pick<Signatory, 'side' | 'annualLimitPence'>

/** What a signature commits for the signatory's own agency. */
export const ownPence = (item: Amounts, side: Signatory['side']): number =>
  side === 'health' ? item.healthPence : item.socialCarePence

interface CommittedProps {
  readonly item: SignOffItem
  readonly signatory: Signer
}

/** What one decision commits: both agencies together, and the own part against what this signatory may commit. */
export function Committed({ item, signatory: { side, annualLimitPence } }: CommittedProps) {
  const own = ownPence(item, side)
  const both = item.healthPence + item.socialCarePence
  if (both === 0)
    return (
      <div className={styles.committed}>
        <Small>Commits no money.</Small>
      </div>
    )
  return (
    <div className={styles.committed}>
      <Small>
        <b>{formatPence(both)}</b> in its first year, with what is paid once; {theSide[side]}
        ’s part <b>{formatPence(own)}</b>
      </Small>
      <LimitBar side={side} pence={own} limitPence={annualLimitPence} />
    </div>
  )
}

/** The sum of the own parts; a limit holds for each decision by itself, and so has its bar there. */
export function InAll({ signatory }: { readonly signatory: Signatory }) {
  const { items, side, annualLimitPence } = signatory
  const own = items.map((item) => ownPence(item, side))
  const all = own.reduce((sum, pence) => sum + pence, 0)
  // Of one decision the bar has said it all.
  if (all === 0 || items.length === 1) return null
  return (
    <div className={styles.inAll}>
      <p>
        In all <b>{formatPence(all)}</b> for {theSide[side]}. Your limit of{' '}
        <b>{formatPence(annualLimitPence)}</b> a year holds for each decision by itself; the largest is{' '}
        <b>{formatPence(Math.max(...own))}</b>.
      </p>
    </div>
  )
}
