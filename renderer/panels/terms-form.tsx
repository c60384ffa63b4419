import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { panels as panelOps } from '../../shared/panels.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { showRefusal } from '../form/form-reply.ts'
import { formSave } from '../form/form-save.ts'
import { LetterTermsFields, noLetterTerms } from './letter-terms-fields.tsx'
import { SaveForm } from '../form/save-form.tsx'
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
  const [start] = useState(() => withLetter(edit.doc))
  const { version, name, authority, terms } = start
  const form = useForm<TermsInput, unknown, TermsOutput>({
    resolver: zodResolver(schema),
    defaultValues: { version, name, authority, terms },
  })
  const save = formSave(form, async (after) => {
    const changes = changedFields(start, after)
    if (Object.keys(changes).length === 0) return
    await edit.save(changes).catch((failure: unknown) => {
      const left = failure instanceof Failure ? showRefusal(form, failure.error) : null
      throw left === null ? failure : new Failure(left)
    })
  })
  return (
    <SaveForm saveLabel="Save the terms" onSave={save} onDone={onDone} onBack={onBack}>
      <TermsFields control={form.control} />
      <DecidingFields control={form.control} />
      <SectionFields control={form.control} />
      <BusinessFields control={form.control} />
      <LetterTermsFields control={form.control} />
      {edit.doc.version !== version && (
        <Disclosure title="Someone has changed the terms since. They now say:" isInitiallyOpen>
          <TermsView panel={edit.doc} />
        </Disclosure>
      )}
    </SaveForm>
  )
}

/** A panel that has said nothing about its letters yet has nothing in these fields. */
const withLetter = (panel: PanelEdit['doc']): PanelEdit['doc'] => ({
  ...panel,
  terms: { ...panel.terms, letter: panel.terms.letter ?? noLetterTerms },
})
