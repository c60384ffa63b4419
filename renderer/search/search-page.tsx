import { useState } from 'react'
import type { FoundPage } from '../../shared/search.ts'
import { useQueryOp } from '../data/use-op.ts'
import { Answer } from '../form/answer.tsx'
import { RowList } from '../form/row-list.tsx'
import { useTypedText } from '../form/use-typed-text.ts'
import { Button, EmptyState, Finding, Page, PageHeader, PageSection, Row, Small, Stack } from '../ui/index.ts'
import { FoundChoices } from './found-choices.tsx'
import { FoundRow } from './found-row.tsx'
import { useLooked } from './looked.ts'
import type { Looked } from './looked.ts'

/** Everything that has the words that are looked for, the newest first, a page at a time. */
export function SearchPage() {
  const [looked, change] = useLooked()
  const [text, setText] = useState(looked.text)
  const wanted = useTypedText(text)
  const narrow = (next: Partial<Looked>): void => change({ pages: [null], ...next })
  const type = (next: string): void => {
    setText(next)
    narrow({ text: next })
  }
  const query = useQueryOp('search.page', questionOf(looked, wanted), { keepRows: true })
  return (
    <Page layout="plain">
      <PageHeader title="Search" />
      <PageSection>
        <Stack gap={5}>
          <FoundChoices text={text} onText={type} looked={looked} onChange={narrow} />
          {wanted.trim() === '' ? (
            <EmptyState title="What are you looking for?">
              People, cases, meetings and actions are found by their names, numbers and words; records,
              letters, minutes, reviews and goals by what they say.
            </EmptyState>
          ) : (
            <Answer query={query} waiting="Looking…">
              {(page) => <Found page={page} text={wanted} looked={looked} change={change} narrow={narrow} />}
            </Answer>
          )}
        </Stack>
      </PageSection>
    </Page>
  )
}

const questionOf = ({ kind, person, side, panel, state, from, until, pages }: Looked, text: string) => ({
  text,
  kinds: kind === null ? [] : [kind],
  personId: person?.id ?? null,
  side,
  panelId: panel,
  state,
  from,
  until,
  after: pages.at(-1) ?? null,
})

interface FoundProps {
  readonly page: FoundPage
  readonly text: string
  readonly looked: Looked
  readonly change: (next: Partial<Looked>) => void
  readonly narrow: (next: Partial<Looked>) => void
}

function Found({ page: { hits, next, isNear }, text, looked, change, narrow }: FoundProps) {
  const { pages } = looked
  if (hits.length === 0 && pages.length === 1 && next === null)
    return (
      <EmptyState title="Nothing has these words">
        Try fewer of them, or another spelling; or look through everything, wherever a case stands.
      </EmptyState>
    )
  return (
    <>
      {isNear && <Finding level="note" title="Nothing has these words as they are typed. These come near." />}
      {hits.length === 0 && (
        <Finding
          level="note"
          title="Nothing yet: what comes near these words does not have them all. Older ones are still to be looked through."
        />
      )}
      <RowList label="What was found">
        {hits.map((hit) => (
          <FoundRow
            key={`${hit.kind} ${hit.id} ${hit.title} ${hit.passage}`}
            {...{ hit, text, isNear }}
            onOnly={(person) => narrow({ person })}
          />
        ))}
      </RowList>
      {(pages.length > 1 || next !== null) && (
        <Row>
          <Button isDisabled={pages.length === 1} onPress={() => change({ pages: pages.slice(0, -1) })}>
            Newer
          </Button>
          <Button isDisabled={next === null} onPress={() => change({ pages: [...pages, next] })}>
            Older
          </Button>
          <Small>Page {pages.length}</Small>
        </Row>
      )}
    </>
  )
}
