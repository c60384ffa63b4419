import type { RouteReason } from '../../shared/case-route.ts'
import { Tiny } from '../ui/index.ts'
import styles from './route-reasons.module.css'

/** Why the panel: each reason, what would change it, and where that is said. */
export const RouteReasons = ({ reasons }: { readonly reasons: readonly RouteReason[] }) => (
  <ul className={styles.reasons}>
    {reasons.map(({ code, text, source, change }) => (
      <li key={code}>
        {text}
        <Tiny as="div">To change it: {change.charAt(0).toLowerCase() + change.slice(1)}</Tiny>
        <Tiny as="div">{source}</Tiny>
      </li>
    ))}
  </ul>
)
