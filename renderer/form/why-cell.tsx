import type { Why } from '../../shared/release-terms.ts'
import { Small } from '../ui/index.ts'

/** What something left for and by what right; nothing where it left before that was asked. */
export const WhyCell = ({ why: { purpose, basis } }: { readonly why: Why }) => (
  <>
    {purpose}
    {basis !== '' && <Small as="div">{basis}</Small>}
  </>
)
