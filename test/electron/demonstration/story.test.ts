import { describe, expect, it, test } from 'vitest'
import { moved } from '../../../electron/demonstration/days/move.ts'
import { DemoStory } from '../../../electron/demonstration/shapes/story.ts'
import { stories } from '../../../electron/demonstration/stories/index.ts'

const plain = {
  person: {
    familyName: 'Nemo',
    dateOfBirth: '1980-02-01',
    gender: 'Female',
    postcode: 'NV1 1ZZ',
    nhsNumber: '9990000018',
    healthId: '1',
  },
  referrals: [{ side: 'health', referredOn: '2026-09-01', reason: 'Asks for a boat.' }],
}
const [withCases] = stories.filter(({ cases = [] }) => cases.length > 0)
const [written] = withCases?.cases ?? []

/** Where it is wrong, and why. */
const faultsOf = (story: unknown): readonly string[] =>
  (DemoStory.safeParse(story).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('the story of the demonstration', () => {
  test.each(stories.map((story) => [story.person.familyName, story] as const))(
    'of %s is kept word for word as it is written',
    (_name, story) => {
      const said = moved(story, 0)
      expect(DemoStory.parse(said)).toMatchObject(said)
    },
  )

  it('leaves out whatever goes without saying', () => {
    const { person, cases } = DemoStory.parse(plain)
    expect(person).toMatchObject({
      givenName: '',
      addressLine1: '',
      communicationNeeds: '',
      sharingObjection: '',
      notToBeTold: [],
      councilId: null,
    })
    expect(cases).toEqual([])
  })

  const { person, referrals } = plain
  it.each([
    [
      'a field that no person has',
      { person: { ...person, sign: 'Leo' } },
      /person: Unrecognized key: "sign"/,
    ],
    ['a number that may be somebody’s', { person: { ...person, nhsNumber: '9434765919' } }, /never given/],
    ['a number that is none', { person: { ...person, nhsNumber: '9990000019' } }, /check digit/],
    ['a postcode where somebody lives', { person: { ...person, postcode: 'NG1 1AA' } }, /post is delivered/],
    ['a day that is none', { person: { ...person, dateOfBirth: '1980-02-30' } }, /person.dateOfBirth/],
    [
      'a referral by an agency that does not know them',
      { person: { ...person, healthId: null } },
      /identifier/,
    ],
    ['no referral', { referrals: [] }, /referrals/],
    ['a referral without a word', { referrals: [{ ...referrals[0], reason: '' }] }, /reason: missing/],
    [
      'a case of a referral that is not there',
      { cases: [{ ...written, referrals: [1] }] },
      /joins a referral/,
    ],
    [
      'a reason for a line that is not there',
      { cases: [{ ...written, referrals: [0], answers: [{ rule: 'N1', line: 9, reason: 'So.' }] }] },
      /a line that is not there/,
    ],
  ])('is refused with %s', (_what, changes, why) => {
    expect(faultsOf({ ...plain, ...changes }).join('\n')).toMatch(why)
  })
})
