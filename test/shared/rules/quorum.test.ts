import { describe, expect, it } from 'vitest'
import { defaultQuorum, quorumOf } from '../../../shared/rules/quorum.ts'
import type { QuorumAttendee } from '../../../shared/rules/quorum.ts'

const present = (changes: Partial<QuorumAttendee>): QuorumAttendee => ({
  side: null,
  role: 'member',
  state: 'present',
  ...changes,
})
const chair = present({ role: 'chair', side: 'health' })
const psychiatrist = present({ side: 'health', role: 'signatory' })
const manager = present({ side: 'socialCare', role: 'signatory' })
const presenter = present({ side: 'socialCare', isPresenter: true })
const full = [chair, psychiatrist, manager, presenter]
const quorate = (attendees: readonly QuorumAttendee[]): boolean => quorumOf(defaultQuorum, attendees).quorate

// No published figure for such panels; DOMAIN §1.3 proposes chair, one of each agency, and the presenter.
describe('quorumOf', () => {
  it('is there with the chair, one of each agency and the presenter', () => {
    expect(quorumOf(defaultQuorum, full)).toEqual({
      health: 2,
      healthNeeded: 1,
      socialCare: 2,
      socialCareNeeded: 1,
      chairPresent: true,
      quorate: true,
      missing: [],
    })
  })

  it.each(['apology', 'absent', 'left', 'sits_out'] as const)(
    'does not count a member who is %s',
    (state) => {
      expect(quorate([{ ...chair, side: null }, { ...psychiatrist, state }, manager, presenter])).toBe(false)
      expect(quorate([{ ...chair, state }, psychiatrist, manager, presenter])).toBe(false)
      expect(quorate([chair, psychiatrist, { ...presenter, state }, manager])).toBe(false)
    },
  )

  it.each(['coordinator', 'observer'] as const)('does not count a %s as a decision-maker', (role) => {
    const council = { ...manager, role, isPresenter: true }
    expect(quorumOf(defaultQuorum, [chair, psychiatrist, council])).toMatchObject({
      socialCare: 0,
      quorate: false,
    })
  })

  it('does not count a member of neither agency for one', () => {
    expect(quorate([present({ role: 'chair' }), present({ isPresenter: true }), manager])).toBe(false)
  })

  it('follows the panel’s own terms', () => {
    const terms = { minHealth: 1, minSocialCare: 3, chairNeeded: false, presenterNeeded: false }
    expect(quorumOf(terms, [psychiatrist, manager])).toMatchObject({
      quorate: false,
      missing: ['Two more from the council are needed'],
    })
    expect(quorumOf({ ...terms, minSocialCare: 1 }, [psychiatrist, manager]).quorate).toBe(true)
  })

  it('says all that is missing, in words', () => {
    expect(quorumOf(defaultQuorum, []).missing).toEqual([
      'One more from health is needed',
      'One more from the council is needed',
      'The chair is needed',
      'The practitioner who presents it is needed',
    ])
  })
})
