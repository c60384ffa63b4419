import { why } from './recipe.ts'
import type { Recipe } from './recipe.ts'

const words = 'To sing with others again'

/** What somebody wants to reach, and how far they say that they are. */
export const ofGoals: readonly Recipe[] = [
  {
    modules: ['goals/goals-section.tsx', 'goals/goal-forms.tsx'],
    at: 'case to list',
    open: ['Add a goal'],
    write: { 'In their own words, as they would say it': why },
    send: 'Write it down',
    sends: 'goals.add',
  },
  {
    modules: ['goals/goal-forms.tsx'],
    at: 'person',
    told: 'a goal is set',
    open: [`Say how far: ${words}`, { answer: '7' }],
    write: { 'What they said about it': why },
    send: 'Record it',
    sends: 'goals.rate',
  },
  {
    modules: ['goals/goal-forms.tsx'],
    at: 'person',
    told: 'a goal is set',
    open: [`It has ended: ${words}`],
    write: { 'In their own words': why },
    send: 'Save',
    sends: 'goals.end',
  },
  {
    modules: ['goals/goal-forms.tsx'],
    at: 'person',
    told: 'a goal is set',
    open: [`Put the words right: ${words}`],
    write: { 'In their own words, as they would say it': why },
    send: 'Save the words',
    sends: 'goals.reword',
  },
  {
    modules: ['goals/ratings.tsx'],
    at: 'person',
    told: 'a goal is set',
    open: ['Who said so', 'Take back 6 of 10'],
    write: { Why: why },
    send: 'Take it back',
    sends: 'goals.takeBackRating',
  },
  {
    modules: ['goals/goals-section.tsx'],
    at: 'person',
    told: 'a goal has ended',
    open: [],
    inPage: true,
    send: { press: [`Take it up again: ${words}`] },
    sends: 'goals.reopen',
  },
]
