import { Outlet, useLocation, useRouterState } from '@tanstack/react-router'
import type { ParsedLocation } from '@tanstack/react-router'
import { drivers } from '../../shared/kernel/op.ts'
import { paths } from '../data/paths.ts'
import { useFinder } from '../search/finder.ts'
import { useMay, useSession } from '../data/open-session.ts'
import { StoreDamageNote } from '../backups/damage-note.tsx'
import { AppFrame, Rail, RailFooter, RailLink, SavedNote } from '../ui/index.ts'
import { UnsavedTexts } from '../unsaved/unsaved-texts.tsx'
import { usePanels } from '../data/use-panels.ts'
import { useQueryOp } from '../data/use-op.ts'
import { DemonstrationNote } from '../shell/demonstration-note.tsx'
import { DemonstrationStrip } from '../shell/demonstration-strip.tsx'
import { lockNow } from '../data/lock.ts'
import { ReadOnlyNote } from '../shell/read-only-note.tsx'
import { SignedInNote } from '../shell/signed-in-note.tsx'
import { actionWords, signedWords } from './count-words.ts'

/** Whether a place of the rail is where we are: Cases stays marked while a case is open. */
function isAt(pathname: string, place: string): boolean {
  if (place === paths.today) return pathname === place
  if (place === paths.referrals && pathname === paths.matches) return true
  return pathname === place || pathname.startsWith(`${place}/`)
}

/** The router's own name of a step: the same once somebody comes back to it. */
const stepOf = (state: ParsedLocation['state'] | undefined): string | undefined => {
  const { __TSR_key: step } = state ?? {}
  return step
}

/** The rail and the page beside it. */
export function Frame() {
  const { pathname, state } = useLocation()
  const drawnStep = useRouterState({ select: ({ resolvedLocation }) => stepOf(resolvedLocation?.state) })
  const { store, who } = useSession()
  const maySign = useMay('signOff.sign')
  const find = useFinder()
  const isDriver = drivers.includes(who.role)
  const counts = useQueryOp('today.counts', {}).data
  // A panel that is no team's has no use for its list.
  const isForTeam = usePanels().going.some(({ terms }) => terms.kind === 'multidisciplinary_team')
  const places = [
    { label: 'Today', href: paths.today, count: counts?.today, countMeans: 'to see to' },
    { label: 'Referrals', href: paths.referrals, count: counts?.referrals, countMeans: 'waiting' },
    { label: 'Cases', href: paths.cases },
    { label: 'Meetings', href: paths.meetings },
    ...(isForTeam ? [{ label: 'Rolling list', href: paths.rollingList }] : []),
    { label: 'Reviews', href: paths.reviews },
    ...(maySign
      ? [
          {
            label: 'To sign',
            href: paths.toSign,
            count: counts?.toSignMine,
            countMeans: 'for you to sign',
            ofAll: isDriver && counts ? signedWords(counts) : '',
          },
        ]
      : []),
    {
      label: 'Actions',
      href: paths.actions,
      count: counts?.actionsMine,
      countMeans: 'of yours due',
      ofAll: isDriver && counts ? actionWords(counts) : '',
    },
    { label: 'Panel', href: paths.panel },
  ]
  return (
    <AppFrame
      place={pathname}
      {...{ step: stepOf(state), drawnStep }}
      rail={
        <Rail
          name="Accord"
          place={pathname}
          first={<RailLink label="Find anything" shortcut="mod+k" onPress={find} />}
          footer={
            <RailFooter note={store === 'demonstration' ? <DemonstrationNote /> : <SignedInNote />}>
              <SavedNote />
              <UnsavedTexts />
              <RailLink label="Lock" shortcut="mod+l" onPress={() => void lockNow()} />
            </RailFooter>
          }
        >
          {places.map((place) => (
            <RailLink key={place.href} {...place} active={isAt(pathname, place.href)} />
          ))}
        </Rail>
      }
    >
      <StoreDamageNote />
      {pathname === paths.today && <DemonstrationStrip />}
      {who.role === 'observer' && <ReadOnlyNote />}
      <Outlet />
    </AppFrame>
  )
}
