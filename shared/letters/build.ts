import type { LetterTexts } from '../letters.ts'
import { easyWords } from './easy-words.ts'
import { letterFacts } from './facts.ts'
import type { LetterSource } from './facts.ts'
import { plainWords } from './plain-words.ts'

/** What the person is told of a frozen decision, in both voices, before anybody edits it. */
export function buildLetter(source: LetterSource): LetterTexts {
  const facts = letterFacts(source)
  return { plain: plainWords(facts), easy: easyWords(facts) }
}
