import type { AudienceMark, MarkedBlock } from '../../shared/audiences.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { CheckGroup, Prose, TextArea } from '../ui/index.ts'
import { sideChoices } from '../words/side-choices.ts'
import { blockTitle } from './block-words.ts'
import { Quote } from './quote.tsx'

interface DecideMarkProps {
  readonly block: MarkedBlock
  readonly mark: AudienceMark
  readonly onClose: () => void
}

/** A named person decides, with a reason: who may have what somebody else said, or that a letter may go without it. */
export function DecideMark({ block, mark, onClose }: DecideMarkProps) {
  const isForAgencies = mark.audience === 'third_party'
  return (
    <FormDialog
      title={`${isForAgencies ? 'Who may have this' : 'Whether a letter may go without it'}: ${blockTitle(block.key)}`}
      op="audiences.decide"
      initial={{
        markId: mark.id,
        version: mark.version,
        shareWith: mark.decision ? [...mark.decision.shareWith] : [],
        reason: mark.decision?.reason ?? '',
      }}
      canSave={({ reason }) => reason.trim() !== ''}
      save={({ shareWith }) => decideWords(isForAgencies, shareWith ?? [])}
      onClose={onClose}
    >
      {({ field, values }) => (
        <>
          <Quote>{mark.passage ?? block.text}</Quote>
          <Prose>
            <p>
              {isForAgencies
                ? 'It came from somebody else, or is about them. Say which agencies may have it.'
                : 'Both agencies have it. It is left out of what the person is given.'}{' '}
              It was marked by {mark.madeBy}: “{mark.reason}”.
            </p>
          </Prose>
          {isForAgencies && (
            <CheckGroup<Side>
              {...field('shareWith')}
              value={values.shareWith}
              label="May have it"
              description="With neither, it is in no copy."
              choices={sideChoices}
              layout="row"
            />
          )}
          <TextArea
            {...field('reason')}
            label="The reason"
            description="It is kept with your name."
            rows={3}
            autoFocus
          />
        </>
      )}
    </FormDialog>
  )
}

function decideWords(isForAgencies: boolean, shareWith: readonly Side[]): string {
  if (!isForAgencies) return 'A letter may go without it'
  if (shareWith.length === 2) return 'Both may have it'
  if (shareWith.length === 0) return 'Neither may have it'
  return shareWith[0] === 'health' ? 'Health may have it' : 'The council may have it'
}
