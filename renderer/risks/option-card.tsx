import { X } from 'lucide-react'
import { useState } from 'react'
import type { Option, RiskBody } from '../../shared/risks.ts'
import { maySpeakFor, optionView } from '../../shared/risk-views.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { pronounWords } from '../../shared/words.ts'
import { earlierRisk } from '../data/earlier.ts'
import { InPlace } from '../form/saved-fields.tsx'
import { useSession } from '../data/open-session.ts'
import { ConfirmDialog, DraftScope, IconButton, Small, VisuallyHidden } from '../ui/index.ts'
import { describeSaveError } from '../data/use-edited.ts'
import styles from './option-card.module.css'
import type { RiskSectionProps } from './risk-section.ts'
import { WrittenBy } from './written-by.tsx'

export interface OptionCardProps extends RiskSectionProps<'options'> {
  readonly option: Option
}

type Field = 'title' | 'person' | 'health' | 'socialCare'
const isSide = (field: Field): field is Side => field === 'health' || field === 'socialCare'

const changed = (body: RiskBody, id: string, changes: Partial<Option>): Pick<RiskBody, 'options'> => ({
  options: body.options.map((option) => (option.id === id ? { ...option, ...changes } : option)),
})

const partOf = (id: string, field: Field) => (options: readonly Option[]) =>
  options.find((one) => one.id === id)?.[field] ?? null

/** One option: its name, and what each of the three thinks of it. */
export function OptionCard({ option, person, edit, isReadOnly }: OptionCardProps) {
  const she = pronounWords[person.pronoun]
  const rows: readonly (readonly [field: Field, who: string, className: string | undefined])[] = [
    ['person', she, undefined],
    ['health', 'Health', styles.health],
    ['socialCare', 'Council', styles.social],
  ]
  const { who: me } = useSession()
  const isMine = (field: Field): boolean => !isSide(field) || maySpeakFor(me, field)
  const text = (field: Field, label: string, prompt: string, look: 'text' | 'small') => (
    <DraftScope of={`${option.id} ${field}`}>
      <InPlace
        block={`risk.options.${option.id}.${field}`}
        label={label}
        look={look}
        prompt={prompt}
        {...(field !== 'title' && { promptAbout: label })}
        value={option[field]}
        onSave={(value) => edit.save(({ body }) => changed(body, option.id, { [field]: value }))}
        earlier={earlierRisk(edit.doc.caseId, 'options', partOf(option.id, field))}
        isReadOnly={isReadOnly || !isMine(field)}
        maxLength={field === 'title' ? 200 : 2000}
      />
    </DraftScope>
  )
  return (
    <article className={styles.card} aria-label={option.title}>
      <h3>
        <VisuallyHidden>{option.title}</VisuallyHidden>
      </h3>
      <div className={styles.head}>
        <div className={styles.title}>{text('title', 'Name of the option', 'Name it', 'text')}</div>
        {!isReadOnly && <Remove option={option} edit={edit} />}
      </div>
      <dl className={styles.views}>
        {rows.map(([field, who, className]) => (
          <div key={field} className={styles.view}>
            <dt className={className}>{who}</dt>
            <dd>
              {isMine(field) || isReadOnly || option[field] !== '' ? (
                text(field, `${option.title}: ${who}`, 'Nothing said yet', 'small')
              ) : (
                <Small as="p">Nothing said yet</Small>
              )}
              {isSide(field) && (
                <WrittenBy
                  writer={edit.doc.writers[optionView(option, field)]}
                  side={field}
                  text={option[field]}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

function Remove({ option, edit }: Pick<OptionCardProps, 'option' | 'edit'>) {
  const [isOpen, setOpen] = useState(false)
  const remove = async () => {
    try {
      await edit.save(({ body }) => ({ options: body.options.filter(({ id }) => id !== option.id) }))
    } catch (error) {
      throw new Error(describeSaveError(error), { cause: error })
    }
  }
  return (
    <>
      <IconButton label={`Remove ${option.title}`} onPress={() => setOpen(true)}>
        <X aria-hidden="true" />
      </IconButton>
      <ConfirmDialog
        title="Remove this option?"
        confirmLabel="Remove it"
        isOpen={isOpen}
        onOpenChange={setOpen}
        onConfirm={remove}
      >
        “{option.title}” and what was said about it leave this page. The history keeps them.
      </ConfirmDialog>
    </>
  )
}
