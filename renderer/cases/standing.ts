import { memo } from 'react'
import type { ReactNode } from 'react'
import type { Case, CasePage } from '../../shared/cases.ts'
import { isSameBut } from '../form/same-but.ts'

/** What changes with every save of a text that is written where it stands. */
const written = [
  'version',
  'words',
  'wordsNote',
  'ask',
  'whyPanel',
  'keyWorker',
  'advocate',
  'broker',
] as const
type Written = (typeof written)[number]
const isWritten = (name: string): boolean => (written as readonly string[]).includes(name)

/** A case without that: how it stands. */
export interface Standing extends Omit<CasePage, 'case'> {
  readonly case: Omit<Case, Written>
}

/** A part of a case's page that is drawn again where the case stands otherwise, and not with every save of a text. */
export const byStanding = <P extends { readonly page: Standing }>(Part: (props: P) => ReactNode) =>
  memo(Part, (before, after) => {
    const isOther = (name: string): boolean => name === 'page'
    const [was, is] = [before.page, after.page]
    return (
      isSameBut(before, after, isOther) &&
      isSameBut(was, is, (name) => name === 'case') &&
      isSameBut(was.case, is.case, isWritten)
    )
  })
