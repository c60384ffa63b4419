import { why } from './recipe.ts'
import type { Recipe } from './recipe.ts'

export const ofPeople: readonly Recipe[] = [
  {
    modules: ['referrals/add-referral.tsx'],
    at: 'referrals',
    open: ['Add one by hand'],
    write: {
      'First name': 'Ines',
      'Last name': 'Marlowe',
      'Date of birth': '4/7/1981',
      'What is asked': why,
    },
    send: 'Add the referral',
  },
  {
    modules: ['referrals/queue-row-dialog.tsx'],
    at: 'referrals',
    open: ['Luca Tomasetti'],
    send: 'Open ',
  },
  {
    modules: ['referrals/close-referral.tsx'],
    at: 'referrals',
    open: ['Barnaby Fisk', 'Close without a case', { answer: 'Advice was given' }],
    write: { Why: why },
    send: 'Close the referral',
  },
  {
    modules: ['joins/joins-section.tsx', 'joins/make-join.tsx'],
    at: 'person',
    open: ['Join another record'],
    write: { 'Find the other record': 'Fisk', 'Why they are one person': why },
    choose: [{ answer: 'Barnaby Fisk' }],
    send: 'Join them',
  },
  {
    modules: ['referrals/say-same.tsx'],
    at: 'person',
    open: ['Is one that was sent before', { answer: 'Sent ' }],
    write: { 'How you know': why },
    send: 'They are one referral',
  },
  {
    modules: ['referrals/undo-same.tsx'],
    at: 'person',
    open: ['Is another one after all'],
    write: { 'How you know': why },
    send: 'They are two',
  },
  {
    modules: ['people/correct-person.tsx'],
    at: 'person',
    open: ['Correct…'],
    write: { 'First name': 'Ines', 'Why it is corrected': why },
    send: 'Correct it',
  },
]
