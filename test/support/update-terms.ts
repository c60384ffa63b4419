import type { PanelAtWork } from '../electron/store/meetings/panel-at-work.ts'

export async function updateTerms(
  panel: PanelAtWork,
  changes: object,
  authority?: 'advisory' | 'decision_making',
): Promise<void> {
  const { panel: now } = await panel.call('panels.get', {})
  await panel.call('panels.updateTerms', {
    version: now.version,
    name: now.name,
    authority: authority ?? now.authority,
    terms: { ...now.terms, ...changes },
  })
}
