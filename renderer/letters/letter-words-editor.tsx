import { limitOf } from '../form/limits.ts'
import { letters } from '../../shared/letters.ts'
import { letterSections } from '../../shared/letters.ts'
import { voiceOf } from '../../shared/letters/propose.ts'
import { sectionName } from '../../shared/letters/section-words.ts'
import { InPlace } from '../form/saved-fields.tsx'
import { DraftScope, Eyebrow, Small } from '../ui/index.ts'
import type { LetterPartProps } from './edit-props.ts'
import styles from './letters.module.css'
import { partChange } from './use-letter-edit.ts'

/** Every part of the letter, edited where it stands and saved as it is typed. */
export function LetterWordsEditor({ edit, mayEdit }: LetterPartProps) {
  const { texts, format } = edit.doc
  const voice = voiceOf(format)
  return (
    <section aria-labelledby="letter-words">
      <Eyebrow id="letter-words">The words</Eyebrow>
      <Small as="p">
        {voice === 'easy'
          ? 'One sentence a line. An empty part is left out.'
          : 'A blank line begins a new paragraph, “- ” an item of a list. An empty part is left out.'}
      </Small>
      <ul className={styles.parts} aria-label="Parts of the letter">
        {letterSections.map((section) => (
          <li key={`${voice} ${section}`}>
            <DraftScope of={voice}>
              <InPlace
                showLabel
                label={sectionName(section)}
                prompt="Left out. Write something"
                value={texts[voice][section]}
                isReadOnly={!mayEdit}
                maxLength={limitOf(letters.save.input, 'words.text')}
                onSave={(text) => edit.save(partChange(voice, section, text))}
              />
            </DraftScope>
          </li>
        ))}
      </ul>
    </section>
  )
}
