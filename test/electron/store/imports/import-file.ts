import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { previewImport } from '../../../../electron/store/imports/preview.ts'
import type { PreviewOptions } from '../../../../electron/store/imports/preview.ts'
import { previews } from '../../../../electron/store/imports/previews.ts'
import type { ReadPreview } from '../../../../electron/store/imports/previews.ts'
import { importSummary } from '../../../../electron/store/imports/summary.ts'
import type { ImportSummary } from '../../../../shared/import-steps.ts'
import type { Desk } from '../../../../electron/store/kernel/desk.ts'
import type { Call, Output } from '../../../../shared/contract.ts'
import type { ImportPreview, PreviewResult } from '../../../../shared/imports.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import type { TestStore } from '../test-store.ts'

export const fixture = (name: string): string =>
  join(import.meta.dirname, '../../../fixtures/referrals', name)
export const healthFile = fixture('health-referrals.csv')
export const councilFile = fixture('social-care-referrals.csv')

// The day the fixtures were written: whatever is later lies in the future.
const noon = new Date('2026-11-21T12:00:00Z')
export const deskAt = (test: TestStore): Desk => ({ ...test.store.desk(), now: noon })

/** A file with this text, gone when the test ends. */
export function fileOf(text: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'accord-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'export.csv')
  writeFileSync(path, text)
  return path
}

export const read = (
  test: TestStore,
  path: string,
  side: Side,
  options: PreviewOptions = {},
): Promise<PreviewResult> => previewImport(deskAt(test), path, side, null, options)

export async function preview(test: TestStore, path: string, side: Side): Promise<ImportPreview> {
  const result = await read(test, path, side)
  if (result.kind !== 'preview') throw new Error('its columns are not known')
  return result.preview
}

export const onShelf = (test: TestStore, previewId: string): ReadPreview | undefined =>
  test.store.shelf.get(previews).get(previewId)

export async function summary(test: TestStore, path: string, side: Side): Promise<ImportSummary> {
  const waiting = onShelf(test, (await preview(test, path, side)).previewId)
  if (!waiting) throw new Error('nothing waits')
  return importSummary(waiting)
}

export async function bringIn(
  test: TestStore,
  path: string,
  side: Side,
  decisions: Call<'imports.apply'>['decisions'] = [],
): Promise<Output<'imports.apply'>> {
  const { previewId } = await preview(test, path, side)
  return test.call('imports.apply', { previewId, decisions })
}

const councilHeader =
  'LA_Person_Unique_Identifier,NHS_Number,Family_Name,Given_Name,Date_of_Birth,Event_Start_Date,Accessible_Information,Sharing_Objection'

/** A council export of these rows: id, NHS number, family name, given name, birth, sent, needs, objection. */
export const councilRows = (...rows: readonly (readonly string[])[]): string =>
  fileOf([councilHeader, ...rows.map((row) => row.join(','))].join('\r\n'))
