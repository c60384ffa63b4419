import type { Person } from '../../shared/people.ts'
import { calledBy } from '../../shared/kernel/person-name.ts'
import { Finding, MarginNote } from '../ui/index.ts'
import { needsSaid } from './needs-said.ts'
import { objectPronoun } from './person-words.ts'
import { sentenceSide } from '../words/agencies.ts'

/** What everyone who works on the case must know first: objections, agencies not to be told, how to reach them. */
export function SharingNotes({ person }: { readonly person: Person }) {
  const { sharingObjection, notToBeTold } = person
  const needs = needsSaid(person)
  return (
    <>
      {notToBeTold.map((side) => (
        <Finding key={side} level="check" title={`${sentenceSide[side]} is not to be told`}>
          {calledBy(person)} asked for this. That agency’s pack is held back until a named person decides.
        </Finding>
      ))}
      {sharingObjection !== '' && (
        <Finding level="check" title="Objects to sharing">
          {sharingObjection}
        </Finding>
      )}
      {needs && <MarginNote title={`How to reach ${objectPronoun[person.pronoun]}`}>{needs}</MarginNote>}
    </>
  )
}
