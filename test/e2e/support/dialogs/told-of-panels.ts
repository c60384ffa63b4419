import type { Output } from '../../../../shared/contract.ts'

type View = Output<'panels.get'>

/** The one that is there, and beside it another that the store was set up for. */
export function twoPanels(view: View, retiredAt: string | null): View {
  const other = { ...view.panel, id: '01920000-0000-7000-8000-000000000005', name: 'Harbour community team' }
  const [first] = view.panels
  if (!first) throw new Error('no panel')
  return {
    ...view,
    panel: other,
    panels: [
      { ...first, retiredAt },
      { ...first, ...other },
    ],
  }
}
