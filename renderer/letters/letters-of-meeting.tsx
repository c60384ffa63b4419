import { dateAndTime, shortDate } from '../../shared/kernel/dates.ts'
import type { Letter, LetterEntry, LettersOfMeeting as Letters } from '../../shared/letters.ts'
import { letterFormatWords } from '../../shared/letter-words.ts'
import { Answer } from '../form/answer.tsx'
import { WhyCell } from '../form/why-cell.tsx'
import { paths } from '../data/paths.ts'
import { MarginNote, PageSection, Small, Table, TextLink } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { plural } from '../words/time-words.ts'
import { LetterTag } from './letter-tag.tsx'

/** What each person gets, and how far it has come; then which letters left. */
export function LettersOfMeeting({ meetingId }: { readonly meetingId: string }) {
  const query = useQueryOp('letters.ofMeeting', { meetingId })
  return (
    <Answer query={query} waiting="Opening the letters…">
      {(found) => (found.letters.length === 0 ? null : <LettersFound found={found} />)}
    </Answer>
  )
}

function LettersFound({ found: { letters, log } }: { readonly found: Letters }) {
  const left = letters.filter(({ state }) => state !== 'ready' && state !== 'given').length
  return (
    <>
      <PageSection
        title="Letters to the people"
        aside={
          <MarginNote
            title={
              left === 0 ? 'Every letter is ready' : `${plural(left, 'letter is', 'letters are')} not ready`
            }
          >
            A letter goes with the release once someone has read it and both agencies have signed. The others
            stay here.
          </MarginNote>
        }
      >
        <LetterTable letters={letters} />
      </PageSection>
      {log.length > 0 && (
        <PageSection title="Letters that left">
          <LetterLog log={log} />
        </PageSection>
      )}
    </>
  )
}

const inLanguage = ({ format, language }: Pick<Letter, 'format' | 'language'>): string =>
  language === '' ? letterFormatWords[format] : `${letterFormatWords[format]}, ${language}`

const told = ({ whoTells, howTold, told: done, recordVersion }: Letter): string =>
  done === null
    ? [`To be told by ${whoTells || 'nobody named'}`, howTold].filter((part) => part !== '').join(': ')
    : `${done.toldBy}, ${shortDate(done.toldOn)}${done.recordVersion < recordVersion ? ', not of the change' : ''}`

const LetterTable = ({ letters }: { readonly letters: readonly Letter[] }) => (
  <Table
    caption="Letters of this meeting"
    rows={letters}
    rowKey={(letter) => letter.recordId}
    columns={[
      {
        id: 'person',
        title: 'Person',
        rowHeader: true,
        width: '26%',
        cell: (letter) => <TextLink href={paths.letter(letter.recordId)}>{letter.frame.personName}</TextLink>,
      },
      { id: 'format', title: 'Format', width: '20%', cell: inLanguage },
      { id: 'told', title: 'Told', quiet: true, cell: told },
      { id: 'state', title: 'Letter', width: '20%', cell: ({ state }) => <LetterTag state={state} /> },
    ]}
  />
)

const LetterLog = ({ log }: { readonly log: readonly LetterEntry[] }) => (
  <Table
    caption="Letters that left"
    rows={log}
    rowKey={(entry) => entry.id}
    columns={[
      { id: 'at', title: 'When', rowHeader: true, width: '24%', cell: (entry) => dateAndTime(entry.at) },
      {
        id: 'what',
        title: 'Letter',
        cell: (entry) => (
          <>
            {entry.caseReference}, version {entry.recordVersion}
            {entry.kind === 'copy' && <Small as="div">a copy, to check or translate</Small>}
          </>
        ),
      },
      { id: 'format', title: 'Format', cell: inLanguage },
      { id: 'why', title: 'What for', quiet: true, cell: (entry) => <WhyCell why={entry} /> },
      { id: 'by', title: 'By', cell: (entry) => entry.by },
      {
        id: 'sum',
        title: 'Check sum',
        quiet: true,
        cell: (entry) => <span title={entry.sha256}>{entry.sha256.slice(0, 8)}…</span>,
      },
    ]}
  />
)
