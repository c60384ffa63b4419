import { describe, expect, it } from 'vitest'
import { buildLetter } from '../../../shared/letters/build.ts'
import { checkLetter } from '../../../shared/letters/check.ts'
import { sentences, wordCount } from '../../../shared/letters/sentences.ts'
import { usualLetterTerms } from '../../../shared/letters/terms.ts'
import { verdicts } from '../../../shared/room.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { decisionRecord } from '../../support/documents/sample-record.ts'
import { sampleSource } from '../../support/sample-source.ts'

const all = (words: Readonly<Record<string, string>>): string => Object.values(words).join('\n')
const everything = (source: Parameters<typeof buildLetter>[0]): string => {
  const { plain, easy } = buildLetter(source)
  return `${all(plain)}\n${all(easy)}`
}

describe('what each verdict says', () => {
  it.each([
    ['approved', 'The answer is yes. What you asked for can go ahead.', 'You can do what you asked for.'],
    ['approved_with_conditions', 'yes, with conditions', 'There are some rules.'],
    ['partly_approved', 'yes to part of what you asked for, and no to the rest', 'We said no to some of it.'],
    ['deferred_for_information', 'This is not a no.', 'This does not mean no.'],
    ['not_approved', 'The answer is no.', 'The answer is no.'],
    ['referred_elsewhere', 'for somebody else to decide', 'Other people will decide it.'],
    ['withdrawn', 'The request was withdrawn', 'The request was taken back.'],
  ] as const)('%s', (verdict, plain, easy) => {
    const texts = buildLetter(sampleSource(verdict))
    expect(texts.plain.decided).toContain(plain)
    expect(texts.easy.decided).toContain(easy)
  })

  it.each(verdicts)(
    '%s tells how to ask for it to be looked at again, to complain and to find an advocate',
    (verdict) => {
      const { plain, easy } = buildLetter(sampleSource(verdict))
      for (const words of [plain, easy]) {
        expect(words.again).toContain('look at this decision again')
        expect(words.again).toContain('make a complaint')
        expect(words.again).toContain('advocate')
      }
    },
  )

  it('ends with the name of whoever chaired, or of both who decided at the front line', () => {
    const source = sampleSource('approved')
    const [chair] = source.record.attendance.filter(({ state }) => state === 'present')
    const chairs = new Set([chair?.memberId ?? ''])
    const { plain, easy } = buildLetter({ ...source, chairs })
    expect(plain.closing).toMatch(new RegExp(`^Yours sincerely,\\n\\n${chair?.name}\\n`))
    expect(easy.closing).toMatch(new RegExp(`^${chair?.name}\\n`))
    const meeting = { ...source.record.meeting, kind: 'front_line' as const }
    const both = buildLetter({ ...source, chairs, record: { ...source.record, meeting } }).plain.closing
    for (const { member } of source.record.agreements) expect(both).toContain(member.name)
  })

  it('names the broker where something is paid for, and a peer supporter while that goes on', () => {
    const { record, ...rest } = sampleSource('approved')
    const support = { audience: 'both', keyWorker: '', advocate: '', broker: 'Lee Park' } as const
    const offered = {
      audience: 'both',
      kind: 'peer_support',
      offeredOn: '2026-09-01',
      offeredBy: 'Ann Field',
      answer: 'accepted',
      answeredOn: '2026-09-02',
      words: '',
      under: null,
      name: 'Dee Marsh',
      organisation: '',
      sinceOn: '2026-09-10',
      endedOn: null,
      endWords: '',
      line: null,
      present: false,
    } as const
    const written = (changes: Partial<DecisionRecord>): string =>
      everything({ ...rest, record: { ...record, ...changes } })
    const named = written({ support, offers: [offered] })
    expect(named).toContain('Lee Park finds and arranges what this letter says is paid for.')
    expect(named).toContain('Lee Park finds and sets up your support.')
    expect(named).toContain('Dee Marsh, your peer supporter, can help you too.')
    expect(named).toContain('Dee Marsh is your peer supporter and can help you.')
    expect(written({ offers: [{ ...offered, endedOn: '2026-09-30' }] })).not.toContain('Dee Marsh')
    expect(written({ offers: [{ ...offered, answer: 'declined' }] })).not.toContain('Dee Marsh')
    const refused = { ...record.decision, verdict: 'not_approved' } as const
    expect(written({ support, decision: refused })).not.toContain('Lee Park')
  })

  it('is signed by nobody who was not there', () => {
    const source = sampleSource('approved')
    const away = source.record.attendance.map((one) => ({ ...one, state: 'apology' as const }))
    const chairs = new Set(away.map(({ memberId }) => memberId))
    const { closing } = buildLetter({
      ...source,
      chairs,
      record: { ...source.record, attendance: away },
    }).plain
    for (const { name } of away) expect(closing).not.toContain(name)
  })

  it.each(verdicts)('%s gives its reasons', (verdict) => {
    expect(buildLetter(sampleSource(verdict)).plain.why).toContain('Swimming keeps you well.')
  })

  it.each(verdicts)('%s keeps every sentence for easy read to 15 words', (verdict) => {
    const { easy } = buildLetter(sampleSource(verdict))
    const long = Object.values(easy)
      .flatMap(sentences)
      .filter((one) => wordCount(one) > 15)
    expect(long).toEqual([])
  })

  it.each(verdicts)('%s keeps every sentence in plain English to 25 words', (verdict) => {
    const { opening, closing: _closing, ...rest } = buildLetter(sampleSource(verdict)).plain
    const long = [opening, ...Object.values(rest)].flatMap(sentences).filter((one) => wordCount(one) > 25)
    expect(long).toEqual([])
  })

  it.each(['deferred_for_information', 'not_approved', 'referred_elsewhere', 'withdrawn'] as const)(
    '%s says nothing of money, since none was agreed',
    (verdict) => {
      const { plain, easy } = buildLetter(sampleSource(verdict))
      expect([plain.pays, easy.pays]).toEqual(['', ''])
    },
  )
})

describe('who pays', () => {
  type Line = DecisionRecord['plan']['lines'][number]
  const yearly = {
    ...decisionRecord.plan.lines[0],
    unitPence: 200_000,
    unitsHundredths: 100,
    frequency: 'annual',
    annualPence: 200_000,
    healthPence: 120_000,
    socialCarePence: 80_000,
    contributionPence: 0,
  } as Line
  const told = (lines: readonly Line[], section117 = false) =>
    buildLetter(sampleSource('approved', { plan: { ...decisionRecord.plan, lines, section117 } }))
  const pays = (lines: readonly Line[], section117 = false): string => told(lines, section117).plain.pays
  const once: Line = { ...yearly, frequency: 'one_off' }

  it('says that what the NHS pays for is free', () => {
    expect(pays([yearly])).toContain('The NHS pays £1,200 a year. What the NHS pays for is free.')
  })
  it('names what the person pays of the council’s part', () => {
    const charged = { contributionPence: 10_000 }
    expect(pays([{ ...yearly, ...charged }])).toContain('You pay £100 a year of the council’s part.')
    expect(pays([{ ...once, ...charged }])).toContain('You pay £100 once of the council’s part.')
  })
  it('says that after-care under section 117 is free', () => {
    expect(pays([yearly], true)).toContain('You pay nothing, because this is after-care')
  })
  it('promises nothing about a contribution that nobody has worked out', () => {
    expect(pays([yearly])).toContain('it will write to you first')
  })
  it('says that nothing is needed where nothing is', () => {
    expect(pays([])).toBe('This needs no money from the NHS or the council.')
  })
  it('says “a year” of nothing that is paid once', () => {
    expect(pays([once])).toMatch(/^It costs £2,000 once\.\n\nThe NHS pays £1,200 once\./)
    expect(told([once]).easy.pays).toContain('The council’s part is £800 once.')
    for (const text of [pays([once]), told([once]).easy.pays]) expect(text).not.toContain('a year')
  })
  it('tells what comes back and what is paid once apart, one thing a sentence in easy read', () => {
    expect(pays([yearly, once])).toContain('It costs £2,000 a year and £2,000 once.')
    expect(told([yearly, once]).easy.pays.split('\n').slice(0, 2)).toEqual([
      'The NHS pays £1,200 a year.',
      'The NHS pays £1,200 once.',
    ])
  })
})

describe('what a letter never says', () => {
  const secret = (audience: string): DecisionRecord['decision'] =>
    ({
      ...decisionRecord.decision,
      verdict: 'not_approved',
      reasons: 'SECRET',
      conditions: ['SECRET'],
      audience,
    }) as never

  it.each(['third_party', 'withhold_from_person', 'health', 'social_care'])(
    'leaves out a block that is marked %s',
    (audience) => {
      const text = everything(
        sampleSource('approved', {
          decision: secret(audience),
          ask: { ...decisionRecord.ask, text: 'SECRET', audience } as never,
          words: { ...decisionRecord.words, text: 'SECRET', audience } as never,
          plan: { ...decisionRecord.plan, audience } as never,
          actions: [
            { audience, actionNo: 1, text: 'SECRET', ownerName: 'SECRET', side: null, dueOn: null } as never,
          ],
        }),
      )
      expect(text).not.toContain('SECRET')
      expect(text).not.toContain(decisionRecord.plan.lines[0]?.description)
    },
  )

  it('carries neither NHS number, date of birth, postcode nor a council’s or health’s number', () => {
    const { nhsNumber, dateOfBirth, postcode, councilId, healthId } = decisionRecord.person
    const text = everything(sampleSource('approved'))
    for (const one of [nhsNumber, dateOfBirth, postcode, councilId, healthId]) expect(text).not.toContain(one)
  })

  it('names no provider, who may be somebody’s relative', () => {
    const lines = decisionRecord.plan.lines.map((line) => ({ ...line, provider: 'Auntie Jean' }))
    expect(everything(sampleSource('approved', { plan: { ...decisionRecord.plan, lines } }))).not.toContain(
      'Jean',
    )
  })

  it('repeats nothing that a carer told about them', () => {
    const words = { ...decisionRecord.words, source: 'carer' as const, text: 'He never sleeps' }
    expect(everything(sampleSource('approved', { words }))).not.toContain('never sleeps')
  })

  it('is silent about dissent unless the panel chose that letters say so', () => {
    const source = sampleSource('approved')
    const disagreeing = source.record.agreements.find(({ position }) => position === 'disagree')
    expect(disagreeing?.words).toBeTruthy()
    expect(everything(source)).not.toContain('Not everyone agreed')
    const open = everything({ ...source, terms: { ...usualLetterTerms, saysDissent: true } })
    expect(open).toContain('Not everyone agreed')
    expect(open).toContain(disagreeing?.words)
    expect(open).not.toContain(disagreeing?.member.name)
  })
})

describe('what stands between a letter and being ready', () => {
  const texts = buildLetter(sampleSource('not_approved'))
  const check = (part: string, text: string, format: 'standard' | 'easy_read' = 'standard') =>
    checkLetter({
      texts: { plain: { ...texts.plain, [part]: text }, easy: { ...texts.easy, [part]: text } },
      format,
      verdict: 'not_approved',
      givenName: 'Rhiannon',
      pronoun: 'she',
    })
  const blocks = (part: string, text: string) => check(part, text).filter(({ level }) => level === 'blocks')

  it('is nothing for a letter as it is built', () => {
    expect(blocks('next', texts.plain.next)).toEqual([])
  })
  it('is a refusal without its reasons', () => {
    expect(blocks('why', ' ')).toMatchObject([{ section: 'why' }])
  })
  it('is a letter that does not say how to question it', () => {
    expect(blocks('again', '')).toMatchObject([{ section: 'again' }])
  })
  it('is an NHS number', () => {
    expect(blocks('why', 'Your number is 999 033 4013.')).toMatchObject([{ section: 'why' }])
  })
  it('is no telephone number', () => {
    expect(blocks('contact', 'Phone 0345 015 4033.')).toEqual([])
  })
  it('points at words that speak about the person', () => {
    expect(check('why', 'It suits Rhiannon.').map(({ text }) => text)).toContain(
      'Why: it speaks about Rhiannon, not to them.',
    )
    expect(check('why', 'It is good for her.').map(({ text }) => text)).toContain(
      'Why: it says “her”. A letter says “you”.',
    )
  })
  it('points at a sentence that is too long for easy read', () => {
    const long =
      'This one sentence has a good many more words than anybody who reads easy read should ever meet.'
    expect(check('why', long, 'easy_read').map(({ text }) => text)).toContain(
      'Why: a sentence of 18 words. Try 15 or fewer.',
    )
  })
  it('points at initials that the person may not know', () => {
    expect(check('why', 'The AMHP said no.').map(({ text }) => text)).toContain(
      'Why: AMHP may need its full name.',
    )
  })
})
