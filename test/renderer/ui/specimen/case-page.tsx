import {
  AgencyTag,
  AppFrame,
  Finding,
  MarginNote,
  Page,
  PageHeader,
  PageSection,
  Rail,
  RailFooter,
  RailLink,
  SplitBar,
  SplitLegend,
  Table,
  Tag,
  TextLink,
  Words,
} from '../../../../renderer/ui/index.ts'
import type { Column } from '../../../../renderer/ui/index.ts'

interface Line {
  readonly what: string
  readonly gives: string
  readonly health: number
  readonly socialCare: number
}

const lines: readonly Line[] = [
  {
    what: 'Evening support, Dee Pryce, 14 h a week',
    gives: 'Settled nights',
    health: 742_600,
    socialCare: 495_000,
  },
  { what: 'Allotment, tools and bus travel', gives: '“Something that grows”', health: 0, socialCare: 64_000 },
  { what: 'Peer mentor, monthly', gives: 'Someone who has been there', health: 45_000, socialCare: 45_000 },
]

const columns: readonly Column<Line>[] = [
  { id: 'what', title: 'What', cell: (line) => line.what, foot: 'Together' },
  { id: 'gives', title: 'Gives her', cell: (line) => line.gives, quiet: true },
  {
    id: 'year',
    title: 'A year',
    align: 'end',
    cell: (line) => `£${((line.health + line.socialCare) / 100).toLocaleString('en-GB')}`,
    foot: '£13,916',
  },
  {
    id: 'who',
    title: 'Health and council',
    align: 'middle',
    width: '150px',
    cell: (line) => <SplitBar health={line.health} socialCare={line.socialCare} />,
    foot: <SplitLegend health={787_600} socialCare={604_000} size="line" />,
  },
]

function SpecimenRail() {
  return (
    <Rail
      name="Accord"
      footer={
        <RailFooter note="Northgate & Harrow Vale risk enablement panel">
          <RailLink label="Lock" shortcut="mod+l" onPress={() => undefined} />
        </RailFooter>
      }
    >
      <RailLink label="Today" count={6} href="?page=states" />
      <RailLink label="Referrals" count={14} href="?page=fields" />
      <RailLink label="Cases" active href="?page=case" />
      <RailLink label="Meetings" href="?page=room" />
      <RailLink label="To sign" count={2} href="?page=sign" />
      <RailLink label="Actions" count={9} href="?page=wall" />
      <RailLink label="Evidence" href="?page=case" />
    </Rail>
  )
}

function Asked() {
  return (
    <>
      <MarginNote title="What the panel is asked">
        Agree evening support by a person she chooses, and support her to travel alone to the allotment.
      </MarginNote>
      <MarginNote title="Why at panel">
        £1,150 a year over the council team manager’s limit; the two agencies differ about travelling alone.{' '}
        <TextLink href="?page=case">Scheme of delegation, Apr 2026</TextLink>
      </MarginNote>
    </>
  )
}

export function CasePage() {
  return (
    <AppFrame rail={<SpecimenRail />}>
      <Page>
        <PageHeader title="Rhiannon Soames" meta="58 · NHS 999 033 4013 ✓ · Council P241907">
          <AgencyTag agency="health" />
          <AgencyTag agency="socialCare" />
          <AgencyTag agency="joint" />
          <Tag>s117</Tag>
          <Tag tone="warn">Listed for 27 Nov, item 4</Tag>
        </PageHeader>
        <PageSection title="In her words" aside={<Asked />}>
          <Words said="Said to her advocate on 12 November, read back and agreed. She will be at the meeting.">
            I do better when someone is about after eight. I don’t want a stranger from an agency. I want Dee,
            who I have known for eleven years, and I want to be able to go to the allotment on my own.
          </Words>
        </PageSection>
        <PageSection
          title="The plan and who pays"
          aside={
            <>
              <Finding level="blocks" title="Risk procedure not yet agreed" source="N5, source">
                NHS money needs the significant risks explained and a procedure in the plan.
              </Finding>
              <Finding level="check" title="Dee Pryce">
                is not in the same household, so may be paid by both agencies.
              </Finding>
            </>
          }
        >
          <Table
            caption="The plan and who pays"
            columns={columns}
            rows={lines}
            rowKey={(line) => line.what}
          />
        </PageSection>
      </Page>
    </AppFrame>
  )
}
