import { useState } from 'react'
import type { AgencyNames } from '../../shared/agencies.ts'
import { sides } from '../../shared/kernel/text.ts'
import { Answer } from '../form/answer.tsx'
import { Finding, MarginNote, PageSection, Stack } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { todayOn } from '../words/time-words.ts'
import { AgencyCard } from './agency-card.tsx'
import { EarlierNames } from './earlier-names.tsx'
import { namesOf } from './naming-words.ts'
import type { NamingChange } from './naming-change.ts'
import { sentenceSide } from '../words/agencies.ts'
import { ChangeForm } from './change-form.tsx'
import { CorrectForm } from './correct-form.tsx'
import { TakeBackForm } from './take-back-form.tsx'
import styles from './agencies.module.css'

interface NamingDialogProps {
  /** Null: closed. */
  readonly change: NamingChange | null
  readonly onClose: () => void
}

const forms = { correct: CorrectForm, change: ChangeForm, takeBack: TakeBackForm } as const

/** One agency's name, code and abbreviation: put right, changed from a day, or a change that did not come. */
function NamingDialog({ change, onClose }: NamingDialogProps) {
  if (change === null) return null
  const Form = forms[change.kind]
  return <Form naming={change.naming} onClose={onClose} />
}

/** What both agencies are called, and from when; health on the left, social care on the right, as everywhere. */
export function AgenciesSection() {
  const query = useQueryOp('agencies.names', {})
  return (
    <PageSection title="The two agencies" aside={<Notes names={query.data} />}>
      <Answer query={query} waiting="Opening the agencies…">
        {(names) => <Both names={names} />}
      </Answer>
    </PageSection>
  )
}

function Both({ names }: { readonly names: AgencyNames }) {
  const [change, setChange] = useState<NamingChange | null>(null)
  return (
    <Stack>
      <div className={styles.agencies}>
        {sides.map((side) => {
          const own = namesOf(names.namings, side, todayOn())
          return own && <AgencyCard key={side} side={side} names={own} onChange={setChange} />
        })}
      </div>
      <EarlierNames earlier={names.earlier} />
      <NamingDialog change={change} onClose={() => setChange(null)} />
    </Stack>
  )
}

function Notes({ names }: { readonly names: AgencyNames | undefined }) {
  const missing = sides.filter((side) => names && namesOf(names.namings, side, todayOn())?.now.odsCode === '')
  return (
    <>
      {missing.map((side) => (
        <Finding key={side} level="check" title={`${sentenceSide[side]}’s ODS code is missing`}>
          Records, packs and statements say so until it is given. Those that were signed before stay as they
          are.
        </Finding>
      ))}
      <MarginNote title="Printed on every record">
        A record, its minutes, papers and letters say what each agency was called on the day of the meeting.
        What is signed or sent keeps the names it has.
      </MarginNote>
    </>
  )
}
