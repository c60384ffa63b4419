import { shortDate } from '../../shared/kernel/dates.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { paths } from '../data/paths.ts'
import { useListPage } from '../data/use-list-page.ts'
import { useQueryOp } from '../data/use-op.ts'
import { Disclosure, ListPages, PageSection, Stack } from '../ui/index.ts'

const perPage = 20

/** Who is on the list no more, and why; nothing where nobody was taken off. */
export function TakenOffPart({ panelId }: { readonly panelId: string }) {
  const [page, turn] = useListPage(panelId)
  const { data } = useQueryOp('rollingList.takenOff', { panelId, page, limit: perPage }, { keepRows: true })
  if (data === undefined || data.rows.length === 0) return null
  const { rows, ...ends } = data
  return (
    <PageSection>
      <Disclosure title="Taken off the list" level={2}>
        <Stack gap={4}>
          <RowList label="Taken off the list">
            {rows.map((one) => (
              <RowItem
                key={one.id}
                href={paths.case(one.caseId)}
                title={one.personName}
                note={`${one.reference} · on it since ${shortDate(one.since)}: ${one.why}`}
                end={`${shortDate(one.offOn)}, ${one.by}: ${one.reason}`}
              />
            ))}
          </RowList>
          <ListPages {...ends} ids={rows.map(({ id }) => id)} onTurn={turn} />
        </Stack>
      </Disclosure>
    </PageSection>
  )
}
