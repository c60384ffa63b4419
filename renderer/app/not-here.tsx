import { LinkButton, Sheet } from '../ui/index.ts'
import { paths } from '../data/paths.ts'

/** An address that leads nowhere. */
export function NotHere() {
  return (
    <main>
      <Sheet
        size="narrow"
        eyebrow="Accord"
        title="There is no such page"
        lead="It may have been removed or joined with another."
      >
        <LinkButton href={paths.today}>Go to Today</LinkButton>
      </Sheet>
    </main>
  )
}
