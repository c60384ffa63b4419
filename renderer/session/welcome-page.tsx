import { Trouble } from '../form/trouble.tsx'
import { Button, Eyebrow, ProgressLine, Stack, TextButton } from '../ui/index.ts'
import { KeptWhere } from './kept-where.tsx'
import { useExplore } from './use-explore.ts'
import styles from './welcome-page.module.css'

export interface WelcomePageProps {
  /** Where everything will lie on this computer. */
  readonly folder: string
  readonly onSetUp: () => void
  readonly onRestore: () => void
  readonly onOpened: () => Promise<void>
}

/** The first thing anyone sees: what Accord is, and two ways in. */
export function WelcomePage({ folder, onSetUp, onRestore, onOpened }: WelcomePageProps) {
  const { explore, pending, progress, error } = useExplore(onOpened)
  return (
    <div className={styles.ground}>
      <div className={styles.page}>
        <Eyebrow as="p">Accord</Eyebrow>
        <h1 className={styles.title}>Health and social care, deciding together</h1>
        <p className={styles.lead}>
          Accord is for the panels where both agencies agree a person’s budget and the risks worth taking. The
          person’s words come first, one record comes out of it, and each agency signs and keeps its own copy.
        </p>
        <div className={styles.ways}>
          <div className={styles.way}>
            <Button
              variant="primary"
              size="room"
              isPending={pending}
              pendingLabel="Making it ready…"
              onPress={() => void explore()}
            >
              Explore the demonstration panel
            </Button>
            <p className={styles.note}>
              Two invented agencies with a panel and a team, and the people they talk about. Nothing you do
              there matters.
            </p>
          </div>
          <div className={styles.way}>
            <Button size="room" isDisabled={pending} onPress={onSetUp}>
              Set up a panel
            </Button>
            <p className={styles.note}>
              Three short steps. You need the names of the two agencies, and somewhere safe for a printed key.
            </p>
          </div>
        </div>
        <Stack>
          {pending && <ProgressLine label="Making the demonstration panel" {...progress} />}
          {error && <Trouble error={error} />}
        </Stack>
        <div>
          <TextButton onPress={onRestore}>Restore a panel from a backup</TextButton>
        </div>
        <KeptWhere folder={folder} />
      </div>
    </div>
  )
}
