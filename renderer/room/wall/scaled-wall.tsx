import type { SharedScreenState, WallView } from '../../../shared/shared-screen.ts'
import type { Pages } from '../../shared-screen/use-pages.ts'
import { WallFace } from '../../shared-screen/wall-face.tsx'
import styles from './scaled-wall.module.css'

interface ScaledWallProps {
  readonly view: WallView
  readonly size: Pick<SharedScreenState, 'width' | 'height'>
  /** How wide it is drawn here, in pixels. */
  readonly width: number
  readonly onPages?: (pages: Pages) => void
}

/** The shared screen as it is, laid out in its own size and drawn smaller: pixel for pixel what the room would see. */
export function ScaledWall({ view, size, width, onPages }: ScaledWallProps) {
  const scale = width / size.width
  return (
    <div className={styles.box} style={{ width, height: size.height * scale }}>
      <div
        className={styles.wall}
        style={{ width: size.width, height: size.height, transform: `scale(${scale})` }}
      >
        <WallFace view={view} {...(onPages && { onPages })} />
      </div>
    </div>
  )
}
