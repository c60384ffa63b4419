import { placeNow } from '../kept/place-now.ts'
import { savedWords, useLastSaved } from './last-saved.ts'
import styles from './saved-note.module.css'

/** The one place of a page that says when something of it was saved. Its line is kept free. */
export function SavedNote() {
  const last = useLastSaved()
  const isOfThis = last?.place === placeNow()
  return <p className={styles.note}>{last && isOfThis ? savedWords(last.at) : ''}</p>
}
