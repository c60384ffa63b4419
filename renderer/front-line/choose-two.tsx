import { useState } from 'react'
import type { CasePage } from '../../shared/cases.ts'
import type { FrontLine, FrontLinePerson } from '../../shared/front-line.ts'
import { formatPence } from '../../shared/kernel/money.ts'
import { sides } from '../../shared/kernel/text.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { notAllowedWords } from '../words/not-allowed-words.ts'
import { useSession } from '../data/open-session.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, MarginNote, PageSection, RadioField, Stack } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { sideWords } from '../words/agencies.ts'

interface ChooseTwoProps {
  readonly page: CasePage
  readonly frontLine: FrontLine
}

/** One authorised person of each agency: whoever is here, and whoever of the other is nearest to the front line. */
export function ChooseTwo({ page, frontLine }: ChooseTwoProps) {
  const { who } = useSession()
  const [chosen, setChosen] = useState<Partial<Record<Side, string>>>({})
  const begin = useCommandOp('frontLine.begin')
  const of = (side: Side): readonly FrontLinePerson[] =>
    frontLine.people.filter((person) => person.side === side)
  const own = frontLine.people.find(({ memberId, withinLimit }) => withinLimit && memberId === who.memberId)
  const pick = (side: Side): string | null => {
    // Whoever is here takes it up for themself, with somebody of the other agency.
    if (own?.side === side) return own.memberId
    const able = of(side).filter(({ withinLimit }) => withinLimit)
    return chosen[side] ?? able[0]?.memberId ?? null
  }
  const [healthMemberId, socialCareMemberId] = [pick('health'), pick('socialCare')]
  const submit = (): void => {
    if (healthMemberId === null || socialCareMemberId === null) return
    void begin.run({ caseId: page.case.id, healthMemberId, socialCareMemberId })
  }
  return (
    <PageSection title="Who decides and signs" aside={<Notes />}>
      <Stack gap={5}>
        {sides.map((side) => (
          <RadioField
            key={side}
            label={sideWords[side]}
            value={pick(side)}
            onChange={(memberId) => setChosen({ ...chosen, [side]: memberId })}
            choices={of(side)
              .filter(({ memberId }) => own?.side !== side || memberId === own.memberId)
              .map(asChoice)}
          />
        ))}
        {!own && <p>{notAllowedWords('notOfTheTwo')}</p>}
        {begin.error && <Trouble error={begin.error} />}
        <div>
          <Button
            variant="primary"
            isDisabled={!own || healthMemberId === null || socialCareMemberId === null}
            isPending={begin.pending}
            onPress={submit}
          >
            Begin
          </Button>
        </div>
      </Stack>
    </PageSection>
  )
}

const asChoice = ({ memberId, name, title, annualLimitPence, withinLimit }: FrontLinePerson) => ({
  id: memberId,
  label: name,
  description: `${title}. Signs up to ${formatPence(annualLimitPence)} a year${withinLimit ? '' : ', and this is more'}.`,
  isDisabled: !withinLimit,
})

const Notes = () => (
  <MarginNote title="Without a meeting">
    The two decide, read it and sign, each with their own passphrase. The record and both agencies’ packs are
    the same as the panel’s. If they do not agree, it goes to the panel.
  </MarginNote>
)
