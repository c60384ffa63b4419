// Everything that the journey writes about the person. Each text begins with three words that stand nowhere else, so
// that the data folder can be searched for them afterwards, and the packs for them as a proof that the search finds.

const option = {
  move: {
    title: 'Canal Street flat with support',
    person: 'Hornbeam door keys in my own pocket, and nobody who knocks at seven.',
    health: 'Outreach doubles visits for the first six weeks.',
    socialCare: 'Fourteen supported hours, more on Sundays until he says otherwise.',
  },
  nothing: {
    title: 'Larkhill residential stays as it is',
    person: 'Upholstered waiting rooms for the rest of my life.',
    health: 'Institutional habits deepen with each further year.',
    socialCare: 'Costlier every quarter, and further from what he asks for.',
  },
} as const

export const texts = {
  words:
    'Quince trees flower outside my brother’s old window, and I want to see them from my own. I have packed twice already.',
  wordsNote: 'Advocate Sunita Garewal wrote them down and read them back to him',
  ask: 'Tenancy with fourteen hours of support a week, in place of the care home?',
  whyPanel: 'Lettings meet aftercare here, and the two teams weigh the first winter differently.',
  activity: 'Unlocking his evenings: to move into a flat by the canal and cook for himself again.',
  why: 'Cooking for sixty is what he did for a living, and he has not held a pan since the ward.',
  benefits: ['Sourdough every Friday with his niece.', 'Barges and neighbours instead of a corridor.'],
  costOfNotDoing: ['Withering friendships outside the home.', 'Kitchen confidence gone for good.'],
  option,
  pitfalls: [
    'Forgetting clozapine evenings when nobody prompts him.',
    'Cuckooing by acquaintances who need a place to stay.',
    'Despair after anniversaries, as in the spring of the year before last.',
  ],
  toWhom: 'Dáithí himself',
  controls: [
    'Blister packs delivered on Mondays by the pharmacy.',
    'Video doorbell fitted before the keys are handed over.',
  ],
  earlySigns: ['Curtains closed midday, and the radio on all night.'],
  crisisContacts: ['Harbour crisis café until midnight, then the night line.'],
  reviewTriggers: ['His landlord gives notice.'],
  stopTriggers: ['Three missed doses within one week.', 'Strangers answering phones in his flat.'],
  contingency: 'Larkhill respite bed kept for twelve weeks, without a new assessment.',
  strengths: ['Budgeting since sixteen, to the penny.', 'Sister Noreen visits with the car on Thursdays.'],
  history: 'Hospital twice since retirement, both times after he stopped his tablets alone.',
  formulation: 'Abandonment before relapse: both admissions followed a move that somebody else had decided.',
  healthView: 'Psychiatry supports moving while the depot is changed, not after.',
  socialCareView: 'Housing officers worry about the first winter more than about the move.',
  carerView: 'Noreen would rather he tried and came back than never tried.',
  capacityQuestion: 'Leaving Larkhill voluntarily: can he weigh what it asks of him?',
  capacityNote: 'Nobody doubts understanding: he set out the risks before we did.',
  informationGiven: 'Illustrated tenancy booklet, in large print, and an afternoon in the flat.',
  whoTells: 'Pellow and Garewal',
  howTold: 'Teatime at Larkhill, with the decision in large print',
  lines: [
    {
      description: 'Evening support workers from a firm he chose',
      outcome: 'Someone cooks alongside him',
      provider: 'Towpath Lives Cooperative',
    },
    {
      description: 'Doorbell camera installation, once',
      outcome: 'Knows who knocks',
      provider: 'Brindley Locksmiths Limited',
    },
  ],
  splitBasis: 'Aftercare halves agreed: health for the evenings, the council for the days.',
  meansTestNote: 'Savings below thresholds, checked against two statements.',
  reasons: 'Wishes outweigh caution here: what could go wrong is known, watched for and can be undone.',
  conditions: [
    'Doorbell before keys, and he chooses who fits it.',
    'Weekly pharmacist calls until the end of March.',
  ],
  dissent: 'February feels premature to me; I would wait until the evenings are light.',
  actions: [
    'Negotiate deposit waiver with the landlord, and tell him the same day.',
    'Rewrite crisis plan with him, in his kitchen.',
  ],
} as const

/** What a text is known by: its first three words. */
const marked = (text: string): string => text.split(' ').slice(0, 3).join(' ')

type Texts = string | readonly Texts[] | { readonly [name: string]: Texts }

const allOf = (some: Texts): readonly string[] =>
  typeof some === 'string' ? [some] : Object.values(some).flatMap((one: Texts) => allOf(one))

// To whom is two words and the person's name, which the packs hold anyway.
const { toWhom: _name, ...planted } = texts

/** The phrases that stand nowhere but in these texts. */
export const phrases: readonly string[] = allOf(planted).map(marked)
