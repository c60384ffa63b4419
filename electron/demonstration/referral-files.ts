import { stringify } from 'csv-stringify/sync'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtInMaps } from '../../shared/imports/built-in-maps.ts'
import type { TargetField } from '../../shared/imports/referral-row.ts'
import { nhsNumberStatuses } from '../../shared/kernel/nhs-number.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { previewImport } from '../store/imports/preview.ts'
import type { Stage } from './stage.ts'
import type { DemoPerson, DemoReferral, DemoStory } from './shapes/types.ts'

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

function exportOf(stories: readonly DemoStory[], side: Side, until: string): string {
  const columns = builtInMaps.find((map) => map.side === side)?.columns ?? {}
  const fields = Object.keys(columns) as TargetField[]
  const rows = stories.flatMap(({ person, referrals }) =>
    referrals
      .filter((referral) => referral.side === side && referral.referredOn <= until)
      .map((referral) => cellsOf({ ...person, ...referral.asSent }, referral)),
  )
  return stringify([
    fields.map((field) => columns[field] ?? ''),
    ...rows.map((cells) => fields.map((field) => cells[field])),
  ])
}

const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'Y' : 'N')
const pounds = (pence: number | null): string => (pence === null ? '' : (pence / 100).toFixed(2))

function cellsOf(person: DemoPerson, sent: DemoReferral): Record<TargetField, string> {
  return {
    sourceId: (sent.side === 'health' ? person.healthId : person.councilId) ?? '',
    nhsNumber: person.nhsNumber,
    nhsNumberStatus: nhsNumberStatuses['01'],
    familyName: person.familyName,
    givenName: person.givenName,
    dateOfBirth: person.dateOfBirth,
    gender: person.gender,
    addressLine1: person.addressLine1 ?? '',
    addressLine2: person.addressLine2 ?? '',
    town: person.town ?? '',
    postcode: person.postcode,
    communicationNeeds: person.communicationNeeds,
    team: sent.team,
    worker: sent.worker,
    referredOn: sent.referredOn,
    reason: sent.reason,
    requestedBecause: sent.requestedBecause,
    legalStatus: sent.legalStatus,
    section117: yesNo(sent.section117),
    indicativePence: pounds(sent.indicativePence),
    weeklyContributionPence: pounds(sent.weeklyContributionPence),
    financialAssessment: sent.financialAssessment,
    consentToShare: yesNo(sent.consentToShare),
    sharingObjection: sent.sharingObjection ? 'Y' : '',
  }
}
