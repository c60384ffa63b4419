import { addDays } from '../../../shared/kernel/dates.ts'
import type { DemoCase, DemoOffer, DemoStory } from '../shapes/story.ts'

interface Around {
  /** They asked before anybody offered. */
  readonly asked?: true
  /** Declined first, with why, and taken up when it was offered again. */
  readonly declined?: Pick<DemoOffer, 'because' | 'words'>
  readonly peer?: 'accepted' | 'declined'
  readonly assessedTwice?: true
}

/** What people said when a joint budget was first spoken of, by case. */
const said: Readonly<Record<string, Around>> = {
  solanki: { asked: true, peer: 'accepted' },
  drysdale: { asked: true },
  okoro: { peer: 'accepted' },
  sallow: { declined: { because: ['content'], words: 'What I have works. Leave it be.' } },
  mensimah: {
    declined: {
      because: ['too_much', 'no_help'],
      words: 'All that paper. I would lie awake over the receipts.',
    },
    peer: 'accepted',
  },
  warsame: { assessedTwice: true },
  qadeer: { asked: true },
  blaylock: { peer: 'declined' },
  ruddock: {
    declined: { because: ['afraid'], words: 'If I take this, they will look at my benefits next.' },
    assessedTwice: true,
  },
  boswell: { asked: true, peer: 'accepted' },
  threlfall: {},
  fong: {
    declined: { because: ['no_help'], words: 'Who would do the sums with me? There is nobody.' },
    peer: 'accepted',
  },
  cadwgan: { assessedTwice: true },
  nazari: {
    declined: {
      because: ['too_much'],
      words: 'I had money of the council’s once before, and they wanted it back.',
    },
  },
  achterberg: { peer: 'accepted' },
  'ferreira-lunt': { asked: true },
}

const nameOf = (keyWorker: string): string => keyWorker.replace(/,.*/s, '').trim()

function offersOf({ keyWorker }: DemoCase, around: Around, first: string): DemoOffer[] {
  const by = { offeredBy: nameOf(keyWorker ?? '') || 'Amara Nwosu' }
  const budget = { kind: 'joint_budget', ...by } as const
  return [
    ...(around.declined === undefined
      ? []
      : [
          {
            ...budget,
            offeredOn: addDays(first, -70),
            answer: 'declined' as const,
            answeredOn: addDays(first, -63),
            ...around.declined,
          },
        ]),
    {
      ...budget,
      offeredOn: addDays(first, -14),
      askedFor: around.asked === true,
      answer: 'accepted',
      answeredOn: addDays(first, -8),
    },
    ...(around.peer === undefined
      ? []
      : [
          {
            kind: 'peer_support' as const,
            ...by,
            offeredOn: addDays(first, -14),
            answer: around.peer,
            answeredOn: addDays(first, -7),
            words:
              around.peer === 'declined'
                ? 'I would rather not be told how somebody else got over it.'
                : 'Somebody who has been through it, for the first few months.',
          },
        ]),
  ]
}

const asked = (isTwice: boolean): NonNullable<DemoCase['together']> => ({
  jointAssessment: isTwice ? 'no' : 'yes',
  ...(isTwice && { jointAssessmentWhy: 'Each agency had begun before the other knew.' }),
  singlePlan: 'yes',
  bothPurses: 'no',
  bothPursesWhy: 'Small changes only; each agency still agrees its own money.',
})

/** With what was offered to them before they were referred, and what is done once for both agencies. */
export function withAround(story: DemoStory): DemoStory {
  const days = story.referrals.map(({ referredOn }) => referredOn).toSorted()
  const [first] = days
  const { cases } = story
  if (first === undefined || cases === undefined) return story
  return {
    ...story,
    cases: cases.map((one) => {
      const around = said[one.key]
      if (around === undefined) return one
      return {
        ...one,
        offers: [...offersOf(one, around, first), ...(one.offers ?? [])],
        together: one.together ?? asked(around.assessedTwice === true),
      }
    }),
  }
}
