import { dayOf, feast, monthOf, seasonOf } from './days/marks.ts'
import type { LetterDelivery, LetterSection } from '../../shared/letters.ts'

/** What a coordinator made of a part of a letter: all of it anew, or some words of it for others. */
type Edit = string | { readonly from: string; readonly to: string }

/** A letter that the coordinator wrote out in plain words, to the person; the others are still drafts. */
export interface EditedLetter {
  readonly heldOn: string
  readonly familyName: string
  /** As the person asked. */
  readonly delivery: LetterDelivery
  readonly parts: Partial<Readonly<Record<LetterSection, Edit>>>
}

/** What a part says after the edit. */
export function editedPart(text: string, edit: Edit): string {
  if (typeof edit === 'string') return edit
  if (!text.includes(edit.from)) throw new Error('the letter does not say that')
  return text.replace(edit.from, edit.to)
}

export const editedLetters: readonly EditedLetter[] = [
  {
    heldOn: '2026-09-18',
    familyName: 'Threlfall',
    delivery: 'post',
    parts: {
      asked: { from: 'phone call about her tablets', to: 'phone call about your tablets' },
      why: `The evening visits were meant to ease loneliness, and they have added to it. You know your early signs. You took your tablets by telephone call all ${seasonOf('2026-07-15')}, and the people around you will notice if something changes. You could fall on the path, and that is the lesser harm. The plan costs less than the visits it replaces. That is not why we agree it.`,
      next: { from: 'give Marjorie the dates', to: 'give you the dates' },
    },
  },
  {
    heldOn: '2026-10-16',
    familyName: 'Qadeer',
    delivery: 'email',
    parts: {
      asked: { from: 'once he has passed', to: 'once you have passed' },
      why: `Both answers are in, and both are good. We agree to the lessons: they keep a job you won by yourself. We do not agree to the lease now. You have not passed yet, and your colleague’s lift lasts until ${feast('2026-12-25', 'Christmas')}. We would rather look at it when you have a licence in your hand. You can ask us to look again at any time.\n\nThis is not the same as what your workers suggested. Your nurse recommended the lease as well. We leave it until you have passed. A lease from ${monthOf('2026-11-15')} would pay for a car that nobody may drive.`,
    },
  },
  {
    heldOn: '2026-10-16',
    familyName: 'Drysdale',
    delivery: 'email',
    parts: {
      asked: { from: 'so that he can stream', to: 'so that you can stream' },
      why: '1. Work is the right thing to aim for, and you have real skill. Nobody doubts either.\n\n2. What you need is help to prepare for work. A cheaper machine and a course would give you that. Neither has been tried.\n\n3. The plan puts five evenings past midnight beside the one thing that made you unwell.\n\n4. We refuse this purchase, not your aim. You can ask us to look again, and we would like you to.\n\nThis is not the same as what your workers suggested. Your social worker recommended half the cost. We found that a cheaper way to the same end had not been tried.',
      next: { from: 'Tell Callum why', to: 'Tell you why' },
    },
  },
  {
    heldOn: '2026-11-06',
    familyName: 'Achterberg',
    delivery: 'in_person',
    parts: {
      why: 'The case for the kiln is strong, and your diagram was clear. There was a fire in 2022, in another kitchen and at another time. It would be careless to decide without the fire officer, who can come within a fortnight. Your kiln goes first on the agenda after that.',
      next: { from: 'with Robin there', to: 'with you there' },
    },
  },
  {
    heldOn: '2026-11-06',
    familyName: 'Pinnock',
    delivery: 'in_person',
    parts: {
      decided: { from: 'Rehearsal room, his share', to: 'Rehearsal room, your share' },
      why: `The enquiry is finished, and you led it. Your card is your own, and no money has gone since ${monthOf('2026-09-15')}. The plan is the one we liked then. Playing is what keeps you well. Two evenings with the band keep unwelcome visitors away better than anything we could send round.`,
      next: { from: 'First money talk with Leroy', to: 'First money talk with you' },
    },
  },
  {
    heldOn: '2026-11-06',
    familyName: 'Mensimah',
    delivery: 'post',
    parts: {
      asked: { from: 'He has since asked for this', to: 'You have since asked for this' },
      why: 'You wrote to say that your nephew has moved in and that you no longer need this. We telephoned to make sure, and you were in the middle of a game of draughts. You can come back to it whenever you like.',
      next: { from: 'Ring Godfrey', to: 'Ring you' },
    },
  },
  {
    heldOn: '2026-11-06',
    familyName: 'Blaylock',
    delivery: 'read_aloud',
    parts: {
      asked: {
        from: 'give her the key to her own front door',
        to: 'give you the key to your own front door',
      },
      why: 'You have kept yourself safe at night for five months, while being woken every hour to see whether you had. Lost sleep and being watched are what does harm: you and we wrote that down together. We weighed that against the comfort of checking, which has been ours and not yours. Your safety plan goes on being the plan. One of us would choose another date.',
      conditions: `These go with the decision:\n\n- From ${dayOf('2026-12-01')} to ${dayOf('2026-12-14')}, only night staff who have read your safety plan with you.\n- You may ask for waking nights back at any time, without giving a reason.`,
      next: { from: 'read the plan with Jodie', to: 'read the plan with you' },
    },
  },
]
