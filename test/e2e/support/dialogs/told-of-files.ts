import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import type { Output } from '../../../../shared/contract.ts'
import { requiredFields } from '../../../../shared/imports/fields.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { DifferingPerson, PreviewResult } from '../../../../shared/imports.ts'
import type { Referral } from '../../../../shared/referrals.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import { answerDialogs, call } from '../app.ts'
import { temporaryFolder } from '../cleanup.ts'
import type { Answers, Tellings } from './recipe.ts'

const headings = 'Client ID,NHS Number,Surname,Forename,DOB,Postcode,Referral Date,Referral Reason'
const known = [
  headings,
  '7700101,,Gruffydd,Sian,14/05/1979,NV1 2ZZ,22/11/2026,To swim again',
  '7.70E+06,,Marden,Joy,24/02/1979,NV1 2ZZ,22/11/2026,To swim',
].join('\r\n')
const unknown =
  'Ref;Nummer;Last Name;First Name;Date of Birth;Sent\r\n77;;Steen;Ruth;24/05/1975;22/01/2026\r\n'

const doubtful = [headings, '7700103,,Pope,Kit,04/05/1979,NV1 2ZZ,02/11/2026,To swim'].join('\r\n')

const suggested = Object.fromEntries(
  requiredFields.map((field, index) => [
    field,
    ['Ref', 'Nummer', 'Last Name', 'First Name', 'Date of Birth', 'Sent'][index] ?? '',
  ]),
)

type OfFiles =
  | 'both have sent it'
  | 'it asks something'
  | 'its columns are not known'
  | 'it can be added'
  | 'the file differs'

export async function ofFiles(app: ElectronApplication, page: Page): Promise<Pick<Tellings, OfFiles>> {
  const folder = temporaryFolder('files')
  const read = async (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    await answerDialogs(app, join(folder, name))
    return call(page, 'imports.preview', { side: 'health', mapId: null })
  }
  const added = await read('known.csv', known)
  const { cases } = await call(page, 'cases.list', { text: 'Sallow' })
  const { person } = await call(page, 'people.get', { personId: cases[0]?.personId ?? '' })
  const asked = await read('unknown.csv', unknown)
  if (asked.kind !== 'unknown') throw new Error('its columns are known')
  if (added.kind !== 'preview') throw new Error(`the file is not read: ${JSON.stringify(added)}`)
  return {
    'its columns are not known': {
      'imports.preview': { ...asked, columns: { ...asked.columns, suggestion: suggested } },
    },
    'it asks something': { 'imports.preview': await read('doubtful.csv', doubtful) },
    'it can be added': { 'imports.preview': added },
    'both have sent it': bothSent(added),
    'the file differs': {
      'imports.preview': {
        ...added,
        preview: { ...added.preview, differing: [differs(person)], differingTotal: 1 },
      },
    },
  }
}

const blank: Omit<Referral, 'id' | 'personId' | 'side'> = {
  sourceId: '7700101',
  referredOn: '2026-11-22',
  reason: 'To swim again',
  requestedBecause: '',
  team: '',
  worker: '',
  legalStatus: '',
  section117: null,
  indicativePence: null,
  weeklyContributionPence: null,
  financialAssessment: '',
  communicationNeeds: '',
  consentToShare: null,
  sharingObjection: false,
  state: 'open',
  outcome: null,
  closedBecause: '',
  sameAs: null,
  caseId: null,
  unread: [],
  sentName: '',
  version: 1,
}

/** The other agency's file is here already, and names the same person. */
function bothSent(read: Extract<PreviewResult, { kind: 'preview' }>): Answers {
  const who = { nhsNumber: '9991705864', familyName: 'Gruffydd', givenName: 'Sian' }
  const none = { alreadyHere: 0, newPeople: 0, objections: 0, differing: 0, undecided: 0 }
  const sent = (side: Side): Referral => ({ ...blank, id: newId(), personId: newId(), side })
  const referrals = [sent('health'), sent('socialCare')]
  const row = { ...who, personId: newId(), dateOfBirth: '1979-05-14', waitingDays: 3, possibleMatches: 0 }
  return {
    'imports.preview': { ...read, preview: { ...read.preview, matched: [who], matchedTotal: 1 } },
    'imports.apply': { added: 1, joined: 1, ...none },
    'referrals.queue': { rows: [{ ...row, referrals }], total: 1, isFirst: true, isLast: true },
  }
}

/** The file calls somebody who is here by another name. */
const differs = ({
  id,
  version,
  givenName,
  familyName,
}: Output<'people.get'>['person']): DifferingPerson => ({
  row: 1,
  line: 2,
  familyName,
  givenName,
  personId: id,
  version,
  fields: ['givenName'],
  values: [{ field: 'givenName', here: givenName, file: 'Dom' }],
})
