import type { Kysely } from 'kysely'
import { migration } from './migration.ts'

/** People, referrals from either agency, cases with their shared risk decision and plan. */
export const peopleAndCases = migration(20, async (db) => {
  await people(db)
  await possibleMatches(db)
  await referrals(db)
  await importMaps(db)
  await cases(db)
  await bodies(db)
  await lines(db)
})

async function people(db: Kysely<unknown>): Promise<void> {
  let person = db.schema
    .createTable('person')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('nhsNumber', 'text')
    .addColumn('nhsNumberStatus', 'text')
    .addColumn('healthId', 'text')
    .addColumn('councilId', 'text')
    .addColumn('joinedTo', 'text', (c) => c.references('person.id'))
  for (const name of ['familyName', 'givenName', 'dateOfBirth', 'gender', 'pronoun', 'postcode']) {
    person = person.addColumn(name as never, 'text', (c) => c.notNull())
  }
  for (const name of ['communicationNeeds', 'sharingObjection', 'notToBeTold', 'foldedName']) {
    person = person.addColumn(name as never, 'text', (c) => c.notNull())
  }
  await person.execute()
  await db.schema.createIndex('person_nhsNumber').on('person').column('nhsNumber').execute()
  await db.schema.createIndex('person_folded').on('person').columns(['dateOfBirth', 'foldedName']).execute()
  await db.schema.createIndex('person_name').on('person').columns(['familyName', 'givenName']).execute()
}

async function possibleMatches(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('possibleMatch')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('firstPersonId', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('secondPersonId', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('possibleMatch_state').on('possibleMatch').column('state').execute()
}

const referralTexts =
  'side sourceId referredOn reason requestedBecause team worker legalStatus financialAssessment communicationNeeds state closedBecause createdAt'.split(
    ' ',
  )

async function referrals(db: Kysely<unknown>): Promise<void> {
  let referral = db.schema
    .createTable('referral')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('personId', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('section117', 'integer')
    .addColumn('indicativePence', 'bigint')
    .addColumn('weeklyContributionPence', 'bigint')
    .addColumn('consentToShare', 'integer')
    .addColumn('sharingObjection', 'integer', (c) => c.notNull())
    .addColumn('outcome', 'text')
    .addColumn('caseId', 'text')
    .addColumn('rowKey', 'text', (c) => c.unique())
  for (const name of referralTexts) referral = referral.addColumn(name as never, 'text', (c) => c.notNull())
  await referral.execute()
  await db.schema.createIndex('referral_person').on('referral').column('personId').execute()
  // Covers the queue: people with open referrals, the longest waiting first, without touching the rows.
  await db.schema
    .createIndex('referral_state')
    .on('referral')
    .columns(['state', 'personId', 'referredOn', 'side'])
    .execute()
  await db.schema.createIndex('referral_case').on('referral').column('caseId').execute()
}

async function importMaps(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('importMap')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('columns', 'text', (c) => c.notNull())
    .execute()
}

async function cases(db: Kysely<unknown>): Promise<void> {
  let table = db.schema
    .createTable('case')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('reference', 'text', (c) => c.notNull().unique())
    .addColumn('personId', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('wordsOn', 'text')
    .addColumn('section117', 'integer', (c) => c.notNull())
  const texts = [
    'state',
    'words',
    'wordsSource',
    'wordsNote',
    'ask',
    'whyPanel',
    'keyWorker',
    'advocate',
    'openedAt',
    'closedBecause',
  ]
  for (const name of texts) table = table.addColumn(name as never, 'text', (c) => c.notNull())
  await table.execute()
  await db.schema.createIndex('case_person').on('case').column('personId').execute()
  await db.schema.createIndex('case_state').on('case').column('state').execute()
}

async function bodies(db: Kysely<unknown>): Promise<void> {
  for (const name of ['risk', 'plan']) {
    await db.schema
      .createTable(name)
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('caseId', 'text', (c) => c.notNull().unique().references('case.id'))
      .addColumn('body', 'text', (c) => c.notNull())
      .execute()
  }
}

async function lines(db: Kysely<unknown>): Promise<void> {
  let line = db.schema
    .createTable('budgetLine')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('caseId', 'text', (c) => c.notNull().references('case.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
  for (const name of ['annualPence', 'healthPence', 'socialCarePence', 'contributionPence']) {
    line = line.addColumn(name as never, 'bigint', (c) => c.notNull())
  }
  await line.execute()
  await db.schema.createIndex('budgetLine_case').on('budgetLine').columns(['caseId', 'position']).execute()
}
