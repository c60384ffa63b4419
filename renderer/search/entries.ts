import type { Hit } from '../../shared/search.ts'
import { paths } from '../paths.ts'

/** One line of the palette: a place to go, or something to do. */
export interface PaletteEntry {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly href?: string
  readonly run?: () => void
}

const kindWords: Readonly<Record<Hit['kind'], string>> = {
  person: 'Person',
  case: 'Case',
  meeting: 'Meeting',
  action: 'Action',
}

function placeOf(hit: Hit): string {
  switch (hit.kind) {
    case 'person':
      return paths.person(hit.id)
    case 'case':
      return paths.case(hit.id)
    case 'meeting':
      return paths.agenda(hit.id)
    case 'action':
      return paths.actions
  }
}

const fromHit = (hit: Hit): PaletteEntry => ({
  id: `${hit.kind} ${hit.id}`,
  title: hit.title,
  note: [kindWords[hit.kind], hit.note].filter(Boolean).join(' · '),
  href: placeOf(hit),
})

/** What was found in the store first, then the places and acts whose words contain all that was typed. */
export function paletteEntries(
  hits: readonly Hit[],
  places: readonly PaletteEntry[],
  text: string,
): readonly PaletteEntry[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = ({ title, note }: PaletteEntry) =>
    wanted.every((word) => `${title} ${note}`.toLowerCase().includes(word))
  return [...hits.map(fromHit), ...places.filter(fits)]
}
