import { EmptyState, LinkButton, Page } from '../ui/index.ts'
import { paths } from '../paths.ts'

/** An address that leads nowhere. */
export function NotHere() {
  return (
    <Page layout="plain">
      <EmptyState
        title="There is no such page"
        action={<LinkButton href={paths.today}>Go to Today</LinkButton>}
      >
        It may have been removed or joined with another.
      </EmptyState>
    </Page>
  )
}
