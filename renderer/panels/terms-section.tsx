import { useLayoutEffect, useRef, useState } from 'react'
import type { Panel } from '../../shared/panels.ts'
import { useMay } from '../data/open-session.ts'
import { Button, MarginNote, PageSection, Row, Stack, notify } from '../ui/index.ts'
import styles from './panels.module.css'
import { EndPanel } from './end-panel.tsx'
import { TermsForm } from './terms-form.tsx'
import { TermsView } from './terms-view.tsx'
import { usePanelEdit } from './use-panel-edit.ts'

type Mode = 'reading' | 'editing' | 'back'

interface TermsSectionProps {
  readonly panel: Panel
  /** The one that the store was set up for. */
  readonly isFirst: boolean
  readonly onAnother: () => void
}

/** How this panel works, by its own rules; read by all, changed by the coordinator or the chair. */
export function TermsSection({ panel, isFirst, onAnother }: TermsSectionProps) {
  const edit = usePanelEdit(panel)
  const [mayChange, mayOpen] = [useMay('panels.updateTerms'), useMay('panels.open')]
  const [mode, setMode] = useState<Mode>('reading')
  const part = useRef<HTMLDivElement>(null)
  const change = useRef<HTMLButtonElement>(null)
  // The form is much taller than the sentences: what was opened or saved comes into sight, and keeps the focus.
  useLayoutEffect(() => {
    if (mode === 'reading') return
    if (mode === 'back') change.current?.focus({ preventScroll: true })
    part.current?.scrollIntoView({ block: mode === 'back' ? 'nearest' : 'start' })
  }, [mode])
  const done = () => {
    setMode('back')
    notify('The panel’s terms are saved.')
  }
  return (
    <PageSection title="Terms" aside={<Notes mayChange={mayChange} />}>
      <div ref={part} className={styles.part}>
        {mode === 'editing' && mayChange ? (
          <TermsForm edit={edit} onDone={done} onBack={() => setMode('back')} />
        ) : (
          <Stack>
            <TermsView panel={edit.doc} />
            {mayChange && (
              <Row>
                <Button ref={change} onPress={() => setMode('editing')}>
                  Change the terms
                </Button>
                {mayOpen && (
                  <Button variant="plain" onPress={onAnother}>
                    Open another panel
                  </Button>
                )}
                {!isFirst && <EndPanel panel={edit.doc} />}
              </Row>
            )}
          </Stack>
        )}
      </div>
    </PageSection>
  )
}

const Notes = ({ mayChange }: { readonly mayChange: boolean }) => (
  <>
    <MarginNote title="Working days">
      Monday to Friday. Bank holidays count unless the panel lists them as closed days.
    </MarginNote>
    {!mayChange && (
      <MarginNote title="To change the terms">Ask the panel’s coordinator or its chair.</MarginNote>
    )}
  </>
)
