import { useState } from 'react'
import type { Panel } from '../../shared/panels.ts'
import { useMay } from '../session/open-session.ts'
import { Button, MarginNote, PageSection, Stack, notify } from '../ui/index.ts'
import { TermsForm } from './terms-form.tsx'
import { TermsView } from './terms-view.tsx'
import { usePanelEdit } from './use-panel-edit.ts'

/** How this panel works, by its own rules; read by all, changed by the coordinator or the chair. */
export function TermsSection({ panel }: { readonly panel: Panel }) {
  const edit = usePanelEdit(panel)
  const mayChange = useMay('panels.updateTerms')
  const [isEditing, setEditing] = useState(false)
  const done = () => {
    setEditing(false)
    notify('The panel’s terms are saved.')
  }
  return (
    <PageSection title="Terms" aside={<Notes mayChange={mayChange} />}>
      {isEditing && mayChange ? (
        <TermsForm edit={edit} onDone={done} onBack={() => setEditing(false)} />
      ) : (
        <Stack>
          <TermsView panel={edit.doc} />
          {mayChange && (
            <div>
              <Button onPress={() => setEditing(true)}>Change the terms</Button>
            </div>
          )}
        </Stack>
      )}
    </PageSection>
  )
}

const Notes = ({ mayChange }: { readonly mayChange: boolean }) => (
  <>
    <MarginNote title="Working days">
      Monday to Friday. Bank holidays are not known here and are counted.
    </MarginNote>
    {!mayChange && (
      <MarginNote title="To change the terms">Ask the panel’s coordinator or its chair.</MarginNote>
    )}
  </>
)
