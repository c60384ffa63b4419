import { Eyebrow, SplitBar, SplitLegend, Words } from '../../../../renderer/ui/index.ts'
import styles from './specimen.module.css'

export function WallPage() {
  return (
    <main className={styles.wall}>
      <h1 className={styles.who}>
        <b>R. S., 58</b> <span>item 4 of 9</span> <span>Quorate: health and social care</span>
      </h1>
      <Words
        size="wall"
        said="Asked: evening support by a person she chooses, and travelling alone to the allotment."
      >
        I do better when someone is about after eight… I want Dee, and I want to go to the allotment on my
        own.
      </Words>
      <div className={styles.two}>
        <div>
          <Eyebrow size="wall">What could go wrong</Eyebrow>
          The dark walk from the stop
          <br />
          Dee ill or away
        </div>
        <div>
          <Eyebrow size="wall">What will be in place</Eyebrow>
          Daylight trips first; Dee rings at nine
          <br />A second person she chose
        </div>
      </div>
      <div className={styles.pays}>
        <SplitBar health={787_600} socialCare={604_000} size="wall" />
        <SplitLegend health={787_600} socialCare={604_000} size="wall" middle="£13,916 a year" />
      </div>
    </main>
  )
}
