import type { Panel, PanelTerms } from '../../shared/panels.ts'
import { api } from '../data/api.ts'
import { useEdited } from '../data/use-edited.ts'
import type { UseEdited } from '../data/use-edited.ts'
import { ask } from '../data/use-op.ts'

/** All that may be changed about a panel, side by side. */
export type PanelFields = Pick<Panel, 'name' | 'authority'> & PanelTerms
export type PanelEdit = UseEdited<Panel, Partial<PanelFields>>

const fieldsOf = ({ name, authority, terms }: Pick<Panel, 'name' | 'authority' | 'terms'>): PanelFields => ({
  name,
  authority,
  ...terms,
})

export const usePanelEdit = (panel: Panel): PanelEdit =>
  useEdited<Panel, Partial<PanelFields>>({
    initial: panel,
    write: (base, changes) => {
      const { name, authority, ...terms } = { ...fieldsOf(base), ...changes }
      return api.call('panels.updateTerms', {
        panelId: base.id,
        version: base.version,
        name,
        authority,
        terms,
      })
    },
    read: async () => {
      const { panel: first, panels } = await ask('panels.get', {})
      return panels.find(({ id }) => id === panel.id) ?? first
    },
    part: (doc, field) => fieldsOf(doc)[field],
  })

/** Only what differs is saved: what someone else changed meanwhile stays as they left it. */
export function changedFields(
  before: Pick<Panel, 'name' | 'authority' | 'terms'>,
  after: Pick<Panel, 'name' | 'authority' | 'terms'>,
): Partial<PanelFields> {
  const was: Readonly<Record<string, unknown>> = fieldsOf(before)
  const changed = Object.entries(fieldsOf(after)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]),
  )
  return Object.fromEntries(changed)
}
