import { longDate } from '../../shared/kernel/dates.ts'
import type { WallView } from '../../shared/shared-screen.ts'
import type { Pages } from './use-pages.ts'
import { WallCase } from './wall-case.tsx'
import { WallSheet } from './wall-sheet.tsx'
import styles from './wall-face.module.css'

export interface WallFaceProps {
  readonly view: WallView
  readonly onPages?: (pages: Pages) => void
}

/** What the room sees: one whole view at a time, swapped in one step, so that nothing of the last is left behind. */
export function WallFace({ view, onPages }: WallFaceProps) {
  return (
    <div className={styles.face}>
      <View view={view} onPages={onPages} />
    </div>
  )
}

interface ViewProps {
  readonly view: WallView
  readonly onPages: WallFaceProps['onPages'] | undefined
}

function View({ view, onPages }: ViewProps) {
  switch (view.kind) {
    case 'blank':
      return (
        <div className={styles.blank}>
          <p className={styles.panel}>{view.panelName}</p>
          {view.heldOn && <p className={styles.date}>{longDate(view.heldOn)}</p>}
        </div>
      )
    case 'business':
      return (
        <WallSheet
          key={view.itemId}
          head={
            <>
              <span>
                Item {view.position} of {view.of}
              </span>
              {view.isOneOfSeveral && <span dir="auto">{view.panelName}</span>}
            </>
          }
          setting={view.setting}
          onPages={onPages}
        >
          <div className={styles.business}>
            <p className={styles.panel} dir="auto">
              {view.title}
            </p>
            {view.text && (
              <p className={styles.statement} dir="auto">
                {view.text}
              </p>
            )}
          </div>
        </WallSheet>
      )
    case 'case':
      return <WallCase key={view.itemId} view={view} onPages={onPages} />
  }
}
