import { why } from './recipe.ts'
import type { Recipe } from './recipe.ts'

const here = { at: 'case to list', told: 'something is marked' } as const

/** Who may read what of a case. */
export const ofAudiences: readonly Recipe[] = [
  {
    ...here,
    modules: ['audiences/mark-form.tsx', 'audiences/about-audience.tsx'],
    open: ['Health only: Why', 'Change…'],
    write: { Why: why },
    send: 'Save',
    sends: 'audiences.mark',
  },
  {
    ...here,
    modules: ['audiences/decide-mark.tsx'],
    open: ['Decide…: What they want to do'],
    write: { 'The reason': why },
    send: 'Neither may have it',
    sends: 'audiences.decide',
  },
  {
    ...here,
    modules: ['audiences/who-reads.tsx'],
    open: ['Health only: Why'],
    send: 'Take the mark back',
    sends: 'audiences.unmark',
  },
  {
    ...here,
    modules: ['audiences/who-reads.tsx'],
    open: ['Health only: Why'],
    send: 'Agree that nothing shows',
    sends: 'audiences.agreeSilent',
  },
  {
    ...here,
    modules: ['audiences/waits-here.tsx'],
    open: [],
    inPage: true,
    send: { press: ['Agree that nothing shows'] },
    sends: 'audiences.agreeSilent',
  },
]
