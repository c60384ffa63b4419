import type { Person } from '../../../shared/people.ts'
import type { ItemSharing } from '../../../shared/item-sharing.ts'
import { Small } from '../../ui/index.ts'
import { theSide } from '../../words/agencies.ts'
import styles from './sharing-first.module.css'

interface SharingFirstProps {
  readonly person: Pick<Person, 'sharingObjection'>
  readonly sharing: readonly ItemSharing[]
  /** When it is settled. */
  readonly settled?: string
}

/** What must be known before a person is shown, or anything of them is sent: where it cannot be missed. */
export function SharingFirst({
  person: { sharingObjection },
  sharing,
  settled = 'at the read-back',
}: SharingFirstProps) {
  if (sharingObjection === '' && sharing.length === 0) return null
  const open = sharing.filter(({ decision }) => decision === null)
  const whys = [...new Set(sharing.map(({ why }) => why))]
  return (
    <div className={styles.sharing} role="note" aria-label="Before anything is shown or shared">
      {whys.map((why) => (
        <p key={why}>
          <b>{why}.</b>
        </p>
      ))}
      {sharingObjection !== '' && <p>{sharingObjection}</p>}
      <Decided sharing={sharing} />
      {open.length > 0 && (
        <Small as="p">
          Agree here what {open.map(({ side }) => theSide[side]).join(' and ')} may be told: it is settled{' '}
          {settled}, with a reason.
        </Small>
      )}
    </div>
  )
}

/** What was settled, once for all that was settled alike. */
export function Decided({ sharing }: Pick<SharingFirstProps, 'sharing'>) {
  const settled = sharing.flatMap(({ side, decision }) => (decision ? [{ side, ...decision }] : []))
  const alike = Map.groupBy(settled, ({ share, memberId, reason }) => `${share} ${memberId} ${reason}`)
  return [...alike].map(([key, [first, ...more]]) => {
    if (!first) return null
    const whom = [first, ...more].map(({ side }) => theSide[side]).join(' and ')
    return (
      <p key={key}>
        {first.share ? `To be shared with ${whom}` : `Held back from ${whom}`}, decided by {first.by}:{' '}
        {first.reason}
      </p>
    )
  })
}
