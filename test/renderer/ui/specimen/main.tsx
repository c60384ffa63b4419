import './no-eval.ts'
import { createRoot } from 'react-dom/client'
import { UiProvider } from '../../../../renderer/ui/index.ts'
import { CasePage } from './case-page.tsx'
import { FieldsPage } from './fields-page.tsx'
import { FormPage } from './form-page.tsx'
import { ListsPage } from './lists-page.tsx'
import { RoomPage } from './room-page.tsx'
import { SavedPage } from './saved-page.tsx'
import { SignPage } from './sign-page.tsx'
import { StatesPage } from './states-page.tsx'
import { WallPage } from './wall-page.tsx'

const pages = {
  case: CasePage,
  fields: FieldsPage,
  form: FormPage,
  saved: SavedPage,
  lists: ListsPage,
  states: StatesPage,
  room: RoomPage,
  sign: SignPage,
  wall: WallPage,
}

const isPage = (name: string | null): name is keyof typeof pages => name !== null && name in pages

// ?page=…&theme=light|dark
const asked = new URLSearchParams(location.search)
const name = asked.get('page')
const Shown = pages[isPage(name) ? name : 'case']
const theme = asked.get('theme')
if (theme) document.documentElement.dataset['theme'] = theme

const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <UiProvider>
      <Shown />
    </UiProvider>,
  )
}
