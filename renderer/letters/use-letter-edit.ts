import type {
  Letter,
  LetterDelivery,
  LetterFormat,
  LetterSection,
  LetterVoice,
} from '../../shared/letters.ts'
import { api } from '../data/api.ts'
import { useEdited } from '../data/use-edited.ts'
import type { UseEdited } from '../data/use-edited.ts'
import { ask } from '../data/use-op.ts'

type Part = `${LetterVoice}.${LetterSection}`
export type LetterChanges = {
  readonly format?: LetterFormat
  readonly language?: string
  readonly delivery?: LetterDelivery
} & Readonly<Partial<Record<Part, string>>>
export type LetterEdit = UseEdited<Letter, LetterChanges>

/** The letter's words, saved one part at a time as they are typed. */
export const useLetterEdit = (letter: Letter): LetterEdit =>
  useEdited<Letter, LetterChanges>({
    initial: letter,
    write: ({ recordId, version }, { format, language, delivery, ...parts }) => {
      const [changed] = Object.entries(parts)
      const words = changed === undefined ? undefined : wordsOf(changed[0] as Part, changed[1] ?? '')
      return api.call('letters.save', {
        recordId,
        version,
        ...(format !== undefined && { format }),
        ...(language !== undefined && { language }),
        ...(delivery !== undefined && { delivery }),
        ...(words !== undefined && { words }),
      })
    },
    read: () => ask('letters.get', { recordId: letter.recordId }),
    part: (doc, field) => {
      if (field === 'format' || field === 'language' || field === 'delivery') return doc[field]
      const [voice, section] = field.split('.') as [LetterVoice, LetterSection]
      return doc.texts[voice][section]
    },
  })

function wordsOf(part: Part, text: string) {
  const [voice, section] = part.split('.') as [LetterVoice, LetterSection]
  return { voice, section, text }
}

/** What is saved when one part of the letter was edited. */
export const partChange = (voice: LetterVoice, section: LetterSection, text: string): LetterChanges => ({
  [`${voice}.${section}` as const]: text,
})
