import { describe, expect, it } from 'vitest'
import { listedItems, outcomeOf } from '../../../electron/demonstration/meetings/index.ts'
import { members } from '../../../electron/demonstration/panel.ts'
import { personOn } from '../../../electron/demonstration/prepare-cases.ts'
import { panels, PanelTerms } from '../../../shared/panels.ts'
import { panelVerdicts } from '../../../shared/room.ts'
import { sharingBlock } from '../../../shared/rules/sharing.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { decidedItems, decidedOf, items, loose, memberOf, script } from './every-case.ts'

const { december, inProgress, meetings, pastMeetings, stories, terms } = script

const past = decidedOf(pastMeetings.flatMap((meeting) => meeting.items)).map(({ hearing }) => hearing)
const carried = items.map(outcomeOf).filter((outcome) => outcome.kind === 'carried')

describe('the members of the demonstration panel', () => {
  it('are twelve, led by a coordinator, with terms that the contract accepts', () => {
    expect(members).toHaveLength(12)
    expect(members[0].role).toBe('coordinator')
    expect(PanelTerms.parse(terms)).toEqual(terms)
    for (const fields of members) {
      const input = { ...fields, passphrase: 'harbour lantern quiet' }
      expect(panels.addMember.input.safeParse(input).error).toBeUndefined()
    }
  })

  it('include a high and a low limit in each agency', () => {
    for (const side of sides) {
      const limits = members.filter((one) => one.side === side).flatMap((one) => one.annualLimitPence ?? [])
      expect(limits.toSorted((a, b) => a - b)).toEqual([1_000_000, 6_000_000])
    }
  })
})

describe('the meetings', () => {
  it('are three past, one in progress and one open, on Fridays', () => {
    const days = ['2026-09-18', '2026-10-16', '2026-11-06', '2026-11-20', '2026-12-04']
    expect(meetings.map((meeting) => meeting.heldOn)).toEqual(days)
    expect(meetings).toEqual([...pastMeetings, inProgress, december])
    for (const { heldOn } of meetings) expect(new Date(heldOn).getUTCDay()).toBe(5)
  })

  it('list every case but two in preparation and one that is ready for the front line', () => {
    expect(loose.map(({ key }) => key).toSorted()).toEqual(['boswell', 'sallow', 'wrona-2'])
    expect(listedItems(december, meetings)).toHaveLength(5)
  })

  it('use every verdict', () => {
    expect(new Set(past.map(({ verdict }) => verdict))).toEqual(
      // A deadlock is rare: no past meeting of the demonstration had one.
      new Set(panelVerdicts.filter((verdict) => verdict !== 'escalated')),
    )
  })

  it('keep dissent from both agencies, and abstention, in the words they were said', () => {
    const reserved = decidedItems
      .flatMap(({ hearing }) => hearing.positions)
      .filter((stand) => stand.position !== 'agree')
    for (const { words } of reserved) expect(words.length).toBeGreaterThan(20)
    const stands = past.flatMap(({ positions }) => positions)
    const dissenters = stands.filter((stand) => stand.position === 'disagree').map(({ login }) => login)
    expect(new Set(dissenters.map((login) => memberOf(login).side))).toEqual(new Set(sides))
    expect(dissenters).toHaveLength(2)
    expect(stands.filter((stand) => stand.position === 'abstain')).toHaveLength(1)
  })

  it('give reasons for every decision, and a reason for every change', () => {
    for (const { hearing } of decidedItems) {
      expect(hearing.reasons.length).toBeGreaterThan(100)
      expect(hearing.legalBasis).not.toBe('')
    }
    const changed = decidedItems.filter(({ hearing }) => hearing.verdict === 'partly_approved')
    for (const { hearing } of changed) expect(hearing.changesReason).toBeTruthy()
  })

  it('carry an item only to another of these meetings, saying why', () => {
    expect(carried).toHaveLength(2)
    for (const { to, reason } of carried) {
      expect(meetings.map((meeting) => meeting.heldOn)).toContain(to)
      expect(reason.length).toBeGreaterThan(50)
    }
  })

  it('never let one who sits out say where they stand', () => {
    for (const item of items) {
      const out = (item.attendance ?? []).map(({ login }) => memberOf(login).login)
      const outcome = outcomeOf(item)
      const said =
        outcome.kind === 'decided' ? outcome.positions.map(({ login }) => memberOf(login).login) : []
      expect(said.filter((login) => out.includes(login))).toEqual([])
    }
  })

  it('have settled some actions in each way and left some open', () => {
    const states = past.flatMap(({ actions }) => actions).map(({ settled }) => settled?.state ?? 'open')
    expect(new Set(states)).toEqual(new Set(['open', 'done', 'overtaken', 'not_done']))
  })

  it('have decided two items of the one in progress, are hearing one, and let three wait', () => {
    const kinds = inProgress.items.map((item) => item.hearing?.kind ?? 'waiting')
    expect(kinds).toEqual(['decided', 'decided', 'being_heard', 'waiting', 'waiting', 'waiting'])
  })

  it.each(meetings.map((meeting) => [meeting.heldOn, meeting] as const))(
    'on %s answer every objection to sharing, and no other',
    (_heldOn, meeting) => {
      const due = decidedOf(meeting.items).flatMap(({ key }) => {
        const story = stories.find((one) => one.cases.some((demo) => demo.key === key))
        // From whichever of the person’s referrals an objection came.
        const referrals = (story?.referrals ?? [])
          .filter((sent) => sent.referredOn <= meeting.releasedOn)
          .map(({ side, sharingObjection = false }) => ({ side, sharingObjection }))
        const objects = sides.filter(
          (side) => story && sharingBlock(side, personOn(story, meeting.releasedOn), referrals) !== null,
        )
        return objects.map((side) => `${key} ${side}`)
      })
      const answered = meeting.sharing.map((answer) => `${answer.case} ${answer.side}`)
      expect(new Set(answered)).toEqual(new Set(due))
    },
  )
})
