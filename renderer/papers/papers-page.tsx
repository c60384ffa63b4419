import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import { copyWords } from '../../shared/paper-lines.ts'
import type { Papers } from '../../shared/papers.ts'
import { AsReadLink } from '../audiences/as-read-link.tsx'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { plural } from '../words/time-words.ts'
import { EmptyState, LinkButton, Page, PageHeader, PageSection, Row } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { MyNotes } from './my-notes.tsx'
import { PageTurner } from './page-turner.tsx'
import { PaperContents } from './paper-contents.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import { Pending } from './pending.tsx'
import { ReadMark } from './read-mark.tsx'
import { SavePapers } from './save-papers.tsx'
import { WhoHasRead } from './who-has-read.tsx'

/** A member's own copy of the papers, page by page: the pages of the PDF. */
export function PapersPage({ meetingId }: { readonly meetingId: string }) {
  const query = useQueryOp('papers.get', { meetingId })
  return (
    <Answer query={query} waiting="Opening the papers…">
      {(papers) => (papers === null ? <NotOut meetingId={meetingId} /> : <Out papers={papers} />)}
    </Answer>
  )
}

function NotOut({ meetingId }: { readonly meetingId: string }) {
  return (
    <Page layout="plain">
      <PageHeader title="Papers" />
      <EmptyState
        title="No papers are out yet"
        action={<LinkButton href={paths.agenda(meetingId)}>Go to the agenda</LinkButton>}
      >
        They go out with the agenda: one copy for each member, with what their agency may read.
      </EmptyState>
      <Pending meetingId={meetingId} />
    </Page>
  )
}

function Out({ papers }: { readonly papers: Papers }) {
  const [chosen, setPage] = useState(1)
  const number = Math.min(chosen, papers.pages.length)
  const page = papers.pages[number - 1]
  const item = papers.items.find(({ itemId }) => itemId === page?.itemId)
  const caseId = item?.leftOut === null ? item.caseId : null
  const asRead = caseId !== null && caseId !== undefined && { caseId, name: `Item ${item?.position}` }
  const changes = papers.changes === '' ? '' : `, ${papers.changes}`
  const meta = `${copyWords[papers.copy]} · ${plural(papers.pages.length, 'page')} · version ${papers.version}${changes}`
  return (
    <Page>
      <PageHeader title={`Papers, ${longDate(papers.heldOn)}`} meta={meta}>
        <Row>
          <LinkButton href={paths.agenda(papers.meetingId)}>Agenda</LinkButton>
          <SavePapers papers={papers} page={number} />
        </Row>
      </PageHeader>
      <PageSection
        aside={
          <>
            <PaperContents papers={papers} page={number} onPage={setPage} />
            {asRead && <AsReadLink {...asRead} />}
            <Pending meetingId={papers.meetingId} />
            <WhoHasRead meetingId={papers.meetingId} />
          </>
        }
      >
        <PageTurner page={number} of={papers.pages.length} onPage={setPage} />
        {page && <PaperSheet papers={papers} page={page} onPage={setPage} />}
        {item && number === item.lastPage && item.leftOut === null && (
          <ReadMark meetingId={papers.meetingId} item={item} />
        )}
        {item && item.leftOut === null && (
          <MyNotes key={item.itemId} aboutId={item.caseId ?? item.itemId} about={`item ${item.position}`} />
        )}
      </PageSection>
    </Page>
  )
}
