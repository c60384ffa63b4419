import { why } from './recipe.ts'
import type { Recipe } from './recipe.ts'

/** What was offered beside the plan, and what is done once for both agencies. */
export const ofSupport: readonly Recipe[] = [
  {
    modules: ['support/support-section.tsx', 'support/offer-dialog.tsx'],
    at: 'case to list',
    open: ['Write down an offer', { answer: 'Brokerage' }],
    write: { 'What it is to help with': why },
    send: 'Write it down',
    sends: 'support.add',
  },
  {
    modules: ['support/one-offer.tsx', 'support/offer-dialog.tsx'],
    at: 'case to list',
    told: 'a broker was offered',
    open: ['Say what they answered: Brokerage'],
    write: { 'What it is to help with': why },
    send: 'Save what came of it',
    sends: 'support.change',
  },
  {
    modules: ['support/one-offer.tsx'],
    at: 'case to list',
    told: 'a broker was offered',
    open: [],
    inPage: true,
    send: { press: ['Take out: Brokerage'] },
    sends: 'support.remove',
  },
  {
    modules: ['support/cluster.tsx'],
    at: 'case to list',
    open: ['Add an allocation by care cluster'],
    write: { 'From which table, and of what year': why },
    send: 'Save the care cluster',
    sends: 'support.setTogether',
  },
  {
    modules: ['support/together-part.tsx', 'support/use-together.ts'],
    at: 'case to list',
    told: 'a broker was offered',
    open: ['Say why there are two plans'],
    write: { 'One plan: why not': why },
    inPage: true,
    send: { leave: true },
    sends: 'support.setTogether',
  },
]
