import type { CaseSummary } from '../../shared/cases.ts'
import type { PersonPage } from '../../shared/people.ts'
import { ownWordsHeading } from '../../shared/words.ts'
import { wordsGiven } from './words-given.ts'
import { paths } from '../data/paths.ts'
import { PageSection, TextLink, Words } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'

/** The words of the latest case; edited there. */
export function LatestWords({ page }: { readonly page: PersonPage }) {
  const [latest] = page.cases
  return latest ? <WordsOf latest={latest} page={page} /> : null
}

function WordsOf({ latest, page }: { readonly latest: CaseSummary; readonly page: PersonPage }) {
  const one = useQueryOp('cases.get', { caseId: latest.id }).data?.case
  if (!one || one.words === '') return null
  return (
    <PageSection title={ownWordsHeading[page.person.pronoun]}>
      <Words
        said={
          <>
            {wordsGiven(one)} <TextLink href={paths.case(one.id)}>{one.reference}</TextLink>
          </>
        }
      >
        {one.words}
      </Words>
    </PageSection>
  )
}
