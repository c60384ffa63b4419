import {
  Outlet,
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  useParams,
} from '@tanstack/react-router'
import type { AsyncRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { Crash } from './crash.tsx'
import { Everywhere } from './everywhere.tsx'
import { Frame } from './frame.tsx'
import { NotHere } from './not-here.tsx'

const root = createRootRoute({ component: Everywhere, notFoundComponent: NotHere })

/** Pages beside the rail. */
const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: Frame })
/** Pages that take the whole window. */
const whole = createRoute({ getParentRoute: () => root, id: 'whole', component: Outlet })

type IdName = 'personId' | 'caseId' | 'reviewId' | 'meetingId' | 'recordId' | 'recallId' | 'actionId'

/**
 * A page about one thing. The key throws away everything of the page when the id changes, so that nothing of one
 * person is ever drawn on another's page.
 */
function about<K extends IdName>(id: K, Page: ComponentType<Record<K, string>>): ComponentType {
  return function PageAbout() {
    const params: Partial<Record<string, string>> = useParams({ strict: false })
    const value = params[id] ?? ''
    return <Page key={value} {...({ [id]: value } as Record<K, string>)} />
  }
}

type Load = () => Promise<ComponentType>

const page = (parent: typeof framed | typeof whole, path: string, load: Load) =>
  createRoute({
    getParentRoute: () => parent,
    path,
    component: lazyRouteComponent(async () => ({ Page: await load() }), 'Page'),
  })

const framedPages = [
  page(framed, '/', async () => (await import('../today/today-page.tsx')).TodayPage),
  page(framed, '/how', async () => (await import('../figures/figures-page.tsx')).FiguresPage),
  page(framed, '/how/cases', async () => (await import('../figures/figure-cases-page.tsx')).FigureCasesPage),
  page(framed, '/referrals', async () => (await import('../referrals/referrals-page.tsx')).ReferralsPage),
  page(framed, '/referrals/import', async () => (await import('../imports/import-page.tsx')).ImportPage),
  page(framed, '/matches', async () => (await import('../people/matches-page.tsx')).MatchesPage),
  page(framed, '/people/$personId', async () =>
    about('personId', (await import('../people/person-page.tsx')).PersonPage),
  ),
  page(framed, '/people/$personId/timeline', async () =>
    about('personId', (await import('../timeline/timeline-page.tsx')).TimelinePage),
  ),
  page(framed, '/cases', async () => (await import('../cases/cases-page.tsx')).CasesPage),
  page(framed, '/cases/$caseId', async () =>
    about('caseId', (await import('../cases/case-page.tsx')).CasePage),
  ),
  page(framed, '/cases/$caseId/front-line', async () =>
    about('caseId', (await import('../front-line/front-line-page.tsx')).FrontLinePage),
  ),
  page(framed, '/reviews', async () => (await import('../reviews/reviews-page.tsx')).ReviewsPage),
  page(framed, '/reviews/$reviewId', async () =>
    about('reviewId', (await import('../reviews/review-page.tsx')).ReviewPage),
  ),
  page(framed, '/list', async () => (await import('../rolling-list/rolling-list-page.tsx')).RollingListPage),
  page(framed, '/register', async () => (await import('../register/register-page.tsx')).RegisterPage),
  page(framed, '/meetings', async () => (await import('../meetings/meetings-page.tsx')).MeetingsPage),
  page(framed, '/meetings/$meetingId', async () =>
    about('meetingId', (await import('../meetings/agenda-page.tsx')).AgendaPage),
  ),
  page(framed, '/meetings/$meetingId/papers', async () =>
    about('meetingId', (await import('../papers/papers-page.tsx')).PapersPage),
  ),
  page(framed, '/meetings/$meetingId/release', async () =>
    about('meetingId', (await import('../releases/release-page.tsx')).ReleasePage),
  ),
  page(framed, '/records/$recordId/copies', async () =>
    about('recordId', (await import('../releases/copies-page.tsx')).CopiesPage),
  ),
  page(framed, '/letters/$recordId', async () =>
    about('recordId', (await import('../letters/letter-page.tsx')).LetterPage),
  ),
  page(framed, '/meetings/$meetingId/minutes', async () =>
    about('meetingId', (await import('../minutes/minutes-page.tsx')).MinutesPage),
  ),
  page(framed, '/records/$recordId/correct', async () =>
    about('recordId', (await import('../amendments/correct-page.tsx')).CorrectPage),
  ),
  page(framed, '/recalls/$recallId', async () =>
    about('recallId', (await import('../recalls/recall-page.tsx')).RecallPage),
  ),
  page(framed, '/sign', async () => (await import('../sign-off/waiting-page.tsx')).WaitingPage),
  page(framed, '/search', async () => (await import('../search/search-page.tsx')).SearchPage),
  page(framed, '/actions', async () => (await import('../actions/actions-page.tsx')).ActionsPage),
  page(framed, '/actions/$actionId', async () =>
    about('actionId', (await import('../actions/action-page.tsx')).ActionPage),
  ),
  page(framed, '/chasing', async () => (await import('../actions/chasing-page.tsx')).ChasingPage),
  page(framed, '/panel', async () => (await import('../panels/panel-page.tsx')).PanelPage),
]

const wholePages = [
  page(whole, '/meetings/$meetingId/room', async () =>
    about('meetingId', (await import('../room/room-page.tsx')).RoomPage),
  ),
  page(whole, '/meetings/$meetingId/sign', async () =>
    about('meetingId', (await import('../sign-off/sign-page.tsx')).SignPage),
  ),
]

const routeTree = root.addChildren([framed.addChildren(framedPages), whole.addChildren(wholePages)])

/** One a window. The address is behind the #, since the page itself is a file. */
export const createAppRouter = () =>
  createRouter({
    routeTree,
    history: createHashHistory(),
    defaultPreload: false,
    defaultErrorComponent: Crash,
    defaultNotFoundComponent: NotHere,
  })
export type AppRouter = ReturnType<typeof createAppRouter>

/** Reads the files of the page at this place and of nothing else; draws nothing. */
export async function readPage(place: string): Promise<void> {
  const [matched] = createAppRouter().getMatchedRoutes(place.split('?')[0] || '/')
  const pages = matched.map(
    ({ options }) => options.component as Partial<AsyncRouteComponent<object>> | undefined,
  )
  await Promise.all(pages.map(async (page) => page?.preload?.()))
}
