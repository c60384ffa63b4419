import { useState } from 'react'
import { verdictWord } from '../../shared/words.ts'
import type { Signatory } from '../../shared/sign-off.ts'
import { Small, Tag, TextButton } from '../ui/index.ts'
import { Warnings } from '../form/warnings.tsx'
import { Committed, InAll } from './committed.tsx'
import { FrozenRecord } from './frozen-record.tsx'
import styles from './sign-off.module.css'

/** Each record that a signatory answers for, to be read again before it is signed. */
export function SignItems({ signatory }: { readonly signatory: Signatory }) {
  const [read, setRead] = useState<Signatory['items'][number] | null>(null)
  return (
    <>
      <ol className={styles.list}>
        {signatory.items.map((item) => (
          <li key={item.recordId} className={styles.item}>
            <Small>{item.position}</Small>
            <TextButton onPress={() => setRead(item)}>{item.personName}</TextButton>
            <Small>
              {verdictWord(item.verdict, item.authority).toLowerCase()}
              {!item.withinLimit && ', over your limit'}
            </Small>
            <Tag tone={item.signedPosition === 'dissent' ? 'dissent' : 'neutral'}>
              {item.signedPosition === 'dissent' ? 'dissent, with words' : 'agree'}
            </Tag>
            <Committed item={item} signatory={signatory} />
            {item.corrects && (
              <div className={styles.corrects}>
                <Small>
                  Version {item.recordVersion}, corrected: {item.corrects.reason}
                </Small>
              </div>
            )}
            {item.warnings.length > 0 && (
              <div className={styles.warnings}>
                <Warnings warnings={item.warnings} />
              </div>
            )}
          </li>
        ))}
      </ol>
      <InAll signatory={signatory} />
      {read && <FrozenRecord item={read} memberId={signatory.memberId} onClose={() => setRead(null)} />}
    </>
  )
}
