import { sql } from 'kysely'
import type { Made } from './make-it.ts'

// What the store keeps of a case, by queries of its own and in words of its own: nothing here asks what a record says.

type Row = Readonly<Record<string, unknown>>
type Body = Readonly<Record<string, unknown>>

export interface Fact {
  readonly name: string
  /** As a reader finds it on the page, in Word and in FHIR’s narrative. */
  readonly read: string
  /** Where the council's systems find it, and as what. */
  readonly cell?: readonly [file: string, column: string, value: string]
  /** One agency's own: in its copy, and in no byte of the other's. */
  readonly only?: 'health' | 'socialCare'
}

const day = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(new Date(`${iso}T12:00:00Z`))
    .replace(',', '')

const pounds = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: pence % 100 === 0 ? 0 : 2 })}`

const said = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const listed = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(said) : [])
const objects = (value: unknown): readonly Body[] => (Array.isArray(value) ? (value as Body[]) : [])

type Named = readonly [name: string, read: string, cell?: Fact['cell']]
const facts = (all: readonly Named[]): Fact[] =>
  all.filter(([, read]) => read !== '').map(([name, read, cell]) => ({ name, read, ...(cell && { cell }) }))

const ofCase = (row: Row): Fact[] =>
  facts([
    ['words', said(row['words'])],
    ['how they were given', said(row['wordsNote'])],
    ['what is asked', said(row['ask'])],
    ['why at panel', said(row['whyPanel'])],
    ['key worker', said(row['keyWorker']), ['decision', 'key_worker', said(row['keyWorker'])]],
    ['advocate', said(row['advocate']), ['decision', 'advocate', said(row['advocate'])]],
    ['broker', said(row['broker']), ['decision', 'broker', said(row['broker'])]],
    ['section 117', row['section117'] === 1 ? 'After-care under section 117: free to the person' : ''],
  ])

const ofPerson = (row: Row): Fact[] =>
  facts([
    ['last name', said(row['familyName']), ['person', 'family_name', said(row['familyName'])]],
    ['first name', said(row['givenName']), ['person', 'given_name', said(row['givenName'])]],
    ['gender', said(row['gender']), ['person', 'gender', said(row['gender'])]],
    ['what helps', said(row['communicationNeeds'])],
    ['council number', said(row['councilId']), ['person', 'la_person_id', said(row['councilId'])]],
    ['health number', said(row['healthId'])],
  ])

const riskTexts = [
  'activity',
  'why',
  'outcomesShort',
  'outcomesLong',
  'history',
  'contingency',
  'healthView',
  'socialCareView',
  'carerView',
  'carerViewNote',
  'informationGiven',
  'whoTells',
  'howTold',
] as const

function ofRisk(risk: Body): Fact[] {
  const capacity = risk['capacity'] as Body
  const lists = ['benefits', 'costOfNotDoing', 'strengths', 'stopTriggers', 'reviewTriggers'].flatMap(
    (name) => listed(risk[name]).map((text): Named => [name, text]),
  )
  const options = objects(risk['options']).flatMap((option) =>
    ['title', 'person', 'health', 'socialCare'].map((key): Named => [`option ${key}`, said(option[key])]),
  )
  const pitfalls = objects(risk['pitfalls']).flatMap((one): Named[] => [
    ['what could go wrong', said(one['text']), ['risks', 'description', said(one['text'])]],
    ['to whom', said(one['toWhom'])],
  ])
  const nets = objects(risk['safetyNets']).map((net): Named => ['safety net', said(net['text'])])
  const yes = (is: unknown): string => (is === true ? 'Yes' : 'No')
  return [
    ...facts([
      ...riskTexts.map((name): Named => [name, said(risk[name])]),
      ...lists,
      ...options,
      ...pitfalls,
      ...nets,
      ['question of capacity', said(capacity['question'])],
      ['how capacity was found', said(capacity['note'])],
      [
        'origin',
        risk['origin'] === 'reactive'
          ? 'Looked at because something had happened'
          : 'Looked at ahead of time, before anything went wrong',
      ],
      ['risks explained', `Significant risks explained to the person ${yes(risk['risksExplained'])}`],
      ['procedure agreed', `How they are dealt with agreed with the person ${yes(risk['procedureAgreed'])}`],
    ]),
    ...facts([['formulation', said(risk['formulation'])]]).map((fact): Fact => ({ ...fact, only: 'health' })),
  ]
}

const assessments: Readonly<Record<string, string>> = {
  complete: 'Financial assessment Complete',
  not_started: 'Financial assessment Not started: the council’s figures are indicative',
  not_needed: 'Financial assessment Not needed',
}

function ofPlan(plan: Body): Fact[] {
  const date = (label: string, value: unknown): string =>
    `${label} ${said(value) === '' ? 'No date set' : day(said(value))}`
  const pooled = plan['pooled'] === true
  const payer = { health: 'Health', socialCare: 'Social care' }[said(plan['interimPayer'])] ?? ''
  return [
    ...facts([
      ['how it was split', said(plan['splitBasis']), ['decision', 'split_basis', said(plan['splitBasis'])]],
      [
        'pooled or aligned',
        pooled ? 'Pooled: paid from one fund' : 'Aligned: each agency pays its own part',
        ['decision', 'pooled_or_aligned', pooled ? 'pooled' : 'aligned'],
      ],
      ['section 75', said(plan['section75Ref']), ['decision', 'section_75_ref', said(plan['section75Ref'])]],
      [
        'disputed',
        plan['disputed'] === true
          ? 'Yes: the agencies have not settled who pays what'
          : 'Is the split disputed? No',
      ],
      ['interim payer', payer === '' ? '' : `Who pays until it is settled ${payer}`],
      [
        'start',
        date('The plan starts', plan['startsOn']),
        ['decision', 'plan_start', said(plan['startsOn'])],
      ],
      ['review by health', date('First review by health', plan['healthReviewOn'])],
      ['review by the council', date('First review by the council', plan['councilReviewOn'])],
      [
        'consent',
        plan['directPaymentConsent'] === true
          ? 'Consent to direct payments Given'
          : 'Consent to direct payments Not',
      ],
      ['assessment', assessments[said(plan['financialAssessment'])] ?? 'unknown'],
      ['needs met', plan['needsMet'] === true ? 'Does it meet the agreed needs? Yes' : 'Not all of them yet'],
    ]),
    ...facts([['means-test note', said(plan['meansTestNote'])]]).map((fact): Fact => ({
      ...fact,
      only: 'socialCare',
    })),
  ]
}

function ofLine(line: Body, row: Row): Fact[] {
  const amount = (key: string): string => pounds(Number(row[key]))
  return facts([
    ['line', said(line['description'])],
    ['outcome', said(line['outcome'])],
    ['need', said(line['need']), ['budget', 'need', said(line['need'])]],
    ['provider', said(line['provider']), ['budget', 'provider', said(line['provider'])]],
    ['why the payee', said(line['payeeJustification'])],
    ['evidence', said(line['evidenceNote'])],
    ['replaces', said(line['replaces'])],
    ['health pays', amount('healthPence')],
    ['council pays', amount('socialCarePence')],
    ['care plan', line['inCarePlan'] === true ? 'In the agreed care plan' : 'Not in the agreed care plan'],
    [
      'full cost',
      line['coversFullCost'] === true ? 'amount covers its full cost' : 'amount does not cover its full cost',
    ],
    ['outside section 117', line['outsideSection117'] === true ? 'eets a need outside section 117' : ''],
    ['NHS must provide', line['nhsMustProvide'] === true ? 'he NHS must provide it anyway' : ''],
    [
      'care home',
      Number(line['careHomeWeeks']) > 0 ? `${String(line['careHomeWeeks'])} weeks in a care home` : '',
    ],
  ])
}

function ofDecision(row: Row): Fact[] {
  const conditions = objects(JSON.parse(said(row['conditions']) || '[]'))
  return facts([
    ['reasons', said(row['reasons']), ['decision', 'rationale', said(row['reasons'])]],
    ['legal basis', said(row['legalBasis'])],
    ...conditions.map(({ text }): Named => ['condition', said(text)]),
    [
      'review',
      said(row['reviewOn']) === '' ? '' : `Review by ${day(said(row['reviewOn']))}`,
      ['decision', 'review_due', said(row['reviewOn'])],
    ],
    ['another than recommended', said(row['changesReason'])],
    ['escalated', said(row['verdict']) === 'escalated' ? said(row['healthView']) : ''],
  ])
}

const inRoom = (rows: { readonly said: readonly Row[]; readonly actions: readonly Row[] }): Fact[] =>
  facts([
    ...rows.said.map(({ words }): Named => ['what a member said', said(words)]),
    ...rows.actions.flatMap((row): Named[] => [
      ['action', said(row['text']), ['actions', 'action', said(row['text'])]],
      ['who does it', said(row['ownerName']), ['actions', 'owner_name', said(row['ownerName'])]],
      ['by when', said(row['dueOn']) === '' ? '' : day(said(row['dueOn']))],
    ]),
  ])

/** Everything that the store says of what one record is of. */
export async function factsOf(made: Made, recordId: string): Promise<readonly Fact[]> {
  const { db } = made.store.desk().store
  const rows = async (query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
    (await query.execute(db)).rows
  const one = async (query: ReturnType<typeof sql<Row>>): Promise<Row> => (await rows(query))[0] ?? {}
  const { caseId, itemId } = await one(
    sql<Row>`select * from record where id = ${recordId} and recordVersion = 1`,
  )
  const heard = await one(sql<Row>`select * from "case" where id = ${caseId}`)
  const body = async (table: string): Promise<Body> =>
    JSON.parse(
      said((await one(sql<Row>`select body from ${sql.table(table)} where caseId = ${caseId}`))['body']),
    ) as Body
  const lines = await rows(sql<Row>`select * from budgetLine where caseId = ${caseId}`)
  return [
    ...ofCase(heard),
    ...ofPerson(await one(sql<Row>`select * from person where id = ${heard['personId']}`)),
    ...ofRisk(await body('risk')),
    ...ofPlan(await body('plan')),
    ...lines.flatMap((row) => ofLine(JSON.parse(said(row['body'])) as Body, row)),
    ...ofDecision(await one(sql<Row>`select * from decision where itemId = ${itemId}`)),
    ...inRoom({
      said: await rows(sql<Row>`select words from agreement where itemId = ${itemId}`),
      actions: await rows(sql<Row>`select * from action where itemId = ${itemId}`),
    }),
  ]
}
