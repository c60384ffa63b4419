import { describe, expect, test } from 'vitest'
import type { DecisionRecord } from '../../../../shared/records.ts'
import { emptyReview } from '../../../../shared/review-fields.ts'
import type { ReviewPage } from '../../../../shared/reviews.ts'
import { refusal } from '../test-store.ts'
import { caseState } from '../releases/release-steps.ts'
import { beginWith, confirm, doctorOf } from '../front-line/at-the-front-line.ts'
import { passphraseOf } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { toSign } from '../../../support/to-sign.ts'
import { answersTo, opened, save, signedCase } from './at-a-review.ts'
import type { Reviewable } from './at-a-review.ts'

const workerOf = ({ ids }: Reviewable['panel']) =>
  ({ memberId: ids.worker, role: 'member', side: 'socialCare' }) as const

describe('opening a review', () => {
  test('reads what was promised from the signed record, whatever was written in the case since', async () => {
    const { panel, one } = await signedCase()
    const risk = await panel.call('risks.get', { caseId: one.id })
    const nets = risk.body.safetyNets.map((net) => ({ ...net, text: 'Nobody meets her' }))
    await panel.call('risks.save', { caseId: one.id, version: risk.version, changes: { safetyNets: nets } })
    const review = await panel.call('reviews.open', { caseId: one.id, because: 'due' })
    expect(review.promise.nets.map(({ text }) => text)).toEqual(['A friend meets her at the stop'])
    expect(review.promise.outcomes.map(({ text }) => text)).toEqual(['Gets to choir'])
    expect(review.promise.lines).toMatchObject([{ text: 'Personal assistant', healthPence: 520_000 }])
    expect(review.promise.words.text).toBe('I want to sing again.')
    expect(await caseState(panel, one)).toBe('in_review')
  })

  test('is refused while one is open, and leaves that one as it is', async () => {
    const { panel, one } = await opened()
    const again = panel.replyTo('reviews.open', { caseId: one.id, because: 'asked', trigger: '' })
    expect(await refusal(again)).toEqual({ kind: 'notAllowed', why: 'reviewOpen' })
    expect((await panel.call('reviews.ofCase', { caseId: one.id })).reviews).toHaveLength(1)
  })

  test('is refused of what nobody has signed, and of what nobody has decided', async () => {
    const { panel, steen } = await toSign()
    const other = await addCase(panel, { familyName: 'Ahlberg' })
    for (const caseId of [steen.id, other.id]) {
      const reply = panel.replyTo('reviews.open', { caseId, because: 'due' })
      expect(await refusal(reply)).toEqual({ kind: 'notAllowed', why: 'nothingToReview' })
      expect((await panel.call('reviews.ofCase', { caseId })).canOpen).toBe(false)
    }
  })

  test('by what happened says what happened', async () => {
    const { panel, one } = await signedCase()
    const unsaid = panel.replyTo('reviews.open', { caseId: one.id, because: 'trigger' })
    expect(await refusal(unsaid)).toMatchObject({ kind: 'invalid', fields: { trigger: 'missing' } })
    const review = await panel.call('reviews.open', {
      caseId: one.id,
      because: 'trigger',
      trigger: 'The bus stopped running',
    })
    expect([review.because, review.trigger]).toEqual(['trigger', 'The bus stopped running'])
  })

  test('called off puts the case back where it was, and the review can be opened again', async () => {
    const { panel, one, review } = await opened()
    const { id: reviewId, version } = review
    await panel.call('reviews.cancel', { reviewId, version, reason: 'Opened by mistake' })
    expect(await caseState(panel, one)).toBe('signed')
    const over = panel.replyTo('reviews.save', { reviewId, version: version + 1, changes: { why: 'More' } })
    expect(await refusal(over)).toEqual({ kind: 'notAllowed', why: 'reviewOver' })
    expect((await panel.call('reviews.open', { caseId: one.id, because: 'due' })).state).toBe('open')
  })
})

describe('writing a review', () => {
  test('keeps what is given and leaves the rest, and says what is still missing', async () => {
    const { panel, review } = await opened()
    expect(review.body).toEqual(emptyReview)
    const said = await save(panel, review, { words: 'I sing again.', wordsSource: 'attended' })
    expect(said.body).toEqual({ ...emptyReview, words: 'I sing again.', wordsSource: 'attended' })
    expect(said.missing.map(({ place }) => place)).not.toContain('words')
    const whole = await save(panel, said, answersTo(said))
    expect(whole.missing).toEqual([])
  })

  test('refuses what the record does not promise, one promise twice, days that end before they begin, and older versions', async () => {
    const { panel, review } = await opened()
    const [outcome] = answersTo(review).outcomes
    if (!outcome) throw new Error('no outcome')
    const refused = async (changes: object) =>
      refusal(panel.replyTo('reviews.save', { reviewId: review.id, version: review.version, changes }))
    expect(await refused({ outcomes: [{ ...outcome, key: '/risk/benefits/0' }] })).toMatchObject({
      kind: 'invalid',
      fields: { outcomes: 'unknown' },
    })
    expect(await refused({ outcomes: [outcome, outcome] })).toMatchObject({ kind: 'invalid' })
    expect(await refused({ spentFrom: '2026-10-30', spentTo: '2026-10-01' })).toMatchObject({
      kind: 'invalid',
      fields: { spentTo: 'before it starts' },
    })
    expect(await refused({ spentFrom: '2026-10-01', spentTo: '2099-01-01' })).toMatchObject({
      kind: 'invalid',
      fields: { spentTo: 'in the future' },
    })
    expect((await panel.call('reviews.get', { reviewId: review.id })).body).toEqual(emptyReview)
    await save(panel, review, { why: 'It holds.' })
    expect(await refused({ why: 'It does not.' })).toMatchObject({ kind: 'conflict' })
  })

  test('leaves each agency its own view', async () => {
    const { panel, review } = await opened()
    const changes = { healthView: 'Written by the council' }
    const input = { reviewId: review.id, version: review.version, changes }
    const reply = panel.replyTo('reviews.save', input, workerOf(panel))
    expect(await refusal(reply)).toEqual({ kind: 'notAllowed', why: 'otherSidesView' })
    expect(await panel.replyTo('reviews.save', input, doctorOf(panel))).toMatchObject({ ok: true })
  })

  test('reads a ledger line by line, and says what it did not understand', async () => {
    const { panel, review } = await opened()
    const text = [
      'Personal assistant,"£1,300.00"',
      'PERSONAL ASSISTANT (March),£1,250.50',
      'Bus pass\t45',
      'Refund;-20.00',
      'no amount here',
    ].join('\n')
    const { rows, unread } = await panel.call('reviews.readLedger', {
      reviewId: review.id,
      side: 'health',
      text,
    })
    expect(rows).toEqual([
      { text: 'Personal assistant', pence: 130_000, key: '/plan/lines/0' },
      { text: 'PERSONAL ASSISTANT (March)', pence: 125_050, key: '/plan/lines/0' },
      { text: 'Bus pass', pence: 4_500, key: null },
      { text: 'Refund', pence: -2_000, key: null },
    ])
    expect(unread).toEqual([{ line: 5, text: 'no amount here' }])
  })
})

/** Two people decide it at the front line, as they would any case. */
async function decideAtFrontLine(
  { panel, one }: Reviewable,
  verdict: 'approved' | 'not_approved' = 'approved',
  reviewOn: string | null = '2027-11-15',
): Promise<string> {
  const begun = await panel.replyTo('frontLine.begin', beginWith(panel, one), doctorOf(panel))
  if (!begun.ok) throw new Error(JSON.stringify(begun.error))
  const { sitting } = await panel.call('frontLine.get', { caseId: one.id })
  const itemId = sitting?.itemId ?? ''
  const changes = { verdict, reasons: 'It does what it was meant to do.', reviewOn }
  await panel.replyTo('frontLine.decide', { itemId, version: 1, changes }, doctorOf(panel))
  return itemId
}

const confirmed = async ({ panel, one }: Reviewable, itemId: string) =>
  confirm({ panel, one, itemId, meetingId: '' }, { passphrase: passphraseOf('manager') })

async function recordOf(panel: Reviewable['panel'], itemId: string): Promise<DecisionRecord> {
  const { decisionJson } = await panel.store
    .desk()
    .store.db.selectFrom('record')
    .select('decisionJson')
    .where('itemId', '=', itemId)
    .executeTakeFirstOrThrow()
  return JSON.parse(decisionJson) as DecisionRecord
}

describe('deciding a review', () => {
  test('is refused until it is whole', async () => {
    const at = await opened()
    const itemId = await decideAtFrontLine(at)
    const reply = await confirmed(at, itemId)
    expect(await refusal(Promise.resolve(reply))).toMatchObject({
      kind: 'invalid',
      fields: { review: 'the review is not complete' },
    })
    expect((await at.panel.call('reviews.get', { reviewId: at.review.id })).state).toBe('open')
  })

  test('is one record for both, of kind review, that says what became of each promise and what it is a review of', async () => {
    const at = await opened()
    const { id: reviewId, version } = at.review
    const changes = { ...answersTo(at.review), spentFrom: '2027-02-01', spentTo: '2027-04-30' }
    const after = new Date('2027-05-03T10:00:00Z')
    await at.panel.replyTo('reviews.save', { reviewId, version, changes }, {}, after)
    const itemId = await decideAtFrontLine(at)
    expect(await confirmed(at, itemId)).toMatchObject({ ok: true })
    const { kind, review, decision } = await recordOf(at.panel, itemId)
    expect([kind, decision.verdict, review?.result]).toEqual(['review', 'approved', 'continue'])
    expect(review?.of.recordId).toBe(at.review.promise.recordId)
    expect(review?.outcomes).toEqual([
      { at: '/plan/lines/0/outcome', promised: 'Gets to choir', result: 'met', note: 'I sing on Thursdays.' },
    ])
    expect(review?.safetyNets.map(({ promised, result }) => [promised, result])).toEqual([
      ['A friend meets her at the stop', 'worked'],
    ])
    // £150 a week, two thirds health’s; from 1 February to 30 April are 89 days of 365.
    expect(review?.money.lines).toMatchObject([
      {
        plannedHealthPence: 126_795,
        plannedSocialCarePence: 63_397,
        healthPence: 130_000,
        socialCarePence: 65_000,
      },
    ])
    expect(review?.duties.map(({ basis, met }) => [basis, met])).toEqual(
      expect.arrayContaining([
        ['health', true],
        ['council', true],
        ['section_117', true],
      ]),
    )
    expect(review?.joint).toBe(true)
  })

  test('counts what comes next from the day that it was held', async () => {
    const at = await opened()
    await save(at.panel, at.review, answersTo(at.review))
    await confirmed(at, await decideAtFrontLine(at))
    const { due, reviews } = await at.panel.call('reviews.ofCase', { caseId: at.one.id })
    const [review] = reviews
    const heldOn = review?.concludedOn ?? ''
    const nextYear = `${Number(heldOn.slice(0, 4)) + 1}${heldOn.slice(4)}`
    expect(review).toMatchObject({ state: 'concluded', result: 'continue' })
    expect(due.map(({ basis, lastOn }) => [basis, lastOn])).toEqual(
      expect.arrayContaining([
        ['council', nextYear],
        ['decided', '2027-11-15'],
        ['health', nextYear],
        ['section_117', nextYear],
      ]),
    )
  })

  test('that ends it commits nothing more, asks the panel where after-care ends, and leaves nothing to review', async () => {
    const at = await opened()
    const { route: before } = await at.panel.call('cases.route', { caseId: at.one.id })
    await save(at.panel, at.review, answersTo(at.review, 'end'))
    const { route, flags } = await at.panel.call('cases.route', { caseId: at.one.id })
    expect([before, route, flags.section117Ending]).toEqual(['front_line', 'panel', true])
  })

  test('changed after it was agreed is not what was read: it is refused', async () => {
    const at = await opened()
    const whole = await save(at.panel, at.review, answersTo(at.review))
    const itemId = await decideAtFrontLine(at)
    await save(at.panel, whole, { why: '' })
    expect(await confirmed(at, itemId)).toMatchObject({ ok: false })
  })
})

describe('a review that changes something', () => {
  async function decidedChange(): Promise<Reviewable & { readonly review: ReviewPage }> {
    const at = await opened()
    await save(at.panel, at.review, {
      ...answersTo(at.review, 'change'),
      why: 'Two evenings instead of one.',
    })
    await confirmed(at, await decideAtFrontLine(at))
    return { ...at, review: await at.panel.call('reviews.get', { reviewId: at.review.id }) }
  }

  test('opens a case with everything in it, once', async () => {
    const { panel, one, review } = await decidedChange()
    const opened = await panel.call('reviews.openCase', { reviewId: review.id, version: review.version })
    expect(opened).toMatchObject({
      personId: one.personId,
      state: 'triaged',
      words: 'It is the best evening of my week.',
      ask: 'Two evenings instead of one.',
      section117: true,
    })
    expect(opened.reference).not.toBe(one.reference)
    const [was, is] = [
      await panel.call('plans.get', { caseId: one.id }),
      await panel.call('plans.get', { caseId: opened.id }),
    ]
    expect(is.lines.map(({ id: _id, version: _version, ...line }) => line)).toEqual(
      was.lines.map(({ id: _id, version: _version, ...line }) => line),
    )
    const [riskWas, riskIs] = [
      await panel.call('risks.get', { caseId: one.id }),
      await panel.call('risks.get', { caseId: opened.id }),
    ]
    expect(riskIs.body).toEqual(riskWas.body)
    const { cameFrom } = await panel.call('reviews.ofCase', { caseId: opened.id })
    expect(cameFrom).toEqual({ reviewId: review.id, caseId: one.id, reference: one.reference })
    const after = await panel.call('reviews.get', { reviewId: review.id })
    const again = panel.replyTo('reviews.openCase', { reviewId: review.id, version: after.version })
    expect(await refusal(again)).toMatchObject({ kind: 'notAllowed' })
  })

  test('and one that continues opens none', async () => {
    const at = await opened()
    await save(at.panel, at.review, answersTo(at.review))
    await confirmed(at, await decideAtFrontLine(at))
    const { version } = await at.panel.call('reviews.get', { reviewId: at.review.id })
    const reply = at.panel.replyTo('reviews.openCase', { reviewId: at.review.id, version })
    expect(await refusal(reply)).toEqual({ kind: 'notAllowed', why: 'nothingChanges' })
  })
})
