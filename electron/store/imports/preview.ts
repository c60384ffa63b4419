import { setImmediate as nextTurn } from 'node:timers/promises'
import { newId } from '../../../shared/ids.ts'
import { columnFault, detectMap } from '../../../shared/imports/column-map.ts'
import { dateOf } from '../../../shared/dates.ts'
import type { PreviewResult, Refusal } from '../../../shared/imports.ts'
import { Failure, invalid, notFound } from '../../../shared/reply.ts'
import type { Side } from '../../../shared/text.ts'
import type { Desk } from '../dispatch.ts'
import type { Shelf } from '../handler.ts'
import { analyse } from './analyse.ts'
import type { Analysis } from './analyse.ts'
import { describe } from './describe.ts'
import { openReferrals, readAllReferrals } from './read.ts'
import type { AcceptedRow, KnownFile, UnknownFile } from './read.ts'
import { readWholeFile } from './read-file.ts'
import { selectMaps, toColumnMap } from './to-map.ts'

/** What was read of one file and waits to be applied. */
export interface ReadPreview {
  readonly id: string
  readonly side: Side
  /** Where it was, to be read again with another map; known to this process only. */
  readonly path: string
  readonly sha256: string
  /** Null while nobody has said which column is which, and once another file is being read. */
  readonly read: {
    readonly mapName: string
    readonly accepted: readonly AcceptedRow[]
    readonly refused: readonly Refusal[]
    /** As things stood when it was read. */
    readonly analysis: Analysis
  } | null
}

export interface PreviewOptions {
  /** Bytes. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/**
 * Reads an agency's export and compares it with what is here; writes nothing. With `mapId` by that map, else by the
 * one that fits. Throws `invalid{file}` where it can't be read, and `cancelled`.
 */
export async function previewImport(
  desk: Desk,
  path: string,
  side: Side,
  mapId: string | null,
  options: PreviewOptions = {},
): Promise<PreviewResult> {
  lighten(desk.shelf)
  const { bytes, sha256 } = await readWholeFile(path, options.signal)
  const file = await openWithMaps(desk, bytes, side, mapId)
  const waiting = { id: newId(), side, path, sha256 }
  if (file.kind === 'unknown') {
    keep(desk.shelf, { ...waiting, read: null })
    const { header, sample, suggestion, fault } = file
    return { kind: 'unknown', previewId: waiting.id, columns: { header, sample, suggestion, fault } }
  }
  const rows = await readAllReferrals(file, readOptions(desk, bytes.length, options))
  const analysis = await analyse(desk.store.db, rows.accepted, turnUnlessCancelled(options.signal))
  const preview = { ...waiting, read: { mapName: file.map.name, ...rows, analysis } }
  keep(desk.shelf, preview)
  return { kind: 'preview', preview: await describe(desk.store.db, preview) }
}

/** The same file, read anew with a map that was saved meanwhile. */
export async function previewImportAgain(
  desk: Desk,
  previewId: string,
  mapId: string,
  options: PreviewOptions = {},
): Promise<PreviewResult> {
  const before = desk.shelf.previews.get(previewId)
  if (!before) throw notFound()
  return previewImport(desk, before.path, before.side, mapId, options)
}

/** Gives up the rows before others are read; what it takes to read that file again stays, should this one fail. */
function lighten({ previews }: Shelf): void {
  for (const [id, preview] of previews) previews.set(id, { ...preview, read: null })
}

/** One at a time: a hundred thousand rows that nobody will apply are memory that something else needs. */
function keep({ previews }: Shelf, preview: ReadPreview): void {
  previews.clear()
  previews.set(preview.id, preview)
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
): Promise<KnownFile | UnknownFile> {
  const maps = (await selectMaps(store.db)).map(toColumnMap)
  const usable = maps.filter((map) => map.side === side && (mapId === null || map.id === mapId))
  if (mapId !== null && usable.length === 0) throw notFound()
  const file = await openReferrals(bytes, usable)
  if (file.kind === 'known') return file
  if (mapId !== null) throw invalid({ file: columnFault(file.header, usable) })
  if (detectMap(file.header, maps) !== null)
    throw invalid({ file: `its columns are those of ${side === 'health' ? 'the council' : 'health'}` })
  return file
}

const readOptions = (desk: Desk, bytes: number, { onProgress, signal }: PreviewOptions) => ({
  today: dateOf((desk.now ?? new Date()).toISOString()),
  ...(signal ? { signal } : {}),
  onProgress: ({ fraction }: { fraction: number }) => onProgress?.(Math.round(fraction * bytes), bytes),
})
