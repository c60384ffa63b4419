import { why } from './recipe.ts'
import type { Recipe } from './recipe.ts'

/** What each discipline says of somebody. */
export const ofContributions: readonly Recipe[] = [
  {
    modules: ['contributions/contributions-section.tsx', 'contributions/contribution-form.tsx'],
    at: 'case to list',
    told: 'a discipline has said something',
    open: ['Write what a discipline says'],
    write: { Discipline: 'Music therapy', 'What they say': why },
    send: 'Write it down',
    sends: 'contributions.write',
  },
  {
    modules: ['contributions/contributions-in-room.tsx'],
    at: 'room',
    told: 'a discipline has said something',
    open: ['Nursing: settled on the depot…'],
    write: { 'Whose, a colon, and what they say': `Nursing: ${why}` },
    send: 'Add',
    sends: 'contributions.write',
  },
  {
    modules: ['contributions/contribution-form.tsx'],
    at: 'case to list',
    told: 'a discipline has said something',
    open: ['Change: Nursing'],
    write: { 'What they say': why },
    send: 'Save',
    sends: 'contributions.change',
  },
  {
    modules: ['contributions/side-by-side.tsx'],
    at: 'case to list',
    told: 'a discipline has said something',
    open: [],
    inPage: true,
    send: { press: ['Take out: Nursing'] },
    sends: 'contributions.remove',
  },
]
