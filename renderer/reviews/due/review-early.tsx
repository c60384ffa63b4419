import { z } from 'zod'
import { reviews } from '../../../shared/reviews.ts'
import type { ReviewPage, ReviewsOfCase } from '../../../shared/reviews.ts'
import { FormDialog } from '../../form/form-dialog.tsx'
import { useGo } from '../../data/navigation.ts'
import { paths } from '../../data/paths.ts'
import { ask } from '../../data/use-op.ts'
import { RadioField, TextField } from '../../ui/index.ts'

const other = 'other'
const asked = 'asked'
const Typed = z.object({
  /** A trigger’s key, `other`, or `asked`. */
  what: z.string(),
  words: reviews.open.input.shape.trigger,
})

interface ReviewEarlyProps {
  readonly caseId: string
  readonly personName: string
  readonly of: Pick<ReviewsOfCase, 'triggers'>
  readonly onClose: () => void
}

/** Brings a review forward: which of the agreed reasons happened, another one, or that somebody asked. */
export function ReviewEarly({ caseId, personName, of, onClose }: ReviewEarlyProps) {
  const go = useGo()
  const { triggers } = of
  return (
    <FormDialog
      title={`Review early: ${personName}`}
      schema={Typed}
      initial={{ what: triggers[0]?.key ?? other, words: '' }}
      send={({ what, words }): Promise<ReviewPage> => {
        const fired = triggers.find(({ key }) => key === what)
        const trigger = [fired?.text ?? '', words.trim()].filter((part) => part !== '').join(': ')
        return ask('reviews.open', { caseId, because: what === asked ? 'asked' : 'trigger', trigger })
      }}
      save="Open the review"
      pending="Opening…"
      canSave={({ what, words = '' }) => triggers.some(({ key }) => key === what) || words.trim() !== ''}
      onSaved={({ id }) => go(paths.review(id))}
      onClose={onClose}
    >
      {({ field, values }) => (
        <>
          <RadioField
            {...field('what')}
            label="What happened"
            choices={[
              ...triggers.map(({ key, text, from }) => ({
                id: key,
                label: text,
                description:
                  from === 'stop'
                    ? 'Agreed as a reason to stop and think again'
                    : 'Agreed as a reason to look again sooner',
              })),
              { id: other, label: 'Something else happened' },
              { id: asked, label: 'Nothing happened: somebody asks for it' },
            ]}
          />
          <TextField
            {...field('words')}
            label={values.what === asked ? 'Who asks, and why' : 'When and how'}
            isOptional={triggers.some(({ key }) => key === values.what)}
          />
        </>
      )}
    </FormDialog>
  )
}
