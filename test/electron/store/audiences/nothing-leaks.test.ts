import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordPage } from '../../../../electron/documents/page/record-page.ts'
import { packFiles } from '../../../../electron/documents/pack/pack.ts'
import { recordFingerprint } from '../../../../electron/proof/fingerprint.ts'
import { canonicalJson, sha256Hex } from '../../../../electron/proof/jcs.ts'
import { selectCaseFacts } from '../../../../electron/store/facts/case-facts.ts'
import type { CaseFacts } from '../../../../electron/store/facts/case-facts.ts'
import { selectItems, selectMeeting } from '../../../../electron/store/facts/select-meeting.ts'
import { isNotForThePerson } from '../../../../electron/store/facts/select-marks.ts'
import { agencyRecord } from '../../../../electron/store/records/freeze.ts'
import { decisionRecord } from '../../../../electron/store/records/decision-record.ts'
import { formatPence } from '../../../../shared/kernel/money.ts'
import { sides } from '../../../../shared/kernel/text.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import { buildLetter } from '../../../../shared/letters/build.ts'
import { forPerson } from '../../../../shared/letters/for-person.ts'
import { letterTermsOf } from '../../../../shared/letters/terms.ts'
import { asRead } from '../../../../shared/record-as-read.ts'
import type { PackInput } from '../../../../shared/records.ts'
import { checkpoint, proofJson } from '../../../support/documents/sample-pack.ts'
import { unzipped } from '../../../support/documents/unzipped.ts'
import { decideOn, meet } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { plantedRecord } from './planted-facts.ts'
import type { Planted, PlantedRecord } from './planted-facts.ts'

// `npm run test:often` builds two thousand.
const records = process.env['ACCORD_OFTEN'] === undefined ? 150 : 2000

async function decidedCase(): Promise<CaseFacts> {
  const panel = await openPanel()
  const told = await addCase(panel)
  const { meetingId, items } = await meet(panel, [told])
  await decideOn(panel, items[0]?.id ?? '')
  const { db } = panel.store.desk().store
  const meeting = await selectMeeting(db, meetingId)
  const [facts] = await selectCaseFacts(db, meeting, await selectItems(db, meetingId), '2026-11-30')
  if (!facts) throw new Error('no case')
  return facts
}

/** As the law of it is said, not as the code works it out. */
function mayRead({ audience, shareWith }: Planted, side: Side): boolean {
  if (audience === 'both' || audience === 'withhold_from_person') return true
  if (audience === 'third_party') return shareWith?.includes(side) === true
  return (audience === 'health') === (side === 'health')
}

/** However somebody might write it. */
const written = (pence: number): string[] => {
  const pounds = (pence / 100).toFixed(2)
  return [String(pence), formatPence(pence), pounds, Number(pounds).toLocaleString('en-GB')]
}

/** By itself: six figures in a row stand in a check sum now and then. */
const stands = (amount: string): RegExp =>
  new RegExp(`(?<![0-9a-f])${amount.replace('.', String.raw`\.`)}(?![0-9a-f])`)

async function bytesOf({ facts }: PlantedRecord, side: Side): Promise<string> {
  const frame = { recordId: '019379f2-5b1c-7abc-8def-0123456789ab', recordVersion: 1, supersedes: null }
  const decision = decisionRecord(facts, frame, {
    verdict: 'approved',
    readBackAt: '2026-11-27T11:49:30.000Z',
  })
  const record = agencyRecord(decision, facts, side)
  const [decisionJson, recordJson] = [canonicalJson(decision), canonicalJson(record)]
  const input: PackInput = {
    side,
    decisionJson,
    recordJson,
    record: asRead(record),
    statements: [],
    checkpoint,
    proofJson,
    fingerprint: recordFingerprint(sha256Hex(decisionJson)),
    bothSigned: false,
    shortOf: [],
    supersedes: null,
  }
  const files = await packFiles(input, { pdf: null })
  const parts = files.flatMap(({ path, bytes }) =>
    path.endsWith('.docx') ? [path, ...partsOf(bytes)] : [path, Buffer.from(bytes).toString('utf8')],
  )
  return [...parts, recordPage(input)].join('\n')
}

/** But the theme, which is the library's own: its shades are numbers of six figures. */
const partsOf = (docx: Uint8Array): string[] =>
  [...unzipped(docx)].flatMap(([name, text]) => (name.startsWith('word/theme/') ? [] : [text]))

function letterOf({ facts }: PlantedRecord): string {
  const frame = { recordId: '019379f2-5b1c-7abc-8def-0123456789ab', recordVersion: 1, supersedes: null }
  const decision = decisionRecord(facts, frame, {
    verdict: 'approved',
    readBackAt: '2026-11-27T11:49:30.000Z',
  })
  const marks = facts.marks.filter(isNotForThePerson)
  const record = forPerson(decision, agencyRecord(decision, facts, 'socialCare'), marks)
  const terms = letterTermsOf(facts.panel.terms)
  return JSON.stringify(
    buildLetter({ record, terms, keyWorker: '', advocate: '', chairs: new Set<string>() }),
  )
}

test('no byte of a copy says what is not for it, and each copy says what is', async () => {
  const base = await decidedCase()
  await fc.assert(
    fc.asyncProperty(plantedRecord(base), async (one) => {
      for (const side of sides) {
        const bytes = await bytesOf(one, side)
        const leaked = one.planted.filter((of) => !mayRead(of, side) && bytes.includes(of.phrase))
        expect(leaked.map(({ key }) => [side, key])).toEqual([])
        const denied = new Set(one.planted.flatMap((of) => (mayRead(of, side) ? [] : [of.phrase])))
        const missing = one.planted.filter(({ phrase }) => !denied.has(phrase) && !bytes.includes(phrase))
        expect(missing.map(({ key }) => [side, key])).toEqual([])
        const other = side === 'health' ? 'socialCare' : 'health'
        const kept = [...(side === 'health' ? one.charges : []), ...one.lines[other]].flatMap(written)
        expect(kept.filter((amount) => stands(amount).test(bytes))).toEqual([])
        const own = [...(side === 'health' ? [] : one.charges), ...one.lines[side]]
        expect(own.filter((pence) => !bytes.includes(String(pence)))).toEqual([])
      }
      const letter = letterOf(one)
      const toThem = one.planted.filter(
        ({ audience, phrase }) => audience !== 'both' && letter.includes(phrase),
      )
      expect(toThem.map(({ key }) => ['letter', key])).toEqual([])
    }),
    { numRuns: records, endOnFailure: true },
  )
}, 3_600_000)
