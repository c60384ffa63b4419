import { cameOfIt, offeredWords, supportWords } from '../../shared/support-words.ts'
import { paths } from '../data/paths.ts'
import { useQueryOp } from '../data/use-op.ts'
import { PageSection, Small, Stack, TextLink } from '../ui/index.ts'
import styles from './support.module.css'

/** What was ever offered to somebody, over all of their cases; each is changed on its own case. */
export function SupportOfPerson({ personId }: { readonly personId: string }) {
  const { data = [] } = useQueryOp('support.ofPerson', { personId })
  if (data.length === 0) return null
  return (
    <PageSection title="Joint budget, brokerage, advocacy and peer support">
      <Stack gap={3}>
        {data.map((offer) => (
          <div key={offer.id} className={styles.offer}>
            <p>
              <b>{supportWords[offer.kind]}.</b> {cameOfIt(offer)}
            </p>
            {offer.words !== '' && <p dir="auto">{offer.words}</p>}
            <Small as="p">
              {offeredWords(offer)} ·{' '}
              <TextLink href={paths.case(offer.caseId)}>{offer.caseReference}</TextLink>
            </Small>
          </div>
        ))}
      </Stack>
    </PageSection>
  )
}
