import type { Agreement, Decision } from '../../../shared/room.ts'
import { Kbd, TextButton } from '../../ui/index.ts'
import { did } from '../acts/acts.ts'
import { offeredConditions, withOffered } from './member-conditions.ts'
import type { OfferedCondition } from './member-conditions.ts'
import { orSay } from '../acts/saving.ts'
import type { DecisionChanges } from '../acts/saving.ts'
import { decideAgain } from '../acts/take-back.ts'
import styles from './offered-conditions.module.css'

interface UseOfferedProps {
  readonly decision: Pick<Decision, 'itemId' | 'conditions'>
  readonly agreements: readonly Agreement[]
  readonly decide: (changes: DecisionChanges) => Promise<void>
}

interface Offered {
  readonly offers: readonly OfferedCondition[]
  readonly take: (offer: OfferedCondition) => Promise<void>
}

/** What members said their agreement hangs on, made a condition without being typed again. */
export function useOffered({ decision, agreements, decide }: UseOfferedProps): Offered {
  const { itemId, conditions } = decision
  const take = async (offer: OfferedCondition): Promise<void> => {
    if (!(await orSay(decide({ conditions: withOffered(conditions, offer) })))) return
    const before = [...conditions]
    did(
      {
        said: `What ${offer.name} said is a condition`,
        takeBack: () => decideAgain(itemId, { conditions: before }),
      },
      { offer: true },
    )
  }
  return { offers: offeredConditions(agreements, conditions), take }
}

export function OfferedConditions({ offers, take, hasKey }: Offered & { readonly hasKey: boolean }) {
  if (offers.length === 0) return null
  return (
    <ul className={styles.offered}>
      {offers.map((offer, index) => (
        <li key={offer.memberId}>
          <span dir="auto">“{offer.text}”</span> {offer.name}.{' '}
          <TextButton
            aria-label={`Make it a condition: what ${offer.name} said`}
            onPress={() => void take(offer)}
          >
            Make it a condition
          </TextButton>{' '}
          {hasKey && index === 0 && <Kbd combo="f" />}
        </li>
      ))}
    </ul>
  )
}
