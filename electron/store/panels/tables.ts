import type { ColumnType } from 'kysely'
import type { Role } from '../../../shared/kernel/op.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { Defaulted, Fixed, Versioned } from '../kernel/columns.ts'

export interface PanelTable extends Versioned {
  name: string
  authority: string
  /** JSON text, parsed in one place. */
  terms: string
  /** When it met for the last time and no more (UTC instant); null: it goes on. */
  retiredAt: Defaulted<string | null>
}

/** Who sits on a panel. */
export interface PanelSeatTable extends Versioned {
  panelId: Fixed<string>
  memberId: Fixed<string>
}

export interface MemberTable extends Versioned {
  login: Fixed<string>
  name: string
  title: string
  role: Role
  side: Side | null
  registration: string
  /** Empty: nobody said. */
  discipline: ColumnType<string, string | undefined, string>
  annualLimitPence: number | null
  /** 0 or 1. */
  active: number
  /** 1: an observer of before, who still has a key to the store. */
  keepsKey: ColumnType<number, number | undefined, number>
  /** Why it was last changed. */
  reason: ColumnType<string, string | undefined, string>
}

/** What a member was called before a day; `member` has what holds since. */
export interface MemberEarlierTable extends Versioned {
  memberId: Fixed<string>
  untilOn: string
  name: string
  title: string
  registration: string
}

declare module '../kernel/schema.ts' {
  interface Tables {
    panel: PanelTable
    panelSeat: PanelSeatTable
    member: MemberTable
    memberEarlier: MemberEarlierTable
  }
}
