import type { Amendable } from '../../shared/amendments.ts'
import { dateOf, longDate, shortDate } from '../../shared/kernel/dates.ts'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { LinkButton, MarginNote, Page, PageHeader, Small } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { RecallNote } from '../recalls/recall-link.tsx'
import { CorrectForm } from './correct-form.tsx'

/** Correcting a record: the next version from other words, which everybody signs again. */
export function CorrectPage({ recordId }: { readonly recordId: string }) {
  const query = useQueryOp('amendments.open', { recordId })
  return (
    <Answer query={query} waiting="Opening the record…">
      {(record) => (
        <Page>
          <PageHeader
            title="Correct this record"
            meta={
              <Small>
                {record.personName}, {record.caseReference}, decided {longDate(record.heldOn)}
              </Small>
            }
          >
            <LinkButton href={paths.case(record.caseId)}>Leave it as it is</LinkButton>
          </PageHeader>
          <CorrectForm key={record.recordVersion} record={record} aside={<Meaning record={record} />} />
        </Page>
      )}
    </Answer>
  )
}

function Meaning({ record }: { readonly record: Amendable }) {
  const next = record.nextVersion
  const stands = record.stands ?? record.recordVersion
  return (
    <>
      <MarginNote title="Nothing signed is edited">
        Version {record.recordVersion} stays as it is, with its signatures
        {record.released ? ' and with who has it' : ''}. The correction becomes version {next}.
      </MarginNote>
      {record.stands !== null && (
        <MarginNote title={`Version ${record.recordVersion} is a proposal itself`}>
          Both agencies have not signed it. Version {stands} stands, and is what version {next} would replace.
        </MarginNote>
      )}
      {record.takenBack.map(({ recordVersion, by, at, reason }) => (
        <MarginNote key={recordVersion} title={`Version ${recordVersion} was taken back`}>
          {by}, {shortDate(dateOf(at))}: {reason} Its number is not used again.
        </MarginNote>
      ))}
      <MarginNote title="Both agencies sign again">
        {record.signedBy.length === 0
          ? `Nobody has signed version ${record.recordVersion}; version ${next} is the one to sign.`
          : `${record.signedBy.join(', ')} signed version ${record.recordVersion}. Until both agencies have signed version ${next} it is a proposal, and version ${stands} stands: on the case, in the packs and in the letter.`}
      </MarginNote>
      <RecallNote caseId={record.caseId} />
      <MarginNote title="For what was written down wrongly">
        Another decision is not a correction: bring the case to the panel again for that.
      </MarginNote>
    </>
  )
}
