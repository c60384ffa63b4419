import type { ImportAnswers } from '../../../shared/imports/answers.ts'
import type { FileStyle } from '../../../shared/imports/field.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import type { Who } from '../../../shared/session.ts'
import { slot } from '../kernel/shelf.ts'
import type { Shelf } from '../kernel/shelf.ts'
import type { Analysis } from './analyse.ts'
import type { KnownFile } from './open.ts'
import type { AcceptedRow, RefusedRow } from './read.ts'
import type { ImportSource } from './read-file.ts'
import type { Survey } from './survey.ts'

/** What was read of one file and waits to be applied. */
export interface ReadPreview {
  readonly id: string
  readonly side: Side
  /** Whoever had it read: nobody else sees or applies it. */
  readonly memberId: string
  /** Where it was, to be read again with another map or other answers; known to this process only. */
  readonly source: ImportSource
  readonly sha256: string
  /** By which it was or is to be read; null: whichever fits. */
  readonly mapId: string | null
  readonly answers: ImportAnswers
  /** Null while something has to be said first, and once another file is being read. */
  readonly read: {
    readonly mapName: string
    readonly file: Pick<KnownFile, 'header' | 'columns' | 'passedOver' | 'headingLine'>
    readonly style: FileStyle
    readonly survey: Survey
    readonly accepted: readonly AcceptedRow[]
    readonly refused: readonly RefusedRow[]
    /** As things stood when it was read. */
    readonly analysis: Analysis
  } | null
}

/** What was read from files, by the preview's id. */
export const previews = slot<Map<string, ReadPreview>>(() => new Map())

/** Fails with notFound for what is gone, and for what somebody else had read. */
export function waitingIn(
  { shelf, who }: { readonly shelf: Shelf; readonly who: Pick<Who, 'memberId'> },
  previewId: string,
): ReadPreview {
  const preview = shelf.get(previews).get(previewId)
  if (preview?.memberId !== who.memberId) throw notFound()
  return preview
}
