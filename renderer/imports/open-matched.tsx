import { useState } from 'react'
import type { ImportPreview } from '../../shared/imports.ts'
import { formatNhsNumber } from '../../shared/kernel/nhs-number.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import type { QueueRow } from '../../shared/referrals.ts'
import { api } from '../data/api.ts'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { QueueRowDialog } from '../referrals/queue-row-dialog.tsx'
import { RowItem, RowList } from '../form/row-list.tsx'
import { sayRefusal } from '../data/say-refusal.ts'
import { useMay } from '../data/open-session.ts'
import { plural } from '../words/time-words.ts'
import { Button, Eyebrow, Small, notify } from '../ui/index.ts'

type Matched = ImportPreview['matched'][number]

/** Rows that are drawn at once; the queue has them all. */
const most = 12

/** Both agencies have referred them: what comes next for each is one case, from here. */
export function OpenMatched({ preview: { matched, matchedTotal } }: { readonly preview: ImportPreview }) {
  const go = useGo()
  const mayOpen = useMay('cases.open')
  const [row, setRow] = useState<QueueRow | null>(null)
  if (matched.length === 0) return null
  const open = async (one: Matched): Promise<void> => {
    const found = await rowOf(one)
    if (found === null) return notify(`Nothing of ${fullName(one)}’s waits: it may be in a case already.`)
    // Which of them belong to the case is asked where there is more than one of an agency.
    if (!isPair(found)) return setRow(found)
    const reply = await api.call('cases.open', { referralIds: found.referrals.map(({ id }) => id) })
    if (!reply.ok) return sayRefusal(reply.error)
    go(paths.casePlace(reply.value.id, 'words'))
  }
  return (
    <section aria-label="Referred by both agencies">
      <Eyebrow as="h2">Referred by both agencies: {plural(matchedTotal, 'person', 'people')}</Eyebrow>
      <RowList label="Referred by both agencies">
        {matched.slice(0, most).map((one) => (
          <RowItem
            key={one.nhsNumber}
            title={fullName(one)}
            note={`NHS ${formatNhsNumber(one.nhsNumber)}`}
            end={
              mayOpen && (
                <Button aria-label={`Open one case for ${fullName(one)}`} onPress={() => void open(one)}>
                  Open one case
                </Button>
              )
            }
          />
        ))}
      </RowList>
      {matchedTotal > most && <Small as="p">The others are in the queue.</Small>}
      <QueueRowDialog row={row} onClose={() => setRow(null)} />
    </section>
  )
}

async function rowOf({ nhsNumber }: Matched): Promise<QueueRow | null> {
  const reply = await api.call('referrals.queue', { text: nhsNumber })
  if (!reply.ok) {
    sayRefusal(reply.error)
    return null
  }
  return reply.value.rows.find((row) => row.nhsNumber === nhsNumber) ?? null
}

const isPair = ({ referrals, possibleMatches }: QueueRow): boolean =>
  referrals.length === 2 && referrals[0]?.side !== referrals[1]?.side && possibleMatches === 0
