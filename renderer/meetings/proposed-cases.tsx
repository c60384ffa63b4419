import { useState } from 'react'
import { z } from 'zod'
import type { Agenda } from '../../shared/meetings.ts'
import type { Proposal, Proposed } from '../../shared/rolling-list.ts'
import { Form } from '../form/form.tsx'
import { Trouble } from '../form/trouble.tsx'
import { ask, useQueryOp } from '../data/use-op.ts'
import { LateFields, noLateWords, useExceptionOf } from './late-exception.tsx'
import type { LateWords } from './late-exception.tsx'
import { lateLead } from './meeting-words.ts'
import { WhyPanel, askedWhy, whyGiven } from './why-panel.tsx'
import type { WhyWords } from './why-panel.tsx'
import { Button, PageSection, Row, Small, Stack } from '../ui/index.ts'
import { plural } from '../words/time-words.ts'
import { ProposedRows } from './proposed-rows.tsx'

/** What the agenda proposes by itself: whoever is due by its day. Nothing where nobody is. */
export function ProposedCases({ agenda }: { readonly agenda: Agenda }) {
  const { data } = useQueryOp('rollingList.propose', { meetingId: agenda.meeting.id })
  if (data === undefined || data.rows.length === 0) return null
  return (
    <PageSection title="Proposed for this meeting" id="proposed">
      <Choose agenda={agenda} proposal={data} />
    </PageSection>
  )
}

/** What is left out, so that whoever becomes due meanwhile is ticked too. */
const Chosen = z.object({
  without: z.array(z.string()),
  words: z.custom<WhyWords>(),
  late: z.custom<LateWords>(),
})
type Chosen = z.output<typeof Chosen>
const nothing: Chosen = { without: [], words: {}, late: noLateWords }

const canBeListed = ({ held }: Proposed): boolean => held === null

interface ChooseProps {
  readonly agenda: Agenda
  readonly proposal: Proposal
}

function Choose({ agenda, proposal }: ChooseProps) {
  const exceptionOf = useExceptionOf()
  const [times, setTimes] = useState(0)
  const idsOf = ({ without }: Pick<Chosen, 'without'>) =>
    proposal.rows
      .filter(canBeListed)
      .map(({ caseId }) => caseId)
      .filter((id) => !without.includes(id))
  const take = (said: Chosen): Promise<Agenda> => {
    const caseIds = idsOf(said)
    const exception = exceptionOf(said.late)
    return ask('rollingList.take', {
      meetingId: agenda.meeting.id,
      caseIds,
      reasons: whyGiven(said.words, caseIds),
      ...(exception && { exception }),
    })
  }
  const saveOf = (said: Chosen): string => {
    const { length } = idsOf(said)
    if (length === 0) return 'List them'
    return said.without.length === 0 ? `List all ${length}` : `List ${length}`
  }
  return (
    <Form
      key={times}
      layout="page"
      schema={Chosen}
      initial={nothing}
      send={take}
      save={saveOf}
      canSave={(said) => idsOf(said).length > 0 && (!agenda.isLate || exceptionOf(said.late) !== null)}
      onDone={() => setTimes(times + 1)}
    >
      {({ values, set, error, isPending, mayBeSaved }) => {
        const chosen = idsOf(values)
        const silent = askedWhy(error, chosen)
        return (
          <Stack>
            <Small as="p">
              {plural(proposal.rows.length, 'person is', 'people are')} due by then, with what was agreed last
              time. Untick whom this meeting does not take.
            </Small>
            <ProposedRows
              rows={proposal.rows}
              without={values.without}
              onChange={(without) => set('without', [...without])}
            />
            {proposal.more && <Small as="p">There are more: they are offered once these are listed.</Small>}
            <WhyPanel
              cases={proposal.rows
                .filter(({ caseId }) => silent.includes(caseId))
                .map(({ caseId, personName }) => ({ id: caseId, name: personName }))}
              words={values.words}
              onChange={(id, text) => set('words', { ...values.words, [id]: text })}
            />
            {agenda.isLate && chosen.length > 0 && (
              <LateFields
                lead={lateLead(agenda)}
                words={values.late}
                onChange={(late) => set('late', late)}
              />
            )}
            {error && silent.length === 0 && <Trouble error={error} />}
            <Row>
              <Button type="submit" isDisabled={!mayBeSaved} isPending={isPending} pendingLabel="Listing…">
                {saveOf(values)}
              </Button>
            </Row>
          </Stack>
        )
      }}
    </Form>
  )
}
