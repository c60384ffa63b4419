import { Label, ProgressBar } from 'react-aria-components'
import { Button } from '../actions/button.tsx'
import { classNames } from '../class-names.ts'
import styles from './states.module.css'

export interface ProgressLineProps {
  readonly label: string
  /** How many are done, and of how many. Without `total` it only shows that work goes on. */
  readonly done?: number
  readonly total?: number | undefined
  /** Instead of "3 of 12". */
  readonly text?: string
  readonly onCancel?: () => void
  readonly cancelLabel?: string
}

/** Long work: what, how far, and a way to stop it. */
export function ProgressLine({
  label,
  done = 0,
  total,
  text,
  onCancel,
  cancelLabel = 'Stop',
}: ProgressLineProps) {
  const shown = text ?? (total === undefined ? '' : `${done} of ${total}`)
  return (
    <ProgressBar
      value={done}
      maxValue={total ?? 1}
      isIndeterminate={total === undefined}
      valueLabel={shown}
      className={styles.progress ?? ''}
    >
      {({ percentage }) => (
        <>
          <Label className={styles.progressLabel ?? ''}>{label}</Label>
          <span className={styles.progressText}>{shown}</span>
          <div className={styles.track}>
            <div
              className={classNames(styles.done, percentage === undefined && styles.unknown)}
              style={percentage === undefined ? {} : { width: `${percentage}%` }}
            />
          </div>
          {onCancel && (
            <div className={styles.cancel}>
              <Button onPress={() => onCancel()}>{cancelLabel}</Button>
            </div>
          )}
        </>
      )}
    </ProgressBar>
  )
}
