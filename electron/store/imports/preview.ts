import { setImmediate as nextTurn } from 'node:timers/promises'
import { newId } from '../../../shared/kernel/ids.ts'
import { noAnswers } from '../../../shared/imports/answers.ts'
import type { ImportAnswers } from '../../../shared/imports/answers.ts'
import { columnFault, detectMap } from '../../../shared/imports/column-map.ts'
import type { FileStyle } from '../../../shared/imports/field.ts'
import { dateOf } from '../../../shared/kernel/dates.ts'
import type { PreviewResult } from '../../../shared/imports.ts'
import { Failure, invalid, notFound } from '../../../shared/kernel/reply.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { Desk } from '../kernel/desk.ts'
import type { Shelf } from '../kernel/shelf.ts'
import { analyse } from './analyse.ts'
import { describe } from './describe.ts'
import { openReferrals } from './open.ts'
import type { KnownFile, UnknownFile } from './open.ts'
import { previews, waitingIn } from './previews.ts'
import type { ReadPreview } from './previews.ts'
import { settle } from './questions.ts'
import { readAllReferrals } from './read.ts'
import { readSource } from './read-file.ts'
import type { ImportSource } from './read-file.ts'
import { survey } from './survey.ts'
import type { Survey } from './survey.ts'
import { selectMaps, toColumnMap } from './maps.ts'

export interface PreviewOptions {
  readonly answers?: ImportAnswers
  /** Bytes. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/**
 * Reads an agency's export and compares it with what is here; writes nothing. With `mapId` by that map, else by the
 * one that fits. Answers with questions where the file does not prove how it is to be read. Throws `invalid{file}`
 * where it can't be read, and `cancelled`.
 */
export async function previewImport(
  desk: Desk,
  source: ImportSource,
  side: Side,
  mapId: string | null,
  options: PreviewOptions = {},
): Promise<PreviewResult> {
  const answers = options.answers ?? noAnswers
  lighten(desk.shelf)
  const { bytes, sha256 } = await readSource(source, options.signal)
  const file = await openWithMaps(desk, bytes, side, mapId, answers)
  const waiting = { id: newId(), side, memberId: desk.who.memberId, source, sha256, mapId, answers }
  if (file.kind === 'unknown') {
    keep(desk.shelf, { ...waiting, read: null })
    const { kind: _kind, ...columns } = file
    return { kind: 'unknown', previewId: waiting.id, columns }
  }
  const found = await survey(file, options.signal)
  const settled = settle(file, found, answers, dateOf((desk.now ?? new Date()).toISOString()))
  if (settled.kind === 'asked') {
    keep(desk.shelf, { ...waiting, read: null })
    return { kind: 'questions', previewId: waiting.id, questions: settled.questions, answers }
  }
  const read = await readRows(desk, file, { ...options, survey: found, style: settled.style, answers })
  const preview = { ...waiting, read }
  keep(desk.shelf, preview)
  return { kind: 'preview', preview: await describe(desk.store.db, preview) }
}

interface Settings extends PreviewOptions {
  readonly survey: Survey
  readonly style: FileStyle
  readonly answers: ImportAnswers
}

async function readRows(
  desk: Desk,
  file: KnownFile,
  { survey: found, style, answers, signal, onProgress }: Settings,
): Promise<NonNullable<ReadPreview['read']>> {
  const bytes = file.csv.bytes.length
  const rows = await readAllReferrals(file, {
    style,
    survey: found,
    twice: answers.twice,
    signal,
    onProgress: ({ fraction }) => onProgress?.(Math.round(fraction * bytes), bytes),
  })
  const analysis = await analyse(desk.store.db, rows.accepted, turnUnlessCancelled(signal))
  const { header, columns, passedOver, headingLine } = file
  return {
    mapName: file.map.name,
    file: { header, columns, passedOver, headingLine },
    style,
    survey: found,
    ...rows,
    analysis,
  }
}

/** The same file, read anew with what somebody said meanwhile: a map that was saved, answers to questions. */
export async function previewImportAgain(
  desk: Desk,
  previewId: string,
  said: { readonly mapId: string | null; readonly answers: ImportAnswers | null },
  options: PreviewOptions = {},
): Promise<PreviewResult> {
  const before = waitingIn(desk, previewId)
  const answers = said.answers ?? before.answers
  return previewImport(desk, before.source, before.side, said.mapId ?? before.mapId, { ...options, answers })
}

/** Gives up the rows before others are read; what it takes to read that file again stays, should this one fail. */
function lighten(shelf: Shelf): void {
  const waiting = shelf.get(previews)
  for (const [id, preview] of waiting) waiting.set(id, { ...preview, read: null })
}

/** One at a time: a hundred thousand rows that nobody will apply are memory that something else needs. */
function keep(shelf: Shelf, preview: ReadPreview): void {
  const waiting = shelf.get(previews)
  waiting.clear()
  waiting.set(preview.id, preview)
}

const turnUnlessCancelled = (signal?: AbortSignal) => async (): Promise<void> => {
  await nextTurn()
  if (signal?.aborted === true) throw new Failure({ kind: 'cancelled' })
}

async function openWithMaps(
  { store }: Desk,
  bytes: Uint8Array,
  side: Side,
  mapId: string | null,
  answers: ImportAnswers,
): Promise<KnownFile | UnknownFile> {
  const maps = (await selectMaps(store.db)).map(toColumnMap)
  const usable = maps.filter((map) => map.side === side && (mapId === null || map.id === mapId))
  if (mapId !== null && usable.length === 0) throw notFound()
  const file = openReferrals(bytes, usable, answers)
  if (file.kind === 'known') return file
  if (mapId !== null) throw invalid({ file: `columns: ${columnFault(file.header, usable)}` })
  if (file.lines.some(({ cells }) => detectMap(cells, maps) !== null))
    throw invalid({
      file: `columns: its columns are those of ${side === 'health' ? 'the council' : 'health'}`,
    })
  return file
}
