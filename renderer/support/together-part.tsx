import { TogetherFields, onceForBoth } from '../../shared/support.ts'
import type { OnceForBoth } from '../../shared/support.ts'
import { onceWords, yesNoWords } from '../../shared/support-words.ts'
import { ChoiceInPlace } from '../form/choice-in-place.tsx'
import { limitOf } from '../form/limits.ts'
import { InPlace } from '../form/saved-fields.tsx'
import { Stack } from '../ui/index.ts'
import styles from './support.module.css'
import type { TogetherEdit } from './use-together.ts'

interface TogetherPartProps {
  readonly edit: TogetherEdit
  readonly isReadOnly: boolean
  /** What the plan says of accounts by itself; empty where it pays nobody directly. */
  readonly accounts: string
}

const yesNo = [
  { id: 'yes' as const, label: yesNoWords.yes },
  { id: 'no' as const, label: yesNoWords.no },
]

const prompts: Readonly<Record<OnceForBoth, string>> = {
  jointAssessment: 'Say why there are two assessments',
  singlePlan: 'Say why there are two plans',
  bothPurses: 'Say what the key worker cannot agree alone',
  oneAccount: 'Say why the money is not in one account',
}

/** One assessment, one plan, one key worker, one account: yes, no, and why not. */
export const TogetherPart = ({ edit, isReadOnly, accounts }: TogetherPartProps) => (
  <Stack gap={3}>
    {onceForBoth.map((field) => (
      <div key={field} className={styles.once}>
        <ChoiceInPlace
          label={onceWords[field]}
          value={edit.doc[field]}
          choices={yesNo}
          onSave={(said) => edit.save({ [field]: said })}
          isReadOnly={isReadOnly}
        />
        <div>
          {field === 'oneAccount' && accounts}
          {(edit.doc[field] === 'no' || edit.doc[`${field}Why`] !== '') && (
            <InPlace
              block={`together.${field}Why`}
              label={`${onceWords[field]}: why not`}
              look="small"
              prompt={prompts[field]}
              value={edit.doc[`${field}Why`]}
              onSave={(why) => edit.save({ [`${field}Why`]: why })}
              isReadOnly={isReadOnly}
              maxLength={limitOf(TogetherFields, `${field}Why`)}
            />
          )}
        </div>
      </div>
    ))}
  </Stack>
)

/** What the duty to arrange an independent advocate hangs on (rules/advocacy.ts). */
export const AdvocacyQuestions = ({ edit, isReadOnly }: Omit<TogetherPartProps, 'accounts'>) => (
  <Stack gap={3}>
    <ChoiceInPlace
      label="Would they have substantial difficulty in being involved without an advocate?"
      value={edit.doc.difficulty}
      choices={yesNo}
      onSave={(difficulty) => edit.save({ difficulty })}
      isReadOnly={isReadOnly}
    />
    <div className={styles.once}>
      <ChoiceInPlace
        label="Is there somebody appropriate, and unpaid, to support and represent them?"
        value={edit.doc.appropriatePerson}
        choices={yesNo}
        onSave={(appropriatePerson) => edit.save({ appropriatePerson })}
        isReadOnly={isReadOnly}
      />
      {(edit.doc.appropriatePerson === 'yes' || edit.doc.appropriatePersonWho !== '') && (
        <InPlace
          block="together.appropriatePersonWho"
          label="Who supports them"
          look="small"
          prompt="Say who it is, and that the person agrees"
          value={edit.doc.appropriatePersonWho}
          onSave={(appropriatePersonWho) => edit.save({ appropriatePersonWho })}
          isReadOnly={isReadOnly}
          maxLength={limitOf(TogetherFields, 'appropriatePersonWho')}
        />
      )}
    </div>
    <ChoiceInPlace
      label="May hospital for 28 days, a care home for 8 weeks, or serious treatment come of it?"
      value={edit.doc.longStay}
      choices={yesNo}
      onSave={(longStay) => edit.save({ longStay })}
      isReadOnly={isReadOnly}
    />
  </Stack>
)
