import { z } from 'zod'
import type { CasePage } from '../../shared/cases.ts'
import type { FrontLine, FrontLinePerson } from '../../shared/front-line.ts'
import { formatPence } from '../../shared/kernel/money.ts'
import { sides } from '../../shared/kernel/text.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { notAllowedWords } from '../words/not-allowed-words.ts'
import { useSession } from '../data/open-session.ts'
import { Form } from '../form/form.tsx'
import { MarginNote, PageSection, RadioField } from '../ui/index.ts'
import { ask } from '../data/use-op.ts'
import { sideWords } from '../words/agencies.ts'

interface ChooseTwoProps {
  readonly page: CasePage
  readonly frontLine: FrontLine
}

/** Null: nobody else was chosen. */
const Chosen = z.object({ health: z.string().nullable(), socialCare: z.string().nullable() })
type Chosen = z.output<typeof Chosen>

/** One authorised person of each agency: whoever is here, and whoever of the other is nearest to the front line. */
export function ChooseTwo({ page, frontLine }: ChooseTwoProps) {
  const { who } = useSession()
  const of = (side: Side): readonly FrontLinePerson[] =>
    frontLine.people.filter((person) => person.side === side)
  const own = frontLine.people.find(({ memberId, withinLimit }) => withinLimit && memberId === who.memberId)
  const pick = (side: Side, chosen: Chosen): string | null => {
    // Whoever is here takes it up for themself, with somebody of the other agency.
    if (own?.side === side) return own.memberId
    const able = of(side).filter(({ withinLimit }) => withinLimit)
    return chosen[side] ?? able[0]?.memberId ?? null
  }
  return (
    <PageSection title="Who decides and signs" aside={<Notes />}>
      <Form
        schema={Chosen}
        initial={{ health: null, socialCare: null }}
        send={(chosen: Chosen) =>
          ask('frontLine.begin', {
            caseId: page.case.id,
            healthMemberId: pick('health', chosen) ?? '',
            socialCareMemberId: pick('socialCare', chosen) ?? '',
          })
        }
        save="Begin"
        pending="Begin"
        canSave={(chosen) => own !== undefined && sides.every((side) => pick(side, chosen) !== null)}
        onDone={() => undefined}
      >
        {({ field, values }) => (
          <>
            {sides.map((side) => (
              <RadioField
                key={side}
                {...field(side)}
                label={sideWords[side]}
                value={pick(side, values)}
                choices={of(side)
                  .filter(({ memberId }) => own?.side !== side || memberId === own.memberId)
                  .map(asChoice)}
              />
            ))}
            {!own && <p>{notAllowedWords('notOfTheTwo')}</p>}
          </>
        )}
      </Form>
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
