import { useState } from 'react'
import type { LocalRules } from '../../shared/rule-packs.ts'
import type { LocalRule, Rule } from '../../shared/rule-pack.ts'
import { builtInPacks } from '../../shared/rules/rule-book.ts'
import { Answer } from '../form/answer.tsx'
import { useMay } from '../data/open-session.ts'
import { Button, Disclosure, Eyebrow, MarginNote, PageSection, Small, Stack } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { ChangeRuleDialog } from './change-rule-dialog.tsx'
import { LocalRuleDialog } from './local-rule-dialog.tsx'
import { RuleList } from './rule-list.tsx'

/** The rules that every plan is checked under: the panel's own, and those that ship with Accord. */
export function RulesSection() {
  const query = useQueryOp('rules.local', {})
  return (
    <PageSection title="Local rules" aside={<Notes />}>
      <Answer query={query} waiting="Opening the rules…">
        {(local) => <Packs local={local} />}
      </Answer>
    </PageSection>
  )
}

function Packs({ local }: { readonly local: LocalRules }) {
  const mayChange = useMay('rules.saveLocal')
  const [editing, setEditing] = useState<LocalRule | 'new' | null>(null)
  const [changing, setChanging] = useState<Rule | null>(null)
  const { pack } = local
  return (
    <Stack>
      <Small>
        {pack.name}, version {pack.version}
      </Small>
      {pack.rules.length === 0 ? (
        <p>
          This panel has no rules of its own yet. It is checked under the law and national guidance below.
        </p>
      ) : (
        <RuleList
          rules={pack.rules.map((rule) => ({ ...rule, kind: 'local' }))}
          {...(mayChange && {
            onEdit: (id) => setEditing(pack.rules.find((rule) => rule.id === id) ?? null),
          })}
        />
      )}
      {mayChange && (
        <div>
          <Button onPress={() => setEditing('new')}>Add a local rule</Button>
        </div>
      )}
      <Eyebrow as="h3">Rules that ship with Accord</Eyebrow>
      {builtInPacks.map(({ id, name, version, note, rules }) => (
        <Disclosure key={id} title={`${name}, version ${version}`}>
          <Stack>
            <Small>{note}</Small>
            <RuleList
              rules={rules}
              overrides={pack.overrides}
              {...(mayChange && {
                onChange: (rule: string) => setChanging(rules.find((one) => one.id === rule) ?? null),
              })}
            />
          </Stack>
        </Disclosure>
      ))}
      <ChangeRuleDialog pack={pack} rule={changing} onClose={() => setChanging(null)} />
      <LocalRuleDialog pack={pack} editing={editing} onClose={() => setEditing(null)} />
    </Stack>
  )
}

const Notes = () => (
  <>
    <MarginNote title="What a local rule can do">
      It can warn or block, and a written reason can always answer it. It cannot weaken what the law says.
    </MarginNote>
    <MarginNote title="What a panel can change">
      National guidance and local practice, from a day it names, with its reason. The law can only be made
      stricter.
    </MarginNote>
    <MarginNote title="Versions">
      Each change makes a new version, and each record keeps the versions that it was checked under.
    </MarginNote>
  </>
)
