import { stringify } from 'csv-stringify/sync'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtInMaps } from '../../shared/imports/built-in-maps.ts'
import type { TargetField } from '../../shared/imports/fields.ts'
import { nhsNumberStatuses } from '../../shared/kernel/nhs-number.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { previewImport } from '../store/imports/preview.ts'
import type { Stage } from './stage.ts'
import type { DemoPerson, DemoReferral, WholeStory } from './shapes/story.ts'

/** Brings in what one agency sent up to a day, as a file in the layout that its system exports. */
export async function importReferrals(stage: Stage, login: string, side: Side, until: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-demonstration-'))
  try {
    const path = join(folder, `${side}.csv`)
    await writeFile(path, exportOf(stage.script.stories, side, until))
    const result = await previewImport(stage.desk(login), path, side, null)
    if (result.kind !== 'preview' || result.preview.refusedTotal > 0)
      throw new Error(`the ${side} referrals are not understood`)
    await stage.call(login, 'imports.apply', { previewId: result.preview.previewId, decisions: [] })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function exportOf(stories: readonly WholeStory[], side: Side, until: string): string {
  const columns = builtInMaps.find((map) => map.side === side)?.columns ?? {}
  const fields = Object.keys(columns) as TargetField[]
  const rows = stories.flatMap(({ person, referrals }) =>
    referrals
      .filter((referral) => referral.side === side && referral.referredOn <= until)
      .map((referral) => saidOf(person, referral)),
  )
  return stringify([
    fields.map((field) => columns[field] ?? ''),
    ...rows.map((said) => fields.map((field) => cell(said[field]))),
  ])
}

type Said = Readonly<Partial<Record<TargetField, string | number | boolean | null>>>

const saidOf = (person: DemoPerson, sent: DemoReferral): Said => ({
  ...person,
  ...sent,
  ...sent.asSent,
  // Of the person these are their words, which no export carries.
  sharingObjection: sent.sharingObjection ?? null,
  sourceId: sent.side === 'health' ? person.healthId : person.councilId,
  nhsNumberStatus: nhsNumberStatuses['01'],
})

/** As a system exports it; empty what the story does not say. The numbers of a referral are all pence. */
function cell(value: Said[TargetField]): string {
  if (typeof value === 'number') return (value / 100).toFixed(2)
  return typeof value === 'boolean' ? (value ? 'Y' : 'N') : (value ?? '')
}
