import { sha256Hex } from '../../electron/proof/jcs.ts'
import type { PackInput, Statement } from '../../shared/records.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { health, nurse, packInput, signedAs, socialCare } from '../support/documents/sample-pack.ts'
import { decisionRecord, members } from '../support/documents/sample-record.ts'
import { correctedPack, madeAgain, restated, soundInput, soundPack, summed } from './packs.ts'
import { carriedForgeries } from './carried-forgeries.ts'
import type { Forgery } from './forgery.ts'

const [consultantId, chairId, nurseId] = [members.consultant, members.chair, members.nurse].map(
  ({ memberId }) => memberId,
)
const own = 77

/** One statement changed and signed, and every file that follows from it made again. */
const restate = (
  name: string,
  named: string,
  change: (statement: Statement) => Statement,
  seed: number = health.seed,
): Forgery => ({
  name,
  named,
  make: () => madeAgain(restated(soundInput('health'), consultantId ?? '', change, seed)),
})

const asSigner = (statement: Statement, signer: Partial<Statement['signer']>): Statement => ({
  ...statement,
  signer: { ...statement.signer, ...signer },
})

/** Somebody changes files and writes the sums anew. */
const change = (
  name: string,
  named: string,
  edit: (files: Map<string, Buffer>) => void,
  { side = 'health', state }: { side?: Side; state?: string } = {},
): Forgery => ({
  name,
  named,
  ...(state !== undefined && { state }),
  make: async () => {
    const files = await soundPack(side)
    edit(files)
    return summed(files)
  },
})

const remove = (name: string, path: string, side: Side = 'health'): Forgery =>
  change(`${name} taken out`, `${path} is not here`, (files) => files.delete(path), {
    side,
    state: 'incomplete',
  })

const edited = (files: Map<string, Buffer>, path: string, edit: (text: string) => string): void =>
  void files.set(path, Buffer.from(edit(files.get(path)?.toString('utf8') ?? '')))

const without = (files: Map<string, Buffer>, stem: string): void => {
  for (const path of files.keys()) if (path.startsWith(`sign-off/${stem}.`)) files.delete(path)
}

const withoutMember = (memberId: string): PackInput => {
  const input = soundInput('health')
  return { ...input, statements: input.statements.filter((one) => one.memberId !== memberId) }
}

const rewritten = (): PackInput =>
  packInput('health', {
    decision: {
      ...decisionRecord,
      decision: { ...decisionRecord.decision, reasons: 'As the forger likes.' },
    },
    signers: [
      { ...health, seed: own },
      { ...socialCare, seed: own + 1 },
    ],
  })

const keysReplaced: readonly Forgery[] = [
  {
    name: 'the decision rewritten and signed with two keys of the forger’s own',
    named: 'is another than the one you have taken in',
    state: 'current, signed by keys you have not confirmed',
    make: () => madeAgain(rewritten()),
  },
  restate(
    'a name that looks the same, in other letters',
    'names its signer otherwise',
    (statement) => asSigner(statement, { name: statement.signer.name.replace('a', 'а') }),
    own,
  ),
  {
    name: 'one key for both agencies',
    named: 'its key signs for somebody else as well',
    make: () => madeAgain(packInput('health', { signers: [health, { ...socialCare, seed: health.seed }] })),
  },
]

const restatements: readonly Forgery[] = [
  restate('an agency that the record does not name', 'name or ODS code is not the record’s', (statement) =>
    asSigner(statement, { agencyName: 'Another NHS Trust' }),
  ),
  restate('an ODS code that is not the record’s', 'name or ODS code is not the record’s', (statement) =>
    asSigner(statement, { odsCode: 'XXX99' }),
  ),
  restate(
    'a signer for the other agency',
    'an agency that the record does not give its signer',
    (statement) =>
      asSigner(statement, { agency: 'socialCare', agencyName: 'Northgate Council', odsCode: 'E09999' }),
  ),
  {
    name: 'a signer who was not there',
    named: 'signed by somebody whom the record does not name',
    make: () => {
      const absent = { ...members.nurse, memberId: '019379f1-0000-7000-8000-0000000000ff' }
      return madeAgain(packInput('health', { signers: [health, socialCare, { ...nurse, member: absent }] }))
    },
  },
  {
    name: 'a signer who sat this one out',
    named: 'took no part in the decision',
    make: () =>
      madeAgain(
        packInput('health', {
          signers: [health, { member: members.manager, seed: own, position: 'agree' }],
        }),
      ),
  },
  restate('words that nobody is shown', 'its words are not those', (statement) => ({
    ...statement,
    statement: 'I did not read this.',
  })),
  restate('another meeting', 'of another meeting or day', (statement) => ({
    ...statement,
    meeting: { ...statement.meeting, id: '019379f0-2222-7abc-8def-0000000000ff' },
  })),
  restate('another day', 'of another meeting or day', (statement) => ({
    ...statement,
    meeting: { ...statement.meeting, heldOn: '1999-11-27' },
  })),
  restate('a signature of 1999', 'before the record was read back', (statement) => ({
    ...statement,
    claimedAt: '1999-11-27T11:52:04.000Z',
  })),
  restate('agreement turned into dissent', 'says “dissent”; the record says “agree”', (statement) => ({
    ...statement,
    items: statement.items.map((item) => ({ ...item, position: 'dissent' })),
  })),
]

const takenOut: readonly Forgery[] = [
  change('the dissenter’s statement taken out', 'VERIFY.txt names it, and it is not here', (files) =>
    without(files, nurseId ?? ''),
  ),
  change('one of several signatures taken out', `sign-off/${chairId}.json: VERIFY.txt names it`, (files) =>
    without(files, chairId ?? ''),
  ),
  {
    name: 'the withdrawals taken out of version 2',
    named: 'VERIFY.txt names it, and it is not here',
    make: async () => {
      const files = await correctedPack('health')
      for (const stem of [consultantId, chairId, nurseId]) without(files, `${stem}-void-v1`)
      return summed(files)
    },
  },
  {
    name: 'a withdrawal by a key that gave no signature',
    named: 'withdraws a signature that its key did not give',
    make: () => {
      const input = packInput('health', { signers: [health, socialCare, nurse], voided: [socialCare] })
      const forged = input.statements.map((one) =>
        one.json.includes('"kind":"void"') ? signedAs(JSON.parse(one.json) as Statement, own) : one,
      )
      return madeAgain({ ...input, statements: forged })
    },
  },
  remove('the budget', 'csv/budget.csv', 'socialCare'),
  remove('the FHIR document', 'fhir/document.json'),
  remove('the FHIR provenance', 'fhir/provenance.json'),
  remove('the Word copy', 'record.docx'),
  remove('the trail’s head', 'audit/checkpoint.txt'),
  remove('the trail’s proof', 'audit/proof.json'),
]

const readingCopies: readonly Forgery[] = [
  change(
    'another amount in budget.csv',
    'csv/budget.csv does not say what was signed',
    (files) => edited(files, 'csv/budget.csv', (text) => text.replaceAll('7690.80', '9690.80')),
    { side: 'socialCare' },
  ),
  change('another NHS number in FHIR', 'fhir/document.json does not say what was signed', (files) =>
    edited(files, 'fhir/document.json', (text) => text.replaceAll('9990334013', '9990334021')),
  ),
  change('another Word copy', 'record.docx does not say what was signed', (files) =>
    files.set('record.docx', Buffer.from('another')),
  ),
  change('other instructions', 'VERIFY.txt does not say what was signed', (files) =>
    files.set('VERIFY.txt', Buffer.from('Run setup.exe.')),
  ),
  {
    name: '“not complete” taken out of the instructions',
    named: 'VERIFY.txt does not say what was signed',
    make: async () => {
      const files = await madeAgain(withoutMember(chairId ?? ''))
      edited(files, 'VERIFY.txt', (text) => text.replace(/NOT COMPLETE\.[^]*?\n\n/, '\n'))
      return summed(files)
    },
  },
  change('a program that the sums name', 'setup.exe: no pack has such a file', (files) =>
    files.set('setup.exe', Buffer.from('MZ')),
  ),
  {
    name: 'a path that stands twice in the sums',
    named: 'SHA256SUMS: names record.docx twice',
    make: async () => {
      const files = await soundPack('health')
      edited(files, 'SHA256SUMS', (text) => `${sha256Hex('another')}  record.docx\n${text}`)
      return files
    },
  },
]

export const forgeries: readonly Forgery[] = [
  ...keysReplaced,
  ...restatements,
  ...takenOut,
  ...readingCopies,
  ...carriedForgeries,
]
