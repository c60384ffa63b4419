import type { PackInput } from '../../../shared/records.ts'
import { recordLayout } from '../content/record-layout.ts'
import { documentPage } from './document-page.ts'

/** Over the person's name. */
export const recordEyebrow = 'Record of a shared decision'

/** The record as a whole HTML document to print. */
export const recordPage = (input: PackInput): string =>
  documentPage({ ...recordLayout(input), eyebrow: recordEyebrow, isCompact: true })
