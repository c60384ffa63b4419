import { useState } from 'react'
import { dateAndTime, longDate } from '../../shared/kernel/dates.ts'
import { markWords } from '../../shared/recall-words.ts'
import { isAsking } from '../../shared/recalls.ts'
import type { Recall } from '../../shared/recalls.ts'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { run } from '../data/run.ts'
import { useQueryOp } from '../data/use-op.ts'
import { plural } from '../words/time-words.ts'
import {
  Button,
  Finding,
  MarginNote,
  MenuButton,
  Page,
  PageHeader,
  PageSection,
  Small,
  Stack,
  Tag,
  TextLink,
  notify,
} from '../ui/index.ts'
import { AddHolder } from './add-holder.tsx'
import { BreachNote } from './breach-note.tsx'
import { CallOff } from './call-off.tsx'
import { HolderPart } from './holder-part.tsx'

/** Copies that are called back: who has what, what each was told, and what each has answered. */
export function RecallPage({ recallId }: { readonly recallId: string }) {
  const query = useQueryOp('recalls.get', { recallId })
  return (
    <Answer query={query} waiting="Looking who has what…">
      {(recall) => <RecallOf recall={recall} />}
    </Answer>
  )
}

const isDone = ({ state }: Recall['holders'][number]): boolean => state === 'answered' || state === 'given_up'

function RecallOf({ recall }: { readonly recall: Recall }) {
  const { caseId, caseReference, personName, holders, state, calledOff } = recall
  const answered = holders.filter(isDone).length
  return (
    <Page>
      <PageHeader
        title="Copies called back"
        meta={
          <>
            {personName}, <TextLink href={paths.case(caseId)}>{caseReference}</TextLink>
          </>
        }
      >
        <StateTag recall={recall} />
        {isAsking(state) && <RecallMenu recall={recall} />}
      </PageHeader>
      <PageSection aside={<Notes recall={recall} />}>
        <Stack>
          {calledOff ? (
            <p>
              {state === 'not_needed'
                ? 'Nothing was called back: the name was right when these left'
                : 'Called off'}
              . {calledOff.by}, {dateAndTime(calledOff.at)}: {calledOff.reason}
            </p>
          ) : (
            <p>
              <b>{markWords({ ...recall, holders: holders.length, answered })}.</b>
            </p>
          )}
          {isAsking(state) && (
            <Small as="p">
              Opened by {recall.openedBy}, {dateAndTime(recall.openedAt)}. Answers go to {recall.answerTo}, by{' '}
              {longDate(recall.answerBy)}.
            </Small>
          )}
        </Stack>
      </PageSection>
      <PageSection title="Who has a copy" aside={<MoreCopies recall={recall} />}>
        {holders.map((holder) => (
          <HolderPart key={holder.id} recall={recall} holder={holder} />
        ))}
      </PageSection>
      {state !== 'not_needed' && <BreachNote recall={recall} />}
    </Page>
  )
}

function StateTag({ recall: { state } }: { readonly recall: Recall }) {
  if (!isAsking(state)) return <Tag>{state === 'called_off' ? 'Called off' : 'Not needed'}</Tag>
  return state === 'answered' ? <Tag tone="good">Everybody has answered</Tag> : null
}

function RecallMenu({ recall }: { readonly recall: Recall }) {
  const { id: recallId, holders } = recall
  const [asking, setAsking] = useState<'holder' | 'off' | null>(null)
  const [mayWrite, mayAdd, mayCallOff] = [
    useMay('recalls.write'),
    useMay('recalls.addHolder'),
    useMay('recalls.callOff'),
  ]
  const writeAll = async (): Promise<void> => {
    if (await run('recalls.write', { recallId })) notify('The notices are in the folder.')
  }
  const close = (): void => setAsking(null)
  const waiting = holders.filter((holder) => !isDone(holder)).length
  return (
    <>
      {(mayAdd || mayCallOff) && (
        <MenuButton
          actions={[
            ...(mayAdd
              ? [
                  {
                    id: 'holder',
                    label: 'Somebody else has a copy…',
                    description: 'It was handed on to them',
                    onAction: () => setAsking('holder'),
                  },
                ]
              : []),
            ...(mayCallOff
              ? [
                  {
                    id: 'off',
                    label: 'Call the recall off…',
                    description: 'It was opened by mistake',
                    onAction: () => setAsking('off'),
                  },
                ]
              : []),
          ]}
        >
          More
        </MenuButton>
      )}
      {mayWrite && waiting > 0 && (
        <Button onPress={() => void writeAll()}>Write {plural(waiting, 'notice')} to a folder</Button>
      )}
      {asking === 'holder' && <AddHolder recallId={recallId} onClose={close} />}
      {asking === 'off' && <CallOff recallId={recallId} onClose={close} />}
    </>
  )
}

function Notes({ recall: { isCorrected, state } }: { readonly recall: Recall }) {
  if (!isAsking(state)) return null
  return (
    <>
      {isCorrected ? (
        <MarginNote title="A corrected record is signed">
          Each notice says that it comes separately. Release it as usual.
        </MarginNote>
      ) : (
        <Finding level="check" title="The record is not corrected yet">
          What says the wrong thing does not leave again. Put right who the person is, correct the record, and
          let both agencies sign it: that version may leave.
        </Finding>
      )}
      <MarginNote title="Nothing sends by itself">
        A notice has initials and the case reference alone. Print it, or copy its words into a message.
      </MarginNote>
    </>
  )
}

function MoreCopies({ recall: { id: recallId, more, state } }: { readonly recall: Recall }) {
  const may = useMay('recalls.addCopies')
  if (more === 0 || !isAsking(state)) return null
  return (
    <Finding
      level="check"
      title={`${plural(more, 'more copy says', 'more copies say')} the same`}
      action={
        may && (
          <Button onPress={() => void run('recalls.addCopies', { recallId })}>Add them to the recall</Button>
        )
      }
    >
      They left since it was opened. Whoever has one is asked again.
    </Finding>
  )
}
