import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { useShortcuts } from '../ui/index.ts'

export const timelineKey = 'mod+j'

/** From wherever somebody’s page or case is open; found by name under Ctrl K as well. */
export function useTimelineKey(personId: string): void {
  const go = useGo()
  useShortcuts('About this person', {
    [timelineKey]: {
      label: 'Open the timeline: all that happened about this person',
      inFields: true,
      run: () => go(paths.timeline(personId)),
    },
  })
}
