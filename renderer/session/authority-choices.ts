import type { PanelAuthority } from '../../shared/panels.ts'
import { authorityWords } from '../../shared/words.ts'

const descriptions: Readonly<Record<PanelAuthority, string>> = {
  advisory: 'The practitioners decide; the panel gives its view.',
  decision_making: 'The panel decides which risks are worth taking and what will be in place.',
  funding: 'The panel also decides what each agency pays.',
}

export const authorityChoices = (['advisory', 'decision_making', 'funding'] as const).map((id) => ({
  id,
  label: authorityWords[id],
  description: descriptions[id],
}))
