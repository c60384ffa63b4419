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
]
