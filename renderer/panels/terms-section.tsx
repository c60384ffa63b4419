import { useState } from 'react'
import type { Panel } from '../../shared/panels.ts'
import { authorityWords } from '../../shared/words.ts'
import { useMay } from '../session/open-session.ts'
import { plural } from '../time-words.ts'
import { Button, Dialog, MarginNote, PageSection, Prose, Stack } from '../ui/index.ts'
import { TermsForm } from './terms-form.tsx'
import styles from './terms-section.module.css'

function linesOf({ authority, terms }: Panel): readonly (readonly [string, string])[] {
  const items = terms.businessItems.map(({ title, minutes }) => `${title} (${minutes})`).join(', ')
  return [
    ['What it may do', authorityWords[authority]],
    [
      'Quorum for each item',
      `${terms.quorumHealth} from health, ${terms.quorumSocialCare} from social care${terms.chairNeeded ? ', and the chair' : ''}`,
    ],
    ['Minutes for a case', String(terms.minutesPerCase)],
    ['Agenda out', `${plural(terms.agendaDaysBefore, 'working day')} before`],
    ['Signed off', `within ${plural(terms.signOffDaysAfter, 'working day')}`],
    ['On the shared screen', terms.namesOnSharedScreen ? 'Full names' : 'Initials and age'],
    ['On every agenda', items || 'Cases only'],
  ]
}

/** The panel’s own terms. */
export function TermsSection({ panel }: { readonly panel: Panel }) {
  const mayEdit = useMay('panels.updateTerms')
  const [isOpen, setOpen] = useState(false)
  return (
    <PageSection
      title="Terms"
      aside={
        <MarginNote title="Read at the start of every meeting">{panel.terms.confidentiality}</MarginNote>
      }
    >
      <Stack>
        <dl>
          {linesOf(panel).map(([label, value]) => (
            <div key={label} className={styles.row}>
              <dt>{label}</dt>
              <dd>
                <Prose>{value}</Prose>
              </dd>
            </div>
          ))}
        </dl>
        {mayEdit && (
          <div>
            <Button onPress={() => setOpen(true)}>Change the terms</Button>
          </div>
        )}
      </Stack>
      <Dialog title="Terms" size="wide" isOpen={isOpen} onOpenChange={setOpen} keepOnPressOutside>
        <TermsForm panel={panel} onDone={() => setOpen(false)} />
      </Dialog>
    </PageSection>
  )
}
