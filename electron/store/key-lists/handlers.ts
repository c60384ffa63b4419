import type { FeatureHandlers } from '../kernel/handler.ts'
import { confirmKeys, proposeKeys } from './confirm.ts'
import { selectKeyBook } from './select-book.ts'

export const keyHandlers: FeatureHandlers<'keys'> = {
  book: (db, _input, { today }) => selectKeyBook(db, today),
  propose: (db, { text }) => proposeKeys(db, text),
  confirm: confirmKeys,
}
