import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import styles from './tabs.module.css'

export interface TabDescription<Id extends string = string> {
  readonly id: Id
  readonly label: string
  readonly count?: number | undefined
  /** Drawn only while the tab is open. */
  readonly content: ReactNode
}

export interface TabsProps<Id extends string> {
  /** What the tabs choose between. */
  readonly label: string
  readonly tabs: readonly TabDescription<Id>[]
  /** Give both, or neither: then the first tab opens by itself. */
  readonly value?: Id
  readonly onChange?: (id: Id) => void
}

/** Several views of one thing. */
export function Tabs<Id extends string>({ label, tabs, value, onChange }: TabsProps<Id>) {
  return (
    <AriaTabs
      className={styles.tabs ?? ''}
      {...(value !== undefined && { selectedKey: value })}
      onSelectionChange={(key) => {
        const next = tabs.find((tab) => tab.id === key)
        if (next) onChange?.(next.id)
      }}
    >
      <TabList aria-label={label} className={styles.list ?? ''}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
            {tab.label}
            {tab.count !== undefined && (
              <span className={styles.count}> {tab.count.toLocaleString('en-GB')}</span>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
