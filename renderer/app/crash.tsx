import { ErrorNote, Page, TextLink } from '../ui/index.ts'
import { paths } from '../data/paths.ts'

/** A page that failed while it was being drawn. The rail and the store go on. */
export function Crash({ reset }: { readonly reset: () => void }) {
  return (
    <Page layout="plain">
      <ErrorNote title="This page could not be shown" onRetry={reset}>
        Everything that was said to be saved is on disk. Try again, or go to{' '}
        <TextLink href={paths.today}>Today</TextLink>.
      </ErrorNote>
    </Page>
  )
}
