import styles from './read-only-note.module.css'

/** Above every page of an observer: so that nobody presses what would not be kept. */
export const ReadOnlyNote = () => (
  <p className={styles.note} role="note">
    <b>You are here to read.</b> An observer sees what the panel sees and changes nothing.
  </p>
)
