import { useState } from 'react'
import type { z } from 'zod'
import { panels as panelOps } from '../../shared/panels.ts'
import { Form } from '../form/form.tsx'
import { LetterTermsFields, noLetterTerms } from './letter-terms-fields.tsx'
import { ReleaseTermsFields } from './release-terms-fields.tsx'
import { releaseTermsOf } from '../../shared/release-terms.ts'
import { Disclosure } from '../ui/index.ts'
import { BusinessFields } from './business-fields.tsx'
import { DecidingFields } from './deciding-fields.tsx'
import { SectionFields } from './section-fields.tsx'
import { TermsFields } from './terms-fields.tsx'
import { TermsView } from './terms-view.tsx'
import { changedFields } from './use-panel-edit.ts'
import type { PanelEdit } from './use-panel-edit.ts'

const schema = panelOps.updateTerms.input
export type TermsInput = z.input<typeof schema>
export type TermsOutput = z.output<typeof schema>

interface TermsFormProps {
  readonly edit: PanelEdit
  readonly onDone: () => void
  readonly onBack: () => void
}

/** The terms are the panel's governance: nothing of them changes until someone says so. */
export function TermsForm({ edit, onDone, onBack }: TermsFormProps) {
  const [start] = useState(() => withLists(edit.doc))
  const { id: panelId, version, name, authority, terms } = start
  const save = async (after: TermsOutput): Promise<void> => {
    const changes = changedFields(start, after)
    if (Object.keys(changes).length > 0) await edit.save(changes)
  }
  return (
    <Form
      schema={schema}
      initial={{ panelId, version, name, authority, terms }}
      send={save}
      save="Save the terms"
      onDone={onDone}
      onBack={onBack}
    >
      {({ control }) => (
        <>
          <TermsFields control={control} />
          <DecidingFields control={control} />
          <SectionFields control={control} />
          <BusinessFields control={control} />
          <LetterTermsFields control={control} />
          <ReleaseTermsFields control={control} />
          {edit.doc.version !== version && (
            <Disclosure title="Someone has changed the terms since. They now say:" isInitiallyOpen>
              <TermsView panel={edit.doc} />
            </Disclosure>
          )}
        </>
      )}
    </Form>
  )
}

/** A panel that has said nothing yet about its letters has nothing in these fields, and the usual lists in those. */
const withLists = (panel: PanelEdit['doc']): PanelEdit['doc'] => ({
  ...panel,
  terms: {
    ...panel.terms,
    letter: panel.terms.letter ?? noLetterTerms,
    release: releaseTermsOf(panel.terms),
  },
})
