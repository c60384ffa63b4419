import { useState } from 'react'
import type { Signatory } from '../../shared/sign-off.ts'
import { Button, Small, Stack } from '../ui/index.ts'
import styles from './sign-off.module.css'

type Seen = Pick<Signatory, 'fingerprint' | 'draftSha256'>

/** What was on the sheet when it was opened: that is what is signed, whatever arrives while somebody reads. */
export function useSeen(signatory: Signatory) {
  const [seen, setSeen] = useState<Seen>(signatory)
  return {
    seen,
    hasChanged: seen.draftSha256 !== signatory.draftSha256,
    readAgain: () => setSeen(signatory),
  }
}

/** Said in place of the button: nobody signs what they have not read. */
export function ChangedMeanwhile({ onRead }: { readonly onRead: () => void }) {
  return (
    <div className={styles.changed} role="alert">
      <Stack gap={3}>
        <strong>This changed while it was open. Nothing was signed.</strong>
        <Small as="p">
          Above it stands as it is now. Read it again and compare the fingerprint; then you can sign it.
        </Small>
        <div>
          <Button onPress={onRead}>I have read it as it is now</Button>
        </div>
      </Stack>
    </div>
  )
}
