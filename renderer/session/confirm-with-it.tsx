import type { WaitingAuthority } from '../../shared/authority.ts'
import { grantWords, setWords } from '../authority/authority-words.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { Eyebrow } from '../ui/index.ts'

/** What another member set and this one is asked to confirm, read where the button stands that does it. */
export const ConfirmWithIt = ({ waiting }: { readonly waiting: readonly WaitingAuthority[] }) => (
  <section aria-label="For you to confirm">
    <Eyebrow as="h2">For you to confirm</Eyebrow>
    <RowList label="For you to confirm">
      {waiting.map((one) => (
        <RowItem key={one.grantId} title={`${one.memberName} ${grantWords(one)}`} note={setWords(one)} />
      ))}
    </RowList>
  </section>
)
