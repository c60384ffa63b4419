import type { Action } from '../../shared/actions.ts'
import { Small } from '../ui/index.ts'
import styles from './actions.module.css'

/** Which action a dialog is about. */
export const Whose = ({ action }: { readonly action: Action }) => (
  <div className={styles.what}>
    <p>{action.text}</p>
    <Small as="p">
      {action.ownerName || 'No owner'}, for {action.personName}, {action.caseReference}
    </Small>
  </div>
)
