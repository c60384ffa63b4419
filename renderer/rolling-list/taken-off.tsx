import { useState } from 'react'
import { shortDate } from '../../shared/kernel/dates.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { paths } from '../data/paths.ts'
import { useQueryOp } from '../data/use-op.ts'
import { Button, Disclosure, PageSection, Row, Stack } from '../ui/index.ts'

const perPage = 20

/** Who is on the list no more, and why; nothing where nobody was taken off. */
export function TakenOffPart({ panelId }: { readonly panelId: string }) {
  const [page, setPage] = useState(0)
  const { data } = useQueryOp(
    'rollingList.takenOff',
    { panelId, offset: page * perPage, limit: perPage },
    { keepRows: true },
  )
  if (data === undefined || (data.rows.length === 0 && page === 0)) return null
  return (
    <PageSection>
      <Disclosure title="Taken off the list" level={2}>
        <Stack gap={4}>
          <RowList label="Taken off the list">
            {data.rows.map((one) => (
              <RowItem
                key={one.id}
                href={paths.case(one.caseId)}
                title={one.personName}
                note={`${one.reference} · on it since ${shortDate(one.since)}: ${one.why}`}
                end={`${shortDate(one.offOn)}, ${one.by}: ${one.reason}`}
              />
            ))}
          </RowList>
          {(page > 0 || data.more) && (
            <Row>
              <Button isDisabled={page === 0} onPress={() => setPage(page - 1)}>
                Later
              </Button>
              <Button isDisabled={!data.more} onPress={() => setPage(page + 1)}>
                Earlier
              </Button>
            </Row>
          )}
        </Stack>
      </Disclosure>
    </PageSection>
  )
}
