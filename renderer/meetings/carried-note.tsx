import { longDate } from '../../shared/kernel/dates.ts'
import type { AgendaItem, CarriedFrom } from '../../shared/meetings.ts'
import { paths } from '../data/paths.ts'
import { usePanels } from '../data/use-panels.ts'
import { Disclosure, Small, TextLink } from '../ui/index.ts'
import styles from './agenda-row.module.css'

const times = ['', 'once', 'twice', 'three times', 'four times', 'five times'] as const

/** "Put off twice, last from Friday 16 October 2026: no quorum" */
export function carriedWords(carriedFrom: readonly CarriedFrom[], panel = ''): string {
  const [last] = carriedFrom
  if (!last) return ''
  if (last.taken)
    return `From ${panel || 'another panel'}, ${longDate(last.heldOn)}, for this panel to decide.`
  const count = carriedFrom.length
  const from = `from ${longDate(last.heldOn)}`
  const start = count === 1 ? `Put off ${from}` : `Put off ${times[count] ?? `${count} times`}, last ${from}`
  return last.reason === '' ? `${start}.` : `${start}: ${last.reason}`
}

/** Where an item comes from, why, and what was written down there; every time, for whoever opens it. */
export function CarriedNote({
  item,
}: {
  readonly item: Pick<AgendaItem, 'carriedFrom' | 'carriedTo' | 'state' | 'sectionId'>
}) {
  const { nameOf } = usePanels()
  const { carriedFrom, carriedTo, state } = item
  const goesTo =
    carriedTo !== null && state !== 'carried' ? (
      <Small as="p">
        {`Goes to ${nameOf(carriedTo.panelId) || 'another panel'}, ${longDate(carriedTo.heldOn)}, with everything in it.`}
      </Small>
    ) : null
  if (carriedFrom.length === 0) return goesTo
  const hasMore = carriedFrom.length > 1 || carriedFrom.some(({ said }) => said !== '')
  return (
    <>
      {goesTo}
      <Small as="p">{carriedWords(carriedFrom, nameOf(carriedFrom[0]?.panelId))}</Small>
      {hasMore && (
        <Disclosure title="What was said then" level={item.sectionId === null ? 3 : 4}>
          <ol className={styles.carried}>
            {carriedFrom.map(({ meetingId, heldOn, reason, said }) => (
              <li key={meetingId}>
                <TextLink href={paths.agenda(meetingId)}>{longDate(heldOn)}</TextLink>
                <br />
                {said === '' ? 'Nothing was written down about it.' : said}
                {reason !== '' && ` Put off: ${reason}`}
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </>
  )
}
