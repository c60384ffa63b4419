import { why } from './recipe.ts'
import type { Recipe } from './recipe.ts'

/** Of a store that holds several. */
export const ofPanels: readonly Recipe[] = [
  {
    modules: ['panels/seats-section.tsx'],
    at: 'panel',
    told: 'there are two panels',
    open: ['Change who sits on it'],
    send: 'Save who sits on it',
    sends: 'panels.seat',
  },
  {
    modules: ['panels/end-panel.tsx'],
    at: 'panel',
    told: 'there are two panels',
    open: ['End this panel'],
    send: 'End this panel',
    sends: 'panels.end',
  },
  {
    modules: ['panels/end-panel.tsx'],
    at: 'panel',
    told: 'a panel has ended',
    open: [],
    inPage: true,
    send: { press: ['Take it up again'] },
    sends: 'panels.resume',
  },
  {
    modules: ['figures/write-figures.tsx'],
    at: 'figures',
    open: [],
    inPage: true,
    send: { press: ['Save as a board paper'] },
    sends: 'figures.write',
  },
  {
    modules: ['eligible/eligible-section.tsx', 'eligible/eligible-form.tsx'],
    at: 'figures',
    open: ['Type in a number', { write: { People: '40' } }],
    write: { 'Where it is from': why },
    send: 'Save the number',
    sends: 'eligible.add',
  },
  {
    modules: ['eligible/eligible-form.tsx'],
    at: 'figures',
    open: ['Change: Both agencies'],
    write: { 'Where it is from': why },
    send: 'Save the number',
    sends: 'eligible.change',
  },
  {
    modules: ['eligible/eligible-section.tsx'],
    at: 'figures',
    open: [],
    inPage: true,
    send: { press: ['Take out: Both agencies'] },
    sends: 'eligible.remove',
  },
]
