import type { Letter } from '../../shared/letters.ts'
import { verdictWord } from '../../shared/words.ts'
import { AsReadLink } from '../audiences/as-read-link.tsx'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { Page, PageHeader, TextLink } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { LetterChoices } from './letter-choices.tsx'
import { LetterNotes } from './letter-notes.tsx'
import { LetterPreview } from './letter-preview.tsx'
import { LetterSteps } from './letter-steps.tsx'
import { LetterWordsEditor } from './letter-words-editor.tsx'
import styles from './letters.module.css'
import { useLetterEdit } from './use-letter-edit.ts'

/** What the person gets: edited at the left, as it will be printed at the right. */
export function LetterPage({ recordId }: { readonly recordId: string }) {
  const query = useQueryOp('letters.get', { recordId })
  return (
    <Answer query={query} waiting="Opening the letter…">
      {(letter) => <LetterOf letter={letter} />}
    </Answer>
  )
}

function LetterOf({ letter }: { readonly letter: Letter }) {
  const edit = useLetterEdit(letter)
  const mayEdit = useMay('letters.save')
  const { frame, caseId, verdict, authority } = edit.doc
  return (
    <Page layout="plain">
      <PageHeader
        title={`Letter to ${frame.personName}`}
        meta={
          <>
            <TextLink href={paths.case(caseId)}>{frame.caseReference}</TextLink> ·{' '}
            {verdictWord(verdict, authority).toLowerCase()}
          </>
        }
      >
        <LetterSteps edit={edit} mayEdit={mayEdit} />
      </PageHeader>
      <div className={styles.page}>
        <div className={styles.words}>
          <LetterChoices edit={edit} mayEdit={mayEdit} />
          <AsReadLink caseId={caseId} name={frame.personName} first="person" />
          <LetterNotes edit={edit} mayEdit={mayEdit} />
          <LetterWordsEditor edit={edit} mayEdit={mayEdit} />
        </div>
        <LetterPreview letter={edit.doc} />
      </div>
    </Page>
  )
}
