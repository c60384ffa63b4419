import { isInvalidCode, readInvalid } from '../../shared/kernel/invalid.ts'
import { takeFieldWords } from './describe-error.ts'
import { invalidAboutWords, invalidWords } from './invalid-words.ts'

/** The words beside a field for what a schema or a handler said of it. */
export function describeField(message: string): string {
  if (isInvalidCode(message)) return invalidWords[message]
  const of = readInvalid(message)
  if (of) return invalidAboutWords[of.about](of.detail)
  return invalidAboutWords.schema(message)
}

takeFieldWords(describeField)
